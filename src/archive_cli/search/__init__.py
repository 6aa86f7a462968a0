"""Query text to ranked hits."""
