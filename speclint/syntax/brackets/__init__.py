"""Brackets that do not match: which ones are missing, wrong or too many."""
