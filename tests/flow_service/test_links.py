"""Links to documentation: their host and their language."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.flow_service.links import host, in_english, lacks_scheme, locale

HOME = "https://experienceleague.adobe.com"


@pytest.mark.parametrize(
    ("link", "language", "english"),
    [
        (f"{HOME}/ja/docs/a", "ja", f"{HOME}/en/docs/a"),
        (f"{HOME}/zh-hans/docs/a", "zh-hans", f"{HOME}/en/docs/a"),
        (f"{HOME}/docs/a.html?lang=de", "de", f"{HOME}/docs/a.html?lang=en"),
        (f"{HOME}/docs/a.html?x=1&lang=pt-BR#b", "pt-BR", f"{HOME}/docs/a.html?x=1&lang=en#b"),
        (
            "http://docs.adobe.com/content/help/fr-FR/a.html",
            "fr-FR",
            "http://docs.adobe.com/content/help/en/a.html",
        ),
    ],
)
def test_translations_of_adobes_pages(link: str, language: str, english: str) -> None:
    """The language stands in the path or in the query."""
    assert locale(link) == language
    assert in_english(link) == english


@pytest.mark.parametrize(
    "link",
    [
        "",
        "docs.adobe.com/content/help/fr-FR/a.html",
        f"{HOME}/en/docs/a",
        f"{HOME}/docs/a.html?lang=en",
        f"{HOME}/docs/a.html?lang=en-US",
        f"{HOME}/docs/de/a",
        "https://www.adobe.com/go/sources-en",
        "https://docs.acme.example/fr/a?lang=fr",
        "https://experienceleague.adobe.com.acme.example/fr/a",
    ],
)
def test_other_links_stay(link: str) -> None:
    """English pages, pages of others, and what is no address."""
    assert locale(link) is None
    assert in_english(link) == link


PARTS = (
    *("https://", "HTTP://", "experienceleague", "docs", "Docs", "www", ".adobe.com", ".Adobe.com"),
    *("/", "content/help/", "en", "fr", "FR-fr", "ja", "zh-hant", "docs/", "?lang=", "&LANG=", "#"),
    *("a.html", "\u017f", "\u0130", "\u212a", "-", " "),
)
LINKS = st.lists(st.sampled_from(PARTS), max_size=9).map("".join)
LIKELY = st.builds("https://{}.adobe.com/{}".format, st.sampled_from(("docs", "DOCS")), LINKS)


@given(LINKS | LIKELY)
def test_every_language_is_found(link: str) -> None:
    """What is known of a link at a glance never hides a language that stands in it."""
    site, language = (
        r"(?i)^https?://(?:experienceleague|docs)\.adobe\.com/",
        "[a-z]{2}(?:-[a-z]{2,4})?",
    )
    in_path = re.search(rf"{site}(?:content/help/)?({language})/", link)
    in_query = re.search(rf"{site}[^#]*[?&]lang=({language})\b", link)
    found = [match[1] for match in (in_path, in_query) if match]
    translations = [name for name in found if name[:2].casefold() in ("fr", "ja", "zh")]
    assert locale(link) == (translations[0] if translations else None)


@pytest.mark.parametrize(
    ("link", "lacking"),
    [
        ("docs.acme.example/crm", True),
        ("www.acme.example", True),
        ("docs.acme.example", False),
        ("docs.acme.example:8080/crm", False),
        ("https://docs.acme.example/crm", False),
        ("mailto:a.b", False),
        ("./crm", False),
        ("", False),
    ],
)
def test_a_link_begins_with_its_host_or_its_scheme(link: str, *, lacking: bool) -> None:
    """What has a port is left alone, as nobody can tell what it is."""
    assert lacks_scheme(link) is lacking


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("https://Docs.Adobe.com", "docs.adobe.com"),
        ("http://docs.adobe.com:443/a", "docs.adobe.com"),
        ("https://docs.adobe.com?x", "docs.adobe.com"),
        ("ftp://docs.adobe.com", ""),
        ("docs.adobe.com", ""),
        ("", ""),
    ],
)
def test_host(link: str, name: str) -> None:
    """Only web addresses have one."""
    assert host(link) == name
