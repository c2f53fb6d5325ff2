"""spec/required-fields."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule

_KINDS = {
    "dashboard": {
        "match": {"members": ["panels"]},
        "schema": {
            "required": ["title"],
            "properties": {"title": {"type": "string", "description": "What people read"}},
        },
    }
}


class RequiredFields(SchemaRule):
    """A body of a config's own kind lacks a field that its schema requires.

    There is one finding per missing field, at the bracket that opens the body. What is missing
    further inside is `spec/missing-member`. Connection specs and flow specs have rules of their
    own, `connection/required-fields` and `flow/required-fields`.

    The schema is the one that the config names for [the kind](../../kinds.md).

    Source: JSON Schema, "required".
    """

    severity = "error"
    examples = (
        Bad(
            '{"panels": []}\n',
            at="1:1",
            message="`title` is missing: what people read (string)",
            kinds=_KINDS,
        ),
        Good('{"title": "Orders", "panels": []}\n', kinds=_KINDS),
    )
