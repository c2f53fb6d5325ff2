"""What connection specs and flow specs have in common."""
