"""spec/invalid-value."""

from __future__ import annotations

from speclint.flow_service.choice import repaired
from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec


class InvalidValue(SchemaRule):
    """A value has the right type, and is none of those that the service takes.

    Values are compared to the letter: `get` is not `GET`. A value that differs only in case,
    hyphens, underscores or blanks is mended; where it is nearly a known one, `--unsafe-fixes`
    puts that one.

    Source: Adobe, "Flow Service API reference".
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"attributes": {"urlParams":'
            ' {"path": "/3.0/lists", "method": "get"}}}}\n',
            at="1:78",
            message="`method` is `get`, it must be `GET` or `POST`; did you mean `GET`?",
            fixed='{"sourceSpec": {"attributes": {"urlParams":'
            ' {"path": "/3.0/lists", "method": "GET"}}}}\n',
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"paginationParams": {"type": "POINTR"}}}}\n',
            at="1:61",
            message="`type` is `POINTR`, it must be `OFFSET`, `POINTER`, `CONTINUATION_TOKEN`, `PAGE`"
            " or `NONE`; did you mean `POINTER`?",
            fixed='{"sourceSpec": {"attributes": {"paginationParams": {"type": "POINTER"}}}}\n',
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"attributes": {"urlParams":'
            ' {"path": "/3.0/lists", "method": "GET"}}}}\n'
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the value that was meant."""
        return repaired(refusal) if refusal.expected is not None else None
