"""What keeps speclint from its work."""
