"""connection/input-not-required."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.json_types import listing
from speclint.flow_service.placeholders import inputs
from speclint.flow_service.source import ATTRIBUTES, INPUTS, asked, fetched
from speclint.rule import Add, Bad, Good, Note, Repair, Spec, SpecRule, Violation
from speclint.suggest import is_same

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_REQUIRED = "/sourceSpec/spec/required"


class InputNotRequired(SpecRule):
    """The address needs an input that the customer may leave out.

    Without the input there is a hole in the host or in the path, and the request fails. An input
    that is listed in `required` is asked for until it is there; one with a `default` is filled in.
    Where `required` has the name in another spelling, only `schema/required-undeclared` speaks.

    Source: Adobe, "Configure your source specification"; its own examples leave it out.
    """

    severity = "info"
    kinds = ("connectionSpec",)
    members = ("urlParams",)
    marks = ("${",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/lists/${listId}/members"
      }
    },
    "spec": {
      "type": "object",
      "properties": {
        "listId": {
          "type": "string"
        }
      }
    }
  }
}
""",
            at="11:9",
            message="`path` needs `listId`, but the customer may leave it out: "
            "`required` does not list it",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/lists/${listId}/members"
      }
    },
    "spec": {
      "type": "object",
      "properties": {
        "listId": {
          "type": "string"
        }
      },
      "required": [
        "listId"
      ]
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
      "urlParams": {"path": "/v3/lists/${listId}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listId"]
    }
  }
}
"""
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/${listId}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listID"]
    }
  }
}
""",
            note="A slip in `required` is another rule's",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each input of the address that is not required."""
        schema, properties = spec.object_at("sourceSpec", "spec"), asked(spec)
        required = schema.get("required", [])
        if not isinstance(required, list):
            return
        listed = {name for name in required if isinstance(name, str)}
        if listed.issuperset(properties):
            return
        path, host = _text(spec, "path"), _text(spec, "host")
        optional = {n for n in properties.keys() - listed if n in path or n in host}
        if not optional:
            return
        users = dict.fromkeys(inputs(path), "path") | dict.fromkeys(inputs(host), "host")
        holes = {
            name: member
            for name, member in users.items()
            if name in optional
            and isinstance(declared := properties[name], dict)
            and not any(is_same(one, name) for one in listed)
            and not {"default", "const"} & {*declared}
        }
        for name, member in holes.items():
            yield Violation(
                f"{INPUTS}/{escape(name)}",
                f"`{member}` needs `{name}`, but the customer may leave it out: "
                "`required` does not list it",
                "key",
                notes=(Note("needed here", f"{ATTRIBUTES}/urlParams/{member}"),),
                repair=_repair(name, [*holes], is_listed="required" in schema),
            )


def _repair(name: str, holes: list[str], *, is_listed: bool) -> Repair | None:
    """Add a name to the list; a list that is not there is added by the first, with all names."""
    if is_listed:
        return Repair(f"Require `{name}`", "unsafe", (Add(f"{_REQUIRED}/-", name),))
    if name != holes[0]:
        return None
    change = Add(_REQUIRED, holes, after=("properties",))
    return Repair(f"Require {listing(holes)}", "unsafe", (change,))


def _text(spec: Spec, member: str) -> str:
    text = fetched(spec, "urlParams").get(member)
    return text if isinstance(text, str) else ""
