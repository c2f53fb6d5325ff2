"""connection/documentation-link-stale."""

from __future__ import annotations

from speclint.flow_service.links import host
from speclint.flow_service.ui import documentation_links
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class DocumentationLinkStale(SpecRule):
    """A link to the documentation goes to a site that Adobe has left.

    `docs.adobe.com` was retired in favour of `experienceleague.adobe.com`. Look up
    where the page is today: it mostly has another address, so there is no fix.

    Source: Adobe, Experience League; the template in "Create a new connection specification for
    Streaming SDK using the Flow Service API" still has the old link.
    """

    severity = "info"
    kinds = ("connectionSpec",)
    members = ("documentationLink",)
    marks = ("docs.adobe.com",)
    examples = (
        Bad(
            """{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "https://docs.adobe.com/content/help/en/platform-learn/a.html"
  }
}
""",
            at="4:26",
            message="`docs.adobe.com` was retired: link to the page on `experienceleague.adobe.com`",
        ),
        Good(
            '{"attributes": {"documentationLink":'
            ' "https://experienceleague.adobe.com/en/docs/experience-platform/sources/home"},'
            ' "sourceSpec": {}}\n'
        ),
        Good(
            '{"attributes": {"documentationLink": "https://docs.acme.example/docs.adobe.com"},'
            ' "sourceSpec": {}}\n'
        ),
        Good('{"attributes": {"documentationLink": "docs.adobe.com"}, "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each link to the old site."""
        for pointer, link in documentation_links(spec):
            if host(link) == "docs.adobe.com":
                yield Violation(
                    pointer,
                    "`docs.adobe.com` was retired: link to the page on"
                    " `experienceleague.adobe.com`",
                )
