"""spec/version-format."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class VersionFormat(SchemaRule):
    """A spec's version is not written as two numbers with a point between them.

    All specs that Adobe shows have `"1.0"`. It is the version of the spec's format, and not that
    of the source: a change to a source does not need another one.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "version": "v1"}\n',
            at="1:41",
            message="`version` is `v1`, versions are written as two numbers with a point between"
            " them, such as `1.0`",
            fixed='{"sourceSpec": {"spec": {}}, "version": "1.0"}\n',
            safety="unsafe",
        ),
        Good('{"sourceSpec": {"spec": {}}, "version": "1.0"}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Keep the first two numbers, where there are numbers only."""
        numbers = str(refusal.value).strip().lower().removeprefix("v").split(".")
        if not all(number.isascii() and number.isdigit() for number in numbers):
            return None
        version = ".".join([*numbers, "0"][:2])
        return Repair(f"Write `{version}`", "unsafe", (Replace(refusal.pointer, version),))
