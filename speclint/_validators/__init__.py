"""Validators, compiled from schemas/."""
