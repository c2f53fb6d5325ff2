"""The company's own rules."""
