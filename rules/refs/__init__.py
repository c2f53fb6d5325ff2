"""References between the files of a project."""
