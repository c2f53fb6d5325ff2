"""Connection specs."""
