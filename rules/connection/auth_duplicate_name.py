"""connection/auth-duplicate-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class AuthDuplicateName(SpecRule):
    """Two authentications of a connection spec have the same name.

    A connection quotes the name as `auth.specName`, and by it the service finds what to do with
    the credentials (error 1415-400 where no authentication has it). Of two with one name only one
    is ever found, and customers cannot tell them apart either.

    Source: Adobe, "Configure the authentication specification" and "Flow Service errors".
    """

    severity = "error"
    kinds = ("connectionSpec",)
    members = ("authSpec",)
    examples = (
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {"name": "Sign in", "type": "BasicAuthentication", "spec": {"type": "object"}},
    {"name": "Sign in", "type": "KeyBased", "spec": {"type": "object"}}
  ]
}
""",
            at="5:14",
            message="`Sign in` is the name of item 1 of `authSpec` already",
        ),
        Good("""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {"name": "Basic Authentication", "type": "BasicAuthentication", "spec": {"type": "object"}},
    {"name": "API Key Authentication", "type": "KeyBased", "spec": {"type": "object"}}
  ]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each name that an item before has."""
        items = spec.body.get("authSpec")
        first: dict[str, int] = {}
        for index, item in enumerate(items if isinstance(items, list) else []):
            name = item.get("name") if isinstance(item, dict) else None
            if not isinstance(name, str) or not name:
                continue
            if name in first:
                note = Note("the first with this name", f"/authSpec/{first[name]}/name")
                message = f"`{name}` is the name of item {first[name] + 1} of `authSpec` already"
                yield Violation(f"/authSpec/{index}/name", message, notes=(note,))
            first.setdefault(name, index)
