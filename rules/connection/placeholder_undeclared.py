"""connection/placeholder-undeclared."""

from __future__ import annotations

from speclint.flow_service.braces import doubtful_texts
from speclint.flow_service.placeholders import RESERVED, distinct, is_declared, mended, parse
from speclint.flow_service.source import FETCH, declared
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_HINTS = 20  # of one file: to look for a name that is meant is not cheap


class PlaceholderUndeclared(SpecRule):
    """A placeholder names an input that the spec does not declare.

    The service puts what the customer typed in the place of `${name}`. It asks only for what
    `sourceSpec.spec.properties` or the `spec` of an `authSpec` declares, so that any other `${name}`
    stays as it is, and every request of the source fails.

    `START_TIME`, `END_TIME` and `SCHEDULE_QUERY` are filled in by the service itself and stand in
    braces without a `$`.

    Source: Adobe, "Configure your source specification".
    """

    kinds = ("connectionSpec",)
    members = FETCH
    marks = ("${",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/${listID}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            at="4:29",
            message="`listID` is no input: neither `sourceSpec.spec` nor an `authSpec` declares it; "
            "did you mean `listId`?",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/${listId}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"queryParams": {"query": "${SCHEDULE_QUERY}"}}
    }
  }
}
""",
            at="4:46",
            message="`SCHEDULE_QUERY` is no input, the service fills it in: "
            "it is written `{SCHEDULE_QUERY}`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"queryParams": {"query": "{SCHEDULE_QUERY}"}}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "authSpec": [
    {"name": "Key", "type": "KeyBased", "spec": {"properties": {"domain": {"type": "string"}}}}
  ],
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "host": "https://${domain}.api.acme.example",
        "path": "/v3/lists/${listId}/members"
      }
    },
    "spec": {"type": "object", "properties": {"listId": {"type": "string"}}}
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each placeholder whose name is declared nowhere."""
        hints = _HINTS
        for pointer, text in doubtful_texts(spec):
            pieces = parse(text)
            for piece in distinct(pieces, ("input",)):
                names = declared(spec)
                if is_declared(piece.name, names):
                    continue
                message, new = _meant(piece.name, names if hints > 0 else {})
                hints -= 1
                repair = None
                if new is not None:
                    change = Replace(pointer, mended(pieces, piece, new))
                    repair = Repair(f"Write `{new}`", "unsafe", (change,))
                yield Violation(pointer, message, repair=repair)


def _meant(name: str, names: dict[str, str]) -> tuple[str, str | None]:
    if name in RESERVED:
        new = f"{{{name}}}"
        return f"`{name}` is no input, the service fills it in: it is written `{new}`", new
    near = nearest(name, names)
    message = f"`{name}` is no input: neither `sourceSpec.spec` nor an `authSpec` declares it"
    if near is None:
        return message, None
    return f"{message}; did you mean `{near}`?", f"${{{near}}}"
