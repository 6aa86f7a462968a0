"""The one place that knows how dates are written."""
