"""connection/documentation-link-mismatch."""

from __future__ import annotations

from speclint.flow_service.ui import ATTRIBUTES, POINTER
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TOP = "/attributes/documentationLink"


class DocumentationLinkMismatch(SpecRule):
    """A connection spec links to two different pages as its documentation.

    The link stands in `attributes` and in `uiAttributes` below `sourceSpec`. Whoever
    changes one of them easily forgets the other. `http` or `https` and a slash at the end
    make no difference here.

    Source: the template in Adobe's "Create a new connection specification for Streaming SDK using
    the Flow Service API", which has both places and two different links.
    """

    severity = "info"
    kinds = ("connectionSpec",)
    members = ("documentationLink",)
    examples = (
        Bad(
            """{
  "attributes": {
    "documentationLink": "https://docs.acme.example/streaming"
  },
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "documentationLink": "https://docs.acme.example/webhooks"
      }
    }
  }
}
""",
            at="8:30",
            message="this is another link than `https://docs.acme.example/streaming` in"
            " `attributes`: customers should find one page",
        ),
        Good("""{
  "attributes": {"documentationLink": "http://docs.acme.example/streaming/"},
  "sourceSpec": {
    "attributes": {"uiAttributes": {"documentationLink": "https://docs.acme.example/streaming"}}
  }
}
"""),
        Good("""{
  "attributes": {"documentationLink": ""},
  "sourceSpec": {"attributes": {"uiAttributes": {"documentationLink": "https://acme.example"}}}
}
"""),
        Good('{"attributes": {"documentationLink": "https://acme.example"}, "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the two links, where there are two."""
        top = spec.at("attributes", "documentationLink")
        below = spec.at(*ATTRIBUTES, "documentationLink") if isinstance(top, str) else None
        if not isinstance(top, str) or not isinstance(below, str) or top == below:
            return
        pages = {_page(top), _page(below)}
        if len(pages) > 1 and "" not in pages and not any("{" in page for page in pages):
            from speclint.flow_service.texts import clipped  # nearly all link to one page

            yield Violation(
                f"{POINTER}/documentationLink",
                f"this is another link than `{clipped(top)}` in `attributes`: customers should"
                " find one page",
                notes=(Note("the other one", _TOP),),
            )


def _page(link: str) -> str:
    return link.strip().casefold().removeprefix("http://").removeprefix("https://").rstrip("/")
