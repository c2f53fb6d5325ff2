"""connection/auth-name."""

from __future__ import annotations

from speclint.pointer import resolve
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

_NAMES = {
    "OAuth2RefreshCode": "OAuth2 Refresh Code",
    "BasicAuthentication": "Basic Authentication",
    "KeyBased": "API Key Authentication",
}


class AuthName(SchemaRule):
    """An authentication has the name that belongs to another type.

    Customers choose how to sign in by the name, and a connection quotes it as `auth.specName`. A
    `BasicAuthentication` that is called `OAuth2 Refresh Code` asks them for a password where they
    expect a token. It is mostly what is left of a copy.

    Any name of your own is fine. Of a source that is in use the name stays as it is: connections
    that quote the old one would not find it any more (error 1415-400).

    Source: Adobe, "Configure the authentication specification".
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "BasicAuthentication",
      "spec": {"type": "object"}
    }
  ]
}
""",
            at="5:15",
            message="`OAuth2 Refresh Code` is the name of another type than `BasicAuthentication`,"
            " which is called `Basic Authentication`",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {"type": "object"}
    }
  ]
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Sign in with a password",
      "type": "BasicAuthentication",
      "spec": {"type": "object"}
    }
  ]
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Put the name of its own type."""
        item = resolve(spec.body, refusal.pointer.rpartition("/")[0])
        name = _NAMES.get(str(item.get("type"))) if isinstance(item, dict) else None
        if name is None:
            return None
        return Repair(f"Call it `{name}`", "unsafe", (Replace(refusal.pointer, name),))
