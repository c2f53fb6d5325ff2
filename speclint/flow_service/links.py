"""What is wrong with a link to a page of documentation."""

from __future__ import annotations

from speclint.pattern import Pattern

# Adobe's sites, by the place where the language stands in the address.
_PATH = Pattern(
    r"(?i)^(https?://(?:experienceleague|docs)\.adobe\.com/(?:content/help/)?)([a-z]{2}(?:-[a-z]{2,4})?)/"
)
_QUERY = Pattern(
    r"(?i)^(https?://(?:experienceleague|docs)\.adobe\.com/[^#]*[?&]lang=)([a-z]{2}(?:-[a-z]{2,4})?)\b"
)
# fmt: off
_LANGUAGES = frozenset({
    "ar", "cs", "da", "de", "es", "fi", "fr", "he", "it", "ja", "ko", "nb", "nl", "no", "pl", "pt",
    "ru", "sv", "tr", "zh",
})
# fmt: on


def locale(link: str) -> str | None:
    """Return the language, other than English, of a page on one of Adobe's sites.

    >>> locale("https://docs.adobe.com/content/help/fr-FR/platform-learn/a.html")
    'fr-FR'
    >>> locale("https://experienceleague.adobe.com/docs/a.html?lang=en") is None
    True
    """
    if not _may_have_locale(link.casefold()):
        return None
    for pattern in (_PATH, _QUERY):
        found = pattern.search(link)
        if found and found[2][:2].casefold() in _LANGUAGES:
            return found[2]
    return None


def _may_have_locale(link: str) -> bool:
    """Tell whether the patterns need to be asked; the link has no capitals."""
    _, adobe, path = link.partition(".adobe.com/")
    language = path.removeprefix("content/help/")[:2]
    return bool(adobe) and (language in _LANGUAGES or "lang=" in path)


def in_english(link: str) -> str:
    """Return the address of the same page in English.

    >>> in_english("https://experienceleague.adobe.com/ja/docs/a")
    'https://experienceleague.adobe.com/en/docs/a'
    """
    found = locale(link)
    for pattern in (_PATH, _QUERY) if found else ():
        match = pattern.search(link)
        if match and match[2] == found:
            return f"{match[1]}en{link[match.end(2) :]}"
    return link


def lacks_scheme(link: str) -> bool:
    """Tell whether an address begins with its host.

    >>> lacks_scheme("docs.acme.example/crm"), lacks_scheme("https://docs.acme.example/crm")
    (True, False)
    >>> lacks_scheme("/docs/crm.html"), lacks_scheme("crm.html")
    (False, False)
    """
    start, slash, _ = link.partition("/")
    if ":" in start:  # behind a scheme, or in front of a port
        return False
    words = start.split(".")
    if not slash and words[0] != "www":
        return False
    return len(words) > 1 and words[-1].isalpha() and all(map(_is_label, words))


def _is_label(word: str) -> bool:
    return bool(word) and word.isascii() and word.replace("-", "").isalnum()


def host(link: str) -> str:
    """Return the host of an address, in lower case, or nothing.

    >>> host("HTTPS://Docs.Adobe.com/a")
    'docs.adobe.com'
    """
    scheme, found, rest = link.strip().casefold().partition("://")
    if not found or scheme not in ("http", "https"):
        return ""
    for end in "/?#:":
        rest = rest.partition(end)[0]
    return rest
