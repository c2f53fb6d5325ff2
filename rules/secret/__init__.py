"""What must not be in a file that others read."""
