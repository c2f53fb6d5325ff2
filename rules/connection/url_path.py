"""connection/url-path."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.placeholders import masked
from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Add, Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_URL = f"{ATTRIBUTES}/urlParams"
# What may hold several parameters at once, so that it has no place in `queryParams`.
_QUERIES = ("@{", "{SCHEDULE_QUERY}")


class UrlPath(SpecRule):
    """The path of a source's URL is no plain path.

    `urlParams` takes a URL apart: `host` has the scheme and the host, `path` begins with a slash,
    `queryParams` has the query. The service joins them again, so that a path without its slash
    runs into the host, and a query in the path runs into `queryParams`.

    A path that begins with a placeholder may be anything. A query may stand in the path where a
    pipeline expression, `@{...}`, or the query of a schedule, `{SCHEDULE_QUERY}`, is a part of it.

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
      "urlParams": {
        "path": "3.0/lists/${listId}/members"
      }
    }
  }
}
""",
            at="5:17",
            message="`path` begins without a `/`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/3.0/lists/${listId}/members"
      }
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
      "urlParams": {
        "path": "https://api.acme.example/v3/contacts"
      }
    }
  }
}
""",
            at="5:17",
            message="`path` is a whole URL: its beginning belongs in `host`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "host": "https://api.acme.example"
      }
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
      "urlParams": {
        "path": "/v3/contacts?sort=updated",
        "method": "GET"
      }
    }
  }
}
""",
            at="5:17",
            message="`path` has a query: it belongs in `queryParams`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v3/contacts",
        "method": "GET",
        "queryParams": {
          "sort": "updated"
        }
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good('{"sourceSpec": {"attributes": {"urlParams": {"path": "/v2?{SCHEDULE_QUERY}"}}}}\n'),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v2/search@{if(empty(pipeline().parameters.start), '?query=user', '')}"
      }
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the path with the first of its flaws."""
        params = fetched(spec, "urlParams")
        path = params.get("path")
        if not isinstance(path, str) or not path.strip() or path[0] in "{$@":
            return
        if path.lower().startswith(("http://", "https://")):
            message = "`path` is a whole URL: its beginning belongs in `host`"
            yield Violation(f"{_URL}/path", message, repair=_split_host(path, params))
        elif not path.startswith("/"):
            slash = Replace(f"{_URL}/path", f"/{path.strip()}")
            repair = Repair("Put a slash in front", "unsafe", (slash,))
            yield Violation(f"{_URL}/path", "`path` begins without a `/`", repair=repair)
        elif "?" in path and "?" in masked(path) and not any(token in path for token in _QUERIES):
            message = "`path` has a query: it belongs in `queryParams`"
            yield Violation(f"{_URL}/path", message, repair=_split_query(path, params))


def _split_host(path: str, params: dict[str, object]) -> Repair | None:
    scheme, _, rest = path.partition("://")
    name, slash, below = rest.partition("/")
    host = f"{scheme}://{name}"
    if not name or params.get("host", host) != host:
        return None
    changes = (Replace(f"{_URL}/path", slash + below or "/"),)
    if "host" in params:
        return Repair("Leave the host out", "unsafe", changes)
    return Repair("Move the host to `host`", "unsafe", (Add(f"{_URL}/host", host), *changes))


def _split_query(path: str, params: dict[str, object]) -> Repair | None:
    plain, _, query = path.partition("?")
    pairs = dict(part.split("=", 1) for part in query.split("&") if "=" in part)
    if len(pairs) != query.count("&") + 1:
        return None
    known = params.get("queryParams")
    shorter = Replace(f"{_URL}/path", plain)
    if known is None and "queryParams" not in params:
        added: tuple[Add, ...] = (
            Add(f"{_URL}/queryParams", pairs, after=("host", "path", "method")),
        )
    elif isinstance(known, dict) and not set(pairs) & set(known):
        added = tuple(
            Add(f"{_URL}/queryParams/{escape(name)}", value) for name, value in pairs.items()
        )
    else:
        return None
    return Repair("Move the query to `queryParams`", "unsafe", (shorter, *added))
