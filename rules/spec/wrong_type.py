"""spec/wrong-type."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class WrongType(SchemaRule):
    """A value has another JSON type than the service expects.

    The schema of each kind says what a field must be. A frequent case is `"version": 1.0`: the
    service wants the string `"1.0"`.
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "version": 1.0}\n',
            at="1:41",
            message="`version` must be a string, it is a number",
        ),
        Good('{"sourceSpec": {"spec": {}}, "version": "1.0"}\n'),
    )
