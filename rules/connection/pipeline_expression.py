"""connection/pipeline-expression."""

from __future__ import annotations

from speclint.flow_service.braces import doubtful_texts
from speclint.flow_service.placeholders import parse
from speclint.flow_service.source import REQUEST, is_request
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class PipelineExpression(SpecRule):
    """A pipeline expression has no end.

    `@{...}` is an expression of Azure Data Factory, which runs the source; it may hold braces and
    texts in single quotes. Without the last `}` it is no expression but a part of the address.

    Source: Adobe, "Configure your source specification", the example of an ADVANCE schedule.
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = REQUEST
    marks = ("@{",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v2/search@{if(empty(pipeline().parameters.start), '?a=b', '')"}
    }
  }
}
""",
            at="4:29",
            message="the expression that begins with `@{if(empty(pipeline(…` has no `}` at its end",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v2/search@{if(empty(pipeline().parameters.start), '?a=b', '')}"}
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each text with an expression that does not end."""
        for pointer, text in doubtful_texts(spec):
            if "@{" in text and is_request(pointer):
                for piece in parse(text):
                    if piece.kind == "unbalanced":
                        shown = piece.text if len(piece.text) <= 20 else f"{piece.text[:20]}…"  # noqa: PLR2004 - enough to find it
                        yield Violation(
                            pointer,
                            f"the expression that begins with `{shown}` has no `}}` at its end",
                        )
