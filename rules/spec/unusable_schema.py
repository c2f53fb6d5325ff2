"""spec/unusable-schema."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule

_PANELS = {"match": {"members": ["panels"]}}
_BROKEN = {"dashboard": {**_PANELS, "schema": {"allOf": [{"$ref": "#"}]}}}
_SOUND = {"dashboard": {**_PANELS, "schema": {"properties": {"panels": {"type": "array"}}}}}


class UnusableSchema(SchemaRule):
    """The schema of a config's own kind cannot be used, so a body could not be checked by it.

    The schema is no JSON Schema, refers to what is not there, or goes round in circles. Nothing is
    known of a body then, and a file that could not be checked must not look like one that passed.

    A `$ref` to another file is relative to the file that has it. What stands on a server is not
    fetched: put it beside the schema.

    Source: the drafts of JSON Schema from 4 to 2020-12.
    """

    severity = "error"
    examples = (
        Bad(
            '{"title": "Orders", "panels": []}\n',
            at="1:1",
            message="the schema dashboard.schema.json cannot be applied: it refers to itself"
            " without end, or the body is nested too deeply",
            kinds=_BROKEN,
        ),
        Good('{"title": "Orders", "panels": []}\n', kinds=_SOUND),
    )
