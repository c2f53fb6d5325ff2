"""connection/placeholder-malformed."""

from __future__ import annotations

from speclint.flow_service.braces import doubtful_texts, may_be_bare
from speclint.flow_service.placeholders import (
    bare,
    distinct,
    has_any,
    is_declared,
    is_name,
    mended,
    parse,
)
from speclint.flow_service.source import FETCH, declared, is_address
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.flow_service.placeholders import Piece


class PlaceholderMalformed(SpecRule):
    """A placeholder begins and does not end, or has no name in it.

    A placeholder is `${`, the name of an input and `}`, without blanks. What only looks like one is
    sent as it stands.

    In a host or a path any other brace is reported, too: an address has none. There `$listId` and
    `<listId>` are reported, if they name an input. Pipeline expressions,
    `@{...}`, are another rule's.

    Source: Adobe, "Configure your source specification".
    """

    kinds = ("connectionSpec",)
    members = FETCH
    marks = ("{", "}", "$", "<")
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/${listId/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            at="4:29",
            message="`${listId` has no `}`",
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
      "headerParams": {"X-List": "${ listId }"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            at="4:34",
            message="`${ listId }` has blanks around the name",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "headerParams": {"X-List": "${listId}"}
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
      "urlParams": {"path": "/v3/lists/listId}/members"}
    }
  }
}
""",
            at="4:29",
            message="a brace in `/v3/lists/listId}/members` is part of no placeholder",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/$listId/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            at="4:29",
            message="`$listId` is sent as it stands: the input is written `${listId}`",
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
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/odata/items/$count?$top=10"}
    },
    "spec": {
      "type": "object",
      "properties": {"count": {"type": "string"}, "top": {"type": "string"}}
    }
  }
}
""",
            note="OData has such names",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/lists/${listId}/members",
        "queryParams": {"query": "{ members { id } }"}
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield what begins as a placeholder and is none, and what is left of one."""
        for pointer, text in doubtful_texts(spec):
            if is_address(pointer) and may_be_bare(text):
                yield from _bare(spec, pointer, text)
            if not has_any(text):
                continue
            pieces = parse(text)
            flawed = distinct(pieces, ("malformed",))
            names = declared(spec) if flawed else {}
            for piece in flawed:
                message, new = _flaw(piece)
                repair = None
                if new is not None and is_declared(piece.name.strip(), names):
                    change = Replace(pointer, mended(pieces, piece, new))
                    safety = "safe" if piece.text.endswith("}") else "unsafe"
                    repair = Repair(f"Write `{new}`", safety, (change,))  # type: ignore[arg-type]
                yield Violation(pointer, message, repair=repair)
            if is_address(pointer) and not flawed and _has_stray_brace(pieces):
                yield Violation(pointer, f"a brace in `{text[:60]}` is part of no placeholder")


def _bare(spec: Spec, pointer: str, text: str) -> Iterator[Violation]:
    import re  # only now: hardly an address has a `$` of its own

    for written, name in bare(text, declared(spec)).items():
        new = f"${{{name}}}"
        pattern = re.escape(written) + (r"(?![\w=])" if written.startswith("$") else "")
        address, mark, query = text.partition("?")
        address = re.sub(pattern, lambda _, new=new: new, address)  # type: ignore[misc]
        change = Replace(pointer, address + mark + query)
        message = f"`{written}` is sent as it stands: the input is written `{new}`"
        yield Violation(pointer, message, repair=Repair(f"Write `{new}`", "safe", (change,)))


def _flaw(piece: Piece) -> tuple[str, str | None]:
    name = piece.name.strip()
    new = f"${{{name}}}" if is_name(name) else None
    if not piece.text.endswith("}"):
        return f"`{piece.text[:60]}` has no `}}`", new
    if not name:
        return f"`{piece.text[:60]}` names no input", None
    if new:
        return f"`{piece.text}` has blanks around the name", new
    return f"`{piece.text[:60]}` is no placeholder: no input can have this name", None


def _has_stray_brace(pieces: list[Piece]) -> bool:
    if any(piece.kind == "unbalanced" for piece in pieces):
        return False
    return any(piece.kind == "text" and has_any(piece.text) for piece in pieces)
