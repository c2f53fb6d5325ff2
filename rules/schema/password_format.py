"""schema/password-format."""

from __future__ import annotations

from speclint.flow_service.glance import names_secret, suspects
from speclint.rule import Add, Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.flow_service.embedded import Subschema


class PasswordFormat(SpecRule):
    """A secret that a customer types in is not declared as a password.

    The service stores what is declared with `"format": "password"` as a secret, and the form hides
    it. Without it the value stands in the form, and in every answer about the connection, for all
    to read.

    A property is taken for a secret by its name: `password`, `clientSecret`, `accessToken`,
    `refreshToken`, `apiKey`, `authKey1` and the like. Names of something else, as `accessTokenUrl`,
    `accessTokenField` or `hasPassword`, are not meant, and neither is what stands in `requestParameterOverride`,
    which only says how the source calls its fields.

    Source: Adobe, "Configure the authentication specification".
    """

    severity = "error"
    kinds = ("connectionSpec",)
    members = ("properties",)
    examples = (
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
          "username": {"type": "string"},
          "password": {
            "type": "string",
            "description": "The password of the account"
          }
        }
      }
    }
  ]
}
""",
            at="11:23",
            message="`password` is a secret: it needs the `format` `password`",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {
          "username": {"type": "string"},
          "password": {
            "type": "string",
            "format": "password",
            "description": "The password of the account"
          }
        }
      }
    }
  ]
}
""",
        ),
        Good("""{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {
        "type": "object",
        "properties": {
          "accessToken": {"type": "string", "format": "password"},
          "accessTokenUrl": {"type": "string"},
          "hasClientSecret": {"type": "string"},
          "requestParameterOverride": {
            "type": "object",
            "properties": {
              "accessTokenField": {"type": "string"},
              "clientSecret": {"type": "string"}
            }
          }
        }
      }
    }
  ]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each secret of an authentication that is not declared as one."""
        for one in suspects(spec, "password"):
            if not one.pointer.startswith("/authSpec/") or not _is_secret(one):
                continue
            at, given = f"{one.pointer}/format", one.schema.get("format")
            if given == "password" or ("format" in one.schema and not _is_meant(given)):
                continue
            change = Replace(at, "password") if given else Add(at, "password", after=("type",))
            message = f"`{one.name}` is a secret: it needs the `format` `password`"
            repair = Repair("Declare it as a password", "safe", (change,))
            yield Violation(one.pointer, message, "open", repair=repair)


def _is_secret(one: Subschema) -> bool:
    if one.keyword != "properties" or "string" not in one.types() or "enum" in one.schema:
        return False
    if one.around is not None and one.around.name == "requestParameterOverride":
        return False
    return names_secret(one.name)


def _is_meant(given: object) -> bool:
    return isinstance(given, str) and given.strip().lower() == "password"
