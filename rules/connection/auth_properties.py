"""connection/auth-properties."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class AuthProperties(SchemaRule):
    """An authentication does not ask for what its type needs.

    `OAuth2RefreshCode` works with an `accessToken`, `BasicAuthentication` with a `username` and a
    `password`, `KeyBased` with an `authKey1` and as many more as the source wants. The service
    looks for these names. What a customer types in under another one it does not send, and the
    source refuses each request.

    Of a `KeyBased` authentication a key of any name will do that says in `restAttributes` which
    header it is sent as. Sources that are built into the service have no `type` of their own, and
    authentications that ask for other things: nothing is said of them, nor of streaming sources.

    Source: Adobe, "Configure the authentication specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {
          "user": {"type": "string"},
          "password": {"type": "string", "format": "password"}
        }
      }
    }
  ]
}
""",
            at="10:23",
            message="`username` is missing: an authentication of the type `BasicAuthentication`"
            " needs it",
        ),
        Good(
            """{
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Access Key",
      "type": "KeyBased",
      "spec": {
        "type": "object",
        "properties": {"s3SecretKey": {"type": "string", "format": "password"}}
      }
    }
  ]
}
""",
            note="A source that is built into the service has no `type`",
        ),
        Good("""{
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "type": "BasicAuthentication",
      "spec": {
        "type": "object",
        "properties": {
          "username": {"type": "string"},
          "password": {"type": "string", "format": "password"}
        }
      }
    }
  ]
}
"""),
    )
