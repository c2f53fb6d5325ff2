"""connection/url-host."""

from __future__ import annotations

from speclint.flow_service.placeholders import masked
from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_HOST = f"{ATTRIBUTES}/urlParams/host"


class UrlHost(SpecRule):
    """The host of a source's URL is not `https://` and a host.

    `host` has the scheme and the host and no more, as in `https://${domain}.api.acme.example`;
    `path` follows it and begins with a slash. A slash at the end of the host stands there twice
    then, and a host without `https://` sends the customer's credentials in the clear or nowhere.

    A path in the host is another matter, and is not reported here. A host that begins with a
    placeholder is not looked at: the customer's input may hold anything.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("urlParams",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "http://${domain}.api.acme.example", "path": "/v3/contacts"}
    }
  }
}
""",
            at="4:29",
            message="`host` begins with `http://`: use `https://`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://${domain}.api.acme.example", "path": "/v3/contacts"}
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
      "urlParams": {"host": "https://api.acme.example/", "path": "/v3/contacts"}
    }
  }
}
""",
            at="4:29",
            message="`host` ends with a slash, and `path` begins with one",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"host": "https://api.acme.example", "path": "/v3/contacts"}
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
      "urlParams": {"host": "https://${domain}.api.acme.example", "path": "/v3/contacts"}
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the host with the first of its flaws."""
        params = fetched(spec, "urlParams")
        host, path = params.get("host"), params.get("path")
        if not isinstance(host, str) or not host.strip() or host[0] in "{$@":
            return
        scheme, separator, rest = host.partition("://")
        if not separator:
            yield _violation("`host` has no scheme: it begins with `https://`", f"https://{host}")
        elif scheme.lower() != "https":
            message = f"`host` begins with `{scheme}://`: use `https://`"
            yield _violation(message, f"https://{rest}" if scheme.lower() == "http" else None)
        elif "/" in rest and (end := masked(rest).find("/")) >= 0:
            shorter = host.rstrip("/")
            if end == len(masked(rest).rstrip("/")):
                slashed = not isinstance(path, str) or path.startswith("/")
                message = "`host` ends with a slash, and `path` begins with one"
                yield _violation(message if slashed else "`host` ends with a slash", shorter)


def _violation(message: str, host: str | None) -> Violation:
    repair = None
    if host is not None:
        repair = Repair(f"Make the host `{host}`", "unsafe", (Replace(_HOST, host),))
    return Violation(_HOST, message, repair=repair)
