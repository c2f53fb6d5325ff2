"""Flow specs."""
