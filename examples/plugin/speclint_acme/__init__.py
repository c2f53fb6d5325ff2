"""ACME's rules: `<family>/<name>.py` holds the rule `<family>/<name>`."""
