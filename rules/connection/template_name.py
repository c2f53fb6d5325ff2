"""connection/template-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class TemplateName(SchemaRule):
    """A batch source still has the name of the template that it was copied from.

    Each batch source has a name of its own: people find it by that name in the catalog, and
    `property=name==...` finds it over the API. For a streaming source it is the other way round:
    it must keep the name `generic-streaming`.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "name": "generic-rest-extension",
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}}
}
""",
            at="2:11",
            message="`name` is still that of the template, `generic-rest-extension`: give the"
            " source a name of its own",
        ),
        Good("""{
  "name": "ACME contacts",
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}}
}
"""),
    )
