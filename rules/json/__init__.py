"""Mistakes in the JSON itself: the parser finds them, the rules explain them."""
