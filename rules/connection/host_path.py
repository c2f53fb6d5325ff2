"""connection/host-path."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

_HOST = "/sourceSpec/attributes/urlParams/host"
_PATH = "/sourceSpec/attributes/urlParams/path"


class HostPath(SchemaRule):
    """The host of a source's URL holds a part of the path.

    The service puts `path` behind `host`, so it works. Who reads the spec looks for the path in
    `path`, and who changes one of the two easily forgets the other: Adobe's examples have the
    scheme and the host in `host`, and no more.

    Source: Adobe, "Configure your source specification".
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://${domain}.acme.example/v3/", "path": "/contacts"}
    }
  }
}
""",
            at="4:29",
            message="`host` is `https://${domain}.acme.example/v3/`, which has a path: that part"
            " belongs in `path`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://${domain}.acme.example", "path": "/v3/contacts"}
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
      "urlParams": {"host": "https://${domain}.acme.example", "path": "/v3/contacts"}
    }
  }
}
"""
        ),
        Good(
            '{"sourceSpec": {"attributes": {"urlParams":'
            ' {"host": "https://@{concat(\'acme\', \'/v3\')}.example", "path": "/contacts"}}}}\n'
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Put the path of the host in front of the other one."""
        path = spec.at("sourceSpec", "attributes", "urlParams", "path")
        scheme, separator, rest = str(refusal.value).strip().partition("://")
        name, slash, below = rest.rstrip("/").partition("/")
        if refusal.pointer != _HOST or not isinstance(path, str) or not path.startswith("/"):
            return None
        host = f"{scheme}{separator}{name}"
        changes = (Replace(_HOST, host), Replace(_PATH, f"{slash}{below}{path}"))
        return Repair(f"Make the host `{host}`", "unsafe", changes)
