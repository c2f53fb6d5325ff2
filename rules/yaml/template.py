"""yaml/template."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class Template(SyntaxRule):
    """The file is a template.

    `{{ ... }}` or `{% ... %}` where a value would start is for a program that fills in the file,
    such as Helm or Jinja. Before that it is no YAML, or YAML that says something else: lint the file
    that comes out. A template that nobody asked for by name is not reported.

    `{{ ... }}` in quotes is an ordinary string.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: {{ .Values.name }}\nsourceSpec: {}\n"},
            at="1:7",
            message="this is a template, and no YAML before it is filled in",
        ),
        Good({"example.yaml": 'name: "{{ name }}"\nsourceSpec: {}\n'}),
    )
