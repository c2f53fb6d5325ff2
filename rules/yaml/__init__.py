"""Mistakes in the YAML itself: the reader finds them, the rules explain them."""
