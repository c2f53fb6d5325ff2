"""connection/placeholder-missing-dollar."""

from __future__ import annotations

from speclint.flow_service.braces import doubtful_texts
from speclint.flow_service.placeholders import RESERVED, distinct, is_declared, mended, parse
from speclint.flow_service.source import (
    REQUEST,
    declared,
    is_address,
    is_request,
    unfilled,
)
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.flow_service.placeholders import Piece


class PlaceholderMissingDollar(SpecRule):
    """A placeholder is written in braces without the `$`.

    Inputs are written `${name}`. The service sends `{name}`, and the `{{NAME}}` of 2021, as they
    stand, and the request goes nowhere. `{START_TIME}`, `{END_TIME}` and `{SCHEDULE_QUERY}` are
    right without a `$`: the service fills them in itself.

    In a host or a path any name in braces is reported, elsewhere only that of an input, as braces
    may be part of a query language there.

    Source: Adobe, "Configure your source specification"; its example of a host lacks the `$`.
    """

    kinds = ("connectionSpec",)
    members = REQUEST
    marks = ("{",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/{listId}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            at="4:29",
            message="`{listId}` is sent as it stands: the input is written `${listId}`",
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
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://{domain}.api.acme.example"}
    }
  }
}
""",
            at="4:29",
            message="`{domain}` is sent as it stands: an input is written `${domain}`, "
            "and the spec declares none of this name",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://${domain}.api.acme.example"}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/members", "queryParams": {"template": "Dear {{name}}"}}
    }
  }
}
""",
            note="The source may have templates of its own",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/lists/${listId}/members",
        "queryParams": {"query": "{SCHEDULE_QUERY}", "fields": "{id,name}"}
      }
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each name in braces that is meant to be an input."""
        for pointer, text in doubtful_texts(spec):
            pieces = parse(text) if is_request(pointer) else []
            for piece in distinct(pieces, ("single", "double")):
                names = declared(spec)
                if _is_input(piece, pointer, names):
                    reserved = piece.name in RESERVED and piece.name not in names
                    new = f"{{{piece.name}}}" if reserved else f"${{{piece.name}}}"
                    known = reserved or is_declared(piece.name, names)
                    change = Replace(pointer, mended(pieces, piece, new))
                    safety = "safe" if known else "unsafe"
                    repair = Repair(f"Write `{new}`", safety, (change,))  # type: ignore[arg-type]
                    message = f"`{piece.text}` is sent as it stands: "
                    if known:
                        message += f"the {'token' if reserved else 'input'} is written `{new}`"
                    else:
                        message += (
                            f"an input is written `{new}`, and the spec declares none of this name"
                        )
                    yield Violation(pointer, message, repair=repair)


def _is_input(piece: Piece, pointer: str, names: Mapping[str, str]) -> bool:
    if is_address(pointer) and (piece.kind == "double" or not unfilled(piece.name)):
        return True
    return is_declared(piece.name, names) and not piece.depth
