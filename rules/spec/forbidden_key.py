"""spec/forbidden-key."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule

_KINDS = {
    "dashboard": {
        "match": {"members": ["panels"]},
        "schema": {
            "properties": {"title": {"type": "string"}, "panels": {"type": "array"}},
            "additionalProperties": False,
        },
    }
}


class ForbiddenKey(SchemaRule):
    """An object has a member that the schema of its kind does not allow.

    The schema says so by `additionalProperties` or `unevaluatedProperties`: whoever wrote it knows
    all members, and the service refuses others or passes over them. A name that stands for one
    that must be there and is missing is `spec/misspelt-key`.

    It is the rule for the [kinds of a config's own](../../kinds.md). Of what speclint knows of
    connection specs and flow specs, and what it does not, `spec/unknown-key` speaks.

    Source: JSON Schema, "additionalProperties" and "unevaluatedProperties".
    """

    severity = "error"
    examples = (
        Bad(
            '{"title": "Orders", "panels": [], "pannel": {}}\n',
            at="1:35",
            message="`pannel` is not known; did you mean `panels`?",
            kinds=_KINDS,
        ),
        Good('{"title": "Orders", "panels": []}\n', kinds=_KINDS),
    )
