"""connection/pagination-foreign-member."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGINATION = f"{ATTRIBUTES}/paginationParams"
# Members that make sense with one type only; others, such as `maximumRequest`, may help any type.
_OWN = {
    "offSetName": "OFFSET",
    "pointerPath": "POINTER",
    "continuationTokenPath": "CONTINUATION_TOKEN",
    "parameterType": "CONTINUATION_TOKEN",
    "parameterName": "CONTINUATION_TOKEN",
    "pageParamName": "PAGE",
    "initialPageIndex": "PAGE",
    "endPageIndex": "PAGE",
}
_LIMITS = ("limitName", "limitValue")
# Of each type the members that do nothing with it.
_FOREIGN = {
    kind: frozenset(name for name, owner in _OWN.items() if owner != kind) for kind in _OWN.values()
} | {"NONE": frozenset((*_OWN, *_LIMITS))}


class PaginationForeignMember(SpecRule):
    """A member of the pagination belongs to another type of pagination.

    `type` says which members of `paginationParams` are read; the others do nothing. It is mostly
    what is left after the type was changed, and then the question is which of the two was meant.

    `delayRequestMillis`, `maximumRequest` and the end condition may stand with every type, `limitName`
    and `limitValue` with every type but `NONE`.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("paginationParams",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "offSetName": "offset",
        "pageParamName": "page"
      }
    }
  }
}
""",
            at="8:9",
            message="`offSetName` belongs to the type `OFFSET`, with `PAGE` it does nothing",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page"
      }
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
      "paginationParams": {
        "type": "NONE",
        "limitName": "limit"
      }
    }
  }
}
""",
            at="6:9",
            message="`limitName` does nothing with the type `NONE`: there is only one page",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "NONE"
      }
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
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each member that the type does not have."""
        params = fetched(spec, "paginationParams")
        own = params.get("type")
        foreign = _FOREIGN.get(own) if isinstance(own, str) else None
        if foreign is None or foreign.isdisjoint(params):
            return
        for name in [name for name in params if name in foreign]:
            if name in _LIMITS:
                message = f"`{name}` does nothing with the type `NONE`: there is only one page"
            else:
                message = (
                    f"`{name}` belongs to the type `{_OWN[name]}`, with `{own}` it does nothing"
                )
            pointer = f"{_PAGINATION}/{name}"
            note = Note("the type", f"{_PAGINATION}/type")
            repair = Repair(f"Remove `{name}`", "unsafe", (Remove(pointer),))
            yield Violation(pointer, message, "key", notes=(note,), repair=repair)
