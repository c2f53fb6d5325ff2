"""What is wrong with comments to speclint in Markdown pages; their code blocks have the rules of JSON and YAML."""
