"""secret/hardcoded."""

from __future__ import annotations

from speclint.flow_service.secrets import SHAPES, gives_away, is_dummy, masked, secret_in
from speclint.functional import lru_cache
from speclint.kind import BUILT_IN_KINDS
from speclint.pointer import resolve
from speclint.rule import Bad, Good, Spec, SpecRule, Violation
from speclint.suggest import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_GIVEN = ("default", "const", "example", "examples")
_ENDS = tuple(f"/{name}" for name in _GIVEN)
# Members of an embedded schema, and of what a request sends, that hold a secret by their names.
_PASSWORDS = frozenset({"password", "passphrase", "passwd", "secret", "clientsecret", "privatekey"})
_KEYS = frozenset({"apikey", "xapikey", "accesstoken", "xauthtoken", "xaccesstoken"}) | _PASSWORDS
_PARAMS = (("headerParams",), ("bodyParams",), ("urlParams", "queryParams"))
_SENT = tuple(f"/sourceSpec/attributes/{'/'.join(steps)}/" for steps in _PARAMS)
_PLACES = tuple(f"\0{name.lower()}\0" for name in (*_GIVEN, *(steps[-1] for steps in _PARAMS)))
_plain = lru_cache(1000)(plain)  # members are called the same in most specs
_SHORTEST_KEY = 16
_SHORTEST_EXAMPLE = 8


class Hardcoded(SpecRule):
    """A secret is written into the file, for all who can read it.

    A spec is read by its whole team, by Adobe's reviewers and, in parts, by every customer. A
    token in it has to be revoked, also after it was taken out: the history keeps it. Customers
    type their secrets in; a spec only declares the field, with `"format": "password"`, and names
    it as `${apiKey}`.

    Reported are texts that bear the mark of a secret (JSON Web Tokens, bearer tokens, `Basic`
    with a user name and a password in it, private keys, the keys of AWS, Adobe, GitHub, Google,
    Mailchimp, SendGrid, Slack and Stripe), API keys in header, query and body parameters, and a
    `default`, `const` or example of a password. How random a text looks is no reason. `${apiKey}`,
    `<token>`, `xxxx` and whatever else says that it is an example are left alone.

    The finding shows the first four characters and never the secret.

    Source: Adobe, "Configure authentication specs for Self-Serve Sources", where the customer's
    secrets are fields of the format `password`.
    """

    severity = "error"
    marks = (*(shape.mark.lower() for shape in SHAPES), *_PLACES)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "headerParams": {
        "Authorization": "Bearer 7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a"
      }
    }
  }
}
""",
            at="5:26",
            message="a bearer token stands here (`7d1f...`): revoke it, and let the customer type"
            " one in",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"queryParams": {"api_key": "kq83hdf72lsq0v6n"}}
    }
  }
}
""",
            at="4:48",
            message="an API key stands here (`kq83...`): revoke it, and let the customer type one"
            " in",
        ),
        Bad(
            """{
  "sourceSpec": {},
  "authSpec": [
    {
      "spec": {
        "properties": {
          "pass": {"type": "string", "format": "password", "default": "s3cr3t-for-all"}
        }
      }
    }
  ]
}
""",
            at="7:71",
            message="`default` gives the password `pass` away: revoke it, and let the customer type"
            " one in",
        ),
        Bad(
            '{"sourceSpec": {}, "description": "Try with '
            "eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJhY21lLmNybSJ9.c2lnbmF0dXJlLW9mLWFjbWU"
            '"}\n',
            at="1:35",
            message="a JSON Web Token stands here (`eyJ0...`): revoke it, and let the customer"
            " type one in",
        ),
        Bad(
            '{"panels": [], "header": "Bearer 7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a"}\n',
            at="1:26",
            message="a bearer token stands here (`7d1f...`): revoke it, and keep it out of the"
            " file",
            kinds={"dashboard": {"match": {"members": ["panels"]}}},
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "headerParams": {
        "Authorization": "Bearer ${accessToken}",
        "x-api-key": "${apiKey}",
        "x-request-id": "7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a"
      },
      "urlParams": {"queryParams": {"api_key": "{API_KEY}", "secret": "xxxxxxxxxxxxxxxxxxxxxxx"}}
    }
  }
}
"""),
        Good("""{
  "description": "Basic authentication, or a Bearer access-token-of-your-account; see eyJ",
  "sourceSpec": {},
  "authSpec": [
    {
      "name": "Basic Authentication",
      "spec": {
        "properties": {
          "password": {"type": "string", "format": "password", "example": "your password"},
          "apiKey": {"type": "string", "format": "password", "default": "", "examples": ["****"]},
          "requestParameterOverride": {
            "properties": {"clientSecret": {"type": "string", "default": "client_secret_1"}}
          },
          "region": {"type": "string", "default": "us-east-1a"}
        }
      }
    }
  ]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each text that gives something away, once."""
        given = not spec.members.isdisjoint(_GIVEN)
        if (
            not gives_away(spec.strings)
            and not (given and _may_give_password(spec))
            and not _may_send_key(spec)
        ):
            return
        is_form = spec.kind.name in BUILT_IN_KINDS
        advice = "and let the customer type one in" if is_form else "and keep it out of the file"
        for pointer, text in spec.texts:
            found = secret_in(text)
            if found is None and pointer.startswith(_SENT) and _is_key(pointer, text):
                found = ("an API key", text.strip())
            if found:
                what = f"{found[0]} stands here (`{masked(found[1])}`)"
            else:
                is_given = given and (pointer.endswith(_ENDS) or "/examples/" in pointer)
                what = _password(spec, pointer, text) if is_given else ""
            if what:
                yield Violation(pointer, f"{what}: revoke it, {advice}")


def _may_send_key(spec: Spec) -> bool:
    """Tell at a glance whether a request may send a key; what is nested counts as a whole."""
    attributes = spec.object_at("sourceSpec", "attributes")
    for member, *below in _PARAMS:
        params = attributes.get(member)
        for step in below:
            params = params.get(step) if isinstance(params, dict) else None
        if isinstance(params, list) and params:
            return True
        for name, value in params.items() if isinstance(params, dict) else ():
            if isinstance(value, (dict, list)) or _plain(name) in _KEYS:
                return True
    return False


def _may_give_password(spec: Spec) -> bool:
    """Tell at a glance whether a field of a password may have a value, wherever it stands."""
    return any(
        map(_is_one_given, [one["properties"] for one in spec.objects if "properties" in one])
    )


def _is_one_given(fields: object) -> bool:
    if isinstance(fields, list):
        fields = {str(index): field for index, field in enumerate(fields)}
    for name, field in fields.items() if isinstance(fields, dict) else ():
        if isinstance(field, dict) and not field.keys().isdisjoint(_GIVEN):
            is_password = field.get("format") == "password" or _plain(name) in _PASSWORDS
            if is_password:
                return True
    return False


def _is_key(pointer: str, text: str) -> bool:
    return (
        len(text) >= _SHORTEST_KEY
        and plain(pointer.rpartition("/")[2]) in _KEYS
        and _is_mixed(text.strip())
    )


def _password(spec: Spec, pointer: str, text: str) -> str:
    """Say that a text is given away as a password, or nothing: `.../properties/NAME/default`."""
    steps = pointer.split("/")[1:]
    if steps[-2:-1] == ["examples"]:
        steps.pop()
    if steps[-1] not in _GIVEN or steps[-3:-2] != ["properties"]:
        return ""
    name, field = steps[-2:]
    schema = resolve(spec.body, "/" + "/".join(steps[:-1]))
    is_password = schema.get("format") == "password" if isinstance(schema, dict) else False
    # There the customer says what his service calls the field, and `client_secret` is a name.
    if not is_password and (plain(name) not in _PASSWORDS or "requestParameterOverride" in steps):
        return ""
    if (
        len(text.split()) != 1
        or is_dummy(text)
        or plain(text) in _KEYS | {plain(name), "none", "null"}
    ):
        return ""
    if field.startswith("example") and _is_made_up(text):
        return ""
    return f"`{field}` gives the password `{name}` away"


def _is_made_up(example: str) -> bool:
    """Whether a reader sees at once that an example is nobody's password."""
    word = example.casefold()
    return len(word) < _SHORTEST_EXAMPLE or "1234" in word or "abc" in word or not _is_mixed(word)


def _is_mixed(text: str) -> bool:
    """Whether a text has letters and digits, no blanks, and does not say that it is an example."""
    letters = any(character.isalpha() for character in text)
    digits = any(character.isdigit() for character in text)
    return letters and digits and not is_dummy(text) and len(text.split()) == 1
