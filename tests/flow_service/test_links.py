"""Links to documentation: their host and their language."""

from __future__ import annotations

import pytest

from speclint.flow_service.links import host, in_english, locale

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
