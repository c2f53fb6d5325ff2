"""What no JSON token starts with, read as what the author meant."""
