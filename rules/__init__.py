"""The built-in rules: `<family>/<name>.py` holds the rule `<family>/<name>`."""
