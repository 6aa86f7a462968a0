"""Articles to clusters of copies, with reasons."""
