"""schema/required-undeclared."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.embedded import children
from speclint.flow_service.glance import suspects
from speclint.kind import BUILT_IN_KINDS
from speclint.pointer import resolve
from speclint.record import changed
from speclint.rule import (
    Bad,
    Good,
    Note,
    Remove,
    Rename,
    Repair,
    Replace,
    Spec,
    SpecRule,
    Violation,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.flow_service.embedded import Subschema

# What an authentication of a type asks for: what it must, and what it may.
_NEEDED = {
    "OAuth2RefreshCode": ("accessToken",),
    "BasicAuthentication": ("username", "password"),
    "KeyBased": ("authKey1",),
}
_ASKED = {
    "OAuth2RefreshCode": (
        "accessTokenUrl",
        "authorizationTestUrl",
        "clientId",
        "clientSecret",
        "expirationDate",
        "refreshToken",
        "refreshTokenUrl",
        "requestParameterOverride",
    )
}
_HINTS = 20  # names that are looked for among the others; nobody has that many slips


class RequiredUndeclared(SpecRule):
    """A schema requires a property that it does not declare.

    The service makes a form of the properties. What is required and not declared has no field in
    it, so no customer can ever fill it in, and each connection is refused because a mandatory
    field is missing (error 1304-400). Mostly the property was taken out or renamed, and its name
    is left in `required`.

    Nothing is said where the property may be declared elsewhere: behind a `$ref`, by
    `patternProperties`, or where `additionalProperties` says what others are. A schema below
    `then`, `anyOf` and the like may require what the schema around it declares.

    The service looks for what an authentication's type is documented to ask for by its name. So where
    `required` has such a name and the property another spelling, the property is what is renamed,
    and what the type cannot do without is not taken out.

    Source: Adobe, "Configure the authentication specification"; JSON Schema draft-07, section
    6.5.3.
    """

    severity = "error"
    kinds = BUILT_IN_KINDS
    members = ("required",)
    examples = (
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "accessToken": {"type": "string", "format": "password"}
        },
        "required": ["host", "accessToken"]
      }
    }
  ]
}
""",
            at="12:9",
            message="`required` names `host`, which `properties` does not declare",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "accessToken": {"type": "string", "format": "password"}
        },
        "required": ["accessToken"]
      }
    }
  ]
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listID"]
    }
  }
}
""",
            at="6:7",
            message="`required` names `listID`, which `properties` does not declare; is `listId`"
            " meant?",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["listId"]
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}},
      "required": ["domain"]
    }
  }
}
""",
            at="6:7",
            message="`required` names `domain`, which `properties` does not declare",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
""",
            safety="unsafe",
            note="Nothing else is required",
        ),
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "access_token": {"type": "string", "format": "password"}
        },
        "required": ["accessToken"]
      }
    }
  ]
}
""",
            at="12:9",
            message="`required` names `accessToken`, which `properties` does not declare; is"
            " `access_token` meant to be it?",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "accessToken": {"type": "string", "format": "password"}
        },
        "required": ["accessToken"]
      }
    }
  ]
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {
          "password": {"type": "string", "format": "password"}
        },
        "required": ["username", "password"]
      }
    }
  ]
}
""",
            at="12:9",
            message="`required` names `username`, which `properties` does not declare",
        ),
        Good(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "scheduleSpec": {
    "name": "PeriodicSchedule",
    "spec": {
      "type": "object",
      "properties": {
        "frequency": {"type": "string", "enum": ["once", "minute", "hour", "day", "week"]},
        "interval": {"type": "integer"}
      },
      "required": ["frequency"],
      "if": {"properties": {"frequency": {"const": "once"}}},
      "else": {"required": ["interval"]}
    }
  }
}
""",
            note="What `else` requires is declared around it",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each name that no schema of the same value declares."""
        for one in suspects(spec, "required"):
            names, own = one.listed("required"), one.properties()
            if all(isinstance(name, str) and name in own for name in names):
                continue
            declared = _declared(one)
            places: dict[str, int] = {}
            for index, name in enumerate(names if declared else ()):
                if isinstance(name, str) and name not in declared:
                    places.setdefault(name, index)
            strange = list(places.values())
            left = sorted(declared.difference(map(str, names)))
            meant = [
                _nearest(names[index], left) if at < _HINTS else None
                for at, index in enumerate(strange)
            ]
            is_all = len(strange) == len(names) and not any(meant)
            for index, known in zip(strange, meant, strict=True):
                found = _violation(one, index, known, is_all=is_all)
                yield _kept_by_type(spec, one, names[index], known, found)


def _declared(one: Subschema) -> set[str]:
    """Return the properties that are declared for a value; none where nobody can tell."""
    while one.is_same_value and one.around is not None:
        if one.keyword == "not":
            return set()
        one = one.around
    names: set[str] = set()
    todo = [one]
    while todo:
        last = todo.pop()
        others = last.schema.get("additionalProperties", False)
        if "$ref" in last.schema or "patternProperties" in last.schema or others is not False:
            return set()
        names.update(last.properties())
        todo += [child for child in children(last) if child.is_same_value]
    return names


def _nearest(name: str, left: list[str]) -> str | None:
    from speclint.suggest import nearest

    return nearest(name, left)


def _kept_by_type(
    spec: Spec, one: Subschema, name: str, known: str | None, found: Violation
) -> Violation:
    """Do not lead away from a name by which the service looks for a credential."""
    steps = one.pointer.split("/")
    auth = resolve(spec.body, "/".join(steps[:3])) if steps[1] == "authSpec" else None
    kind = auth.get("type") if isinstance(auth, dict) and steps[3:] == ["spec"] else None
    needed = _NEEDED.get(kind, ()) if isinstance(kind, str) else ()
    if name not in needed and name not in _ASKED.get(str(kind), ()):
        return found
    if known is None or known in (*needed, *_ASKED.get(str(kind), ())):
        return changed(found, repair=None) if name in needed else found
    message, _, _ = found.message.partition(";")
    rename = Rename(f"{one.pointer}/properties/{escape(known)}", name)
    repair = Repair(f"Call the property `{name}`", "unsafe", (rename,))
    message += f"; is `{known}` meant to be it?"
    return changed(found, message=message, repair=repair)


def _violation(one: Subschema, index: int, meant: str | None, *, is_all: bool) -> Violation:
    name, listed = one.listed("required")[index], f"{one.pointer}/required"
    item = f"{listed}/{index}"
    message = f"`required` names `{name}`, which `properties` does not declare"
    if meant is not None:
        message += f"; is `{meant}` meant?"
        repair = Repair(f"Make it `{meant}`", "unsafe", (Replace(item, meant),))
    elif is_all:
        repair = Repair("Take `required` out, it names nothing else", "unsafe", (Remove(listed),))
    else:
        repair = Repair(f"Take `{name}` out of `required`", "unsafe", (Remove(item),))
    note = Note(f"`{name}` is required here", item)
    return Violation(listed, message, "key", (note,), repair)
