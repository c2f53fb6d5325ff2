"""connection/auth-type."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

# What older pages and the names of the authentications make of the three types.
_MEANT = {
    "oauth2refreshcode": "OAuth2RefreshCode",
    "basicauthentication": "BasicAuthentication",
    "basic": "BasicAuthentication",
    "keybased": "KeyBased",
    "keybasedauthentication": "KeyBased",
    "apikeyauthentication": "KeyBased",
    "apikey": "KeyBased",
}


class AuthType(SchemaRule):
    """An authentication has a type that is not documented.

    The type tells the service what to do with what a customer types in: refresh a token, send a
    user name and a password, or send a key as a header. With a type that it does not know it
    refuses the customer's connection (errors 1301-400 and 1302-400).

    The types are `OAuth2RefreshCode`, `BasicAuthentication` and `KeyBased`. Older pages spell them
    in other ways, such as `oAuth2-refresh-code`, and a table of the newest one still does. Sources
    that are built into the service have no `type` of their own, and authentications of other
    types: nothing is said of them, nor of streaming sources, for which no types are documented.

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
      "name": "OAuth2 Refresh Code",
      "type": "oAuth2-refresh-code",
      "spec": {"type": "object"}
    }
  ]
}
""",
            at="7:15",
            message="`oAuth2-refresh-code` is no documented type of authentication: it must be"
            " `OAuth2RefreshCode`, `BasicAuthentication` or `KeyBased`",
            fixed="""{
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {"type": "object"}
    }
  ]
}
""",
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {}, "authSpec": [{"name": "Key", "type": "Access Key Auth"}]}\n',
            note="A source that is built into the service has no `type`",
        ),
        Good('{"type": "generic-streaming", "sourceSpec": {}, "authSpec": [{"type": "HMAC"}]}\n'),
        Good("""{
  "type": "generic-rest",
  "sourceSpec": {"attributes": {}},
  "authSpec": [
    {
      "name": "OAuth2 Refresh Code",
      "type": "OAuth2RefreshCode",
      "spec": {"type": "object"}
    }
  ]
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the documented spelling, where the type is one of the three."""
        meant = _MEANT.get("".join(filter(str.isalnum, str(refusal.value))).casefold())
        if meant is None:
            return None
        return Repair(f"Write `{meant}`", "unsafe", (Replace(refusal.pointer, meant),))
