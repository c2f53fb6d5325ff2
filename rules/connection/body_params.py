"""connection/body-params."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, attributes, fetched, template_members
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_METHOD = f"{ATTRIBUTES}/urlParams/method"


class BodyParams(SpecRule):
    """The body of a source's request and its method do not go together.

    `bodyParams` is the body of a `POST` request. A `GET` request has none, so that what stands in
    `bodyParams` is never sent; and a `POST` request without `bodyParams` has an empty body, which
    an API that wants a `POST` seldom takes.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("urlParams",)
    marks = ("\0bodyparams\0", "\0post\0")
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/search", "method": "GET"},
      "bodyParams": {"filter": "${listId}"}
    }
  }
}
""",
            at="5:7",
            message="`bodyParams` is never sent: a `GET` request has no body",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/search", "method": "POST"}
    }
  }
}
""",
            at="4:53",
            message="the `POST` request has no body: `bodyParams` is missing",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/search", "method": "POST"},
      "bodyParams": {"filter": "${listId}"}
    }
  }
}
"""
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield a body that is not sent, or a request without one."""
        method = fetched(spec, "urlParams").get("method")
        if method == "GET" and attributes(spec).get("bodyParams"):
            message = "`bodyParams` is never sent: a `GET` request has no body"
            note = Note("the method", _METHOD)
            yield Violation(f"{ATTRIBUTES}/bodyParams", message, "key", notes=(note,))
        elif (
            method == "POST"
            and "bodyParams" not in attributes(spec)
            and "bodyParams" not in template_members(spec)
        ):
            yield Violation(_METHOD, "the `POST` request has no body: `bodyParams` is missing")
