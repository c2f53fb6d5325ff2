"""The JSON Schemas that stand inside specs."""
