"""connection/documentation-link."""

from __future__ import annotations

from speclint.flow_service.links import host, in_english, lacks_scheme, locale
from speclint.flow_service.ui import documentation_links
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_SITES = ("", "localhost", "127.0.0.1")


class DocumentationLink(SpecRule):
    """A link to the documentation is not safe to follow, or leads to a translated page.

    The catalog shows `documentationLink` to every customer. A link with `http://` is open to
    whoever stands between, and one that begins with the host leads into the page that it stands on. A
    link to a translation, such as `fr-FR` or `?lang=ja`, comes from a
    translated guide, where it was changed inside the JSON, and shows one language to all. Only
    Adobe's own pages are looked at for their language.

    Source: the template in Adobe's "Create a new connection specification for Streaming SDK using
    the Flow Service API", in English and in its translations.
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("documentationLink",)
    examples = (
        Bad(
            """{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "http://docs.acme.example/streaming"
  }
}
""",
            at="4:26",
            message="this link begins with `http://`: a link for customers needs `https://`",
            fixed="""{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "https://docs.acme.example/streaming"
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "docs.acme.example/streaming"
  }
}
""",
            at="4:26",
            message="this link has no `https://` in front",
            fixed="""{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "https://docs.acme.example/streaming"
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "https://docs.adobe.com/content/help/fr-FR/platform-learn/a.html"
  }
}
""",
            at="4:26",
            message="this link leads to the `fr-FR` page: link to the English one, `en`",
            fixed="""{
  "sourceSpec": {},
  "attributes": {
    "documentationLink": "https://docs.adobe.com/content/help/en/platform-learn/a.html"
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"documentationLink":'
            ' "http://experienceleague.adobe.com/docs/a.html?lang=zh-Hant"}}}}\n',
            at="1:70",
            message="this link begins with `http://`: a link for customers needs `https://`; and it"
            " leads to the `zh-Hant` page: link to the English one, `en`",
            fixed='{"sourceSpec": {"attributes": {"uiAttributes": {"documentationLink":'
            ' "https://experienceleague.adobe.com/docs/a.html?lang=en"}}}}\n',
            safety="unsafe",
        ),
        Good(
            '{"attributes": {"documentationLink": "https://www.adobe.com/go/sources-en"},'
            ' "sourceSpec": {}}\n'
        ),
        Good(
            '{"attributes": {"documentationLink": "https://docs.acme.example/fr/crm?lang=fr"},'
            ' "sourceSpec": {}}\n',
            note="a site that is not Adobe's may have no other page",
        ),
        Good(
            '{"attributes": {"documentationLink":'
            ' "https://experienceleague.adobe.com/en/docs/experience-platform/sources/home"},'
            ' "sourceSpec": {}}\n'
        ),
        Good(
            '{"attributes": {"documentationLink": "http://localhost:8000/"}, "sourceSpec": {}}\n',
            note="nobody ships this, and it has no other scheme",
        ),
        Good('{"attributes": {"documentationLink": ["http://a"]}, "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each link that is one or the other."""
        for pointer, link in documentation_links(spec):
            said, better = [], link
            if link[:7].casefold() == "http://" and host(link) not in _NO_SITES:
                said.append("begins with `http://`: a link for customers needs `https://`")
                better = f"https://{link[7:]}"
            elif lacks_scheme(link.strip()):
                said.append("has no `https://` in front")
                better = f"https://{link.strip()}"
            language = locale(better)
            if language:
                said.append(f"leads to the `{language}` page: link to the English one, `en`")
                better = in_english(better)
            if said:
                yield Violation(
                    pointer,
                    f"this link {'; and it '.join(said)}",
                    repair=Repair(f"Link to {better}", "unsafe", (Replace(pointer, better),)),
                )
