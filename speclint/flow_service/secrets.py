"""What looks like a secret: only by the marks that its maker gave it, never by how random it is."""

from __future__ import annotations

from speclint.pattern import Pattern
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence


@record
class Shape:
    """A sort of secret.

    `mark` stands in every text with one, so that a text without it costs next to nothing, with
    `least` characters or more behind it. The first group of `pattern` is the secret itself.
    """

    what: str
    mark: str
    pattern: re.Pattern[str]
    least: int = 0


SHAPES = (
    Shape(
        "a JSON Web Token",
        "eyJ",
        Pattern(r"(?<![\w-])(eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})"),
    ),
    Shape(
        "a private key",
        "PRIVATE KEY-----",
        Pattern(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?:\s|\\n)*([A-Za-z0-9+/]{16,})"),
    ),
    Shape("an AWS key", "AKIA", Pattern(r"\b(AKIA[A-Z0-9]{16})\b")),
    Shape("an AWS key", "ASIA", Pattern(r"\b(ASIA[A-Z0-9]{16})\b")),
    *(
        Shape("a GitHub token", f"gh{kind}_", Pattern(rf"\b(gh{kind}_[A-Za-z0-9]{{36,}})\b"))
        for kind in "oprsu"
    ),
    Shape("a GitHub token", "github_pat_", Pattern(r"\b(github_pat_\w{40,})")),
    Shape("a Slack token", "xox", Pattern(r"\b(xox[abeprs]-[A-Za-z0-9-]{10,})")),
    Shape("a Stripe key", "k_live_", Pattern(r"\b([rs]k_live_[A-Za-z0-9]{16,})")),
    Shape("a Google key", "AIza", Pattern(r"\b(AIza[\w-]{35})(?![\w-])")),
    Shape("a SendGrid key", "SG.", Pattern(r"\b(SG\.[\w-]{22}\.[\w-]{43})(?![\w-])")),
    Shape("a Mailchimp key", "-us", Pattern(r"\b([0-9a-f]{32}-us[0-9]{1,2})\b")),
    Shape("an Adobe client secret", "p8e-", Pattern(r"\b(p8e-[A-Za-z0-9_-]{28,})")),
    Shape(
        "a bearer token",
        "earer ",
        Pattern(r"\b[Bb]earer\s+((?=\S*[0-9])[\w.~+/-]{20,}=*)(?![\w{}$<>])"),
        least=20,  # many specs have a `Bearer ${accessToken}`
    ),
    Shape(
        "a user name and a password",
        "asic ",
        Pattern(r"\b[Bb]asic\s+([A-Za-z0-9+/]{8,}={0,2})(?!\S)"),
    ),
)
_DUMMY = ("example", "sample", "dummy", "placeholder", "your", "xxx", "***", "...", "changeme")
_WAY_TO_SIGN_IN = "Basic Authentication"  # most specs have this name, and it costs a pattern
_WORDS = frozenset({"pass", "password", "secret"})
_VARIETY = 4  # different characters: no key has fewer, and dots or crosses for one have


def secret_in(text: str, shapes: Iterable[Shape] = SHAPES) -> tuple[str, str] | None:
    """Return what a text gives away, and the secret, or None.

    >>> secret_in("Bearer ${accessToken}") is None
    True
    >>> secret_in("Basic YWNtZTpzM2NyM3Q=")
    ('a user name and a password', 'YWNtZTpzM2NyM3Q=')
    """
    for shape in shapes:
        _, mark, rest = text.partition(shape.mark)
        if mark and len(rest) >= shape.least and text != _WAY_TO_SIGN_IN:
            found = shape.pattern.search(text)
            if found and not is_dummy(found[1]) and _holds(shape, found[1]):
                return shape.what, found[1]
    return None


def gives_away(texts: Sequence[str]) -> bool:
    """Tell whether there is a secret in any of these texts.

    >>> gives_away(["Basic Authentication", "Bearer ${accessToken}"])
    False
    """
    words = "\0".join(texts).replace(_WAY_TO_SIGN_IN, "")
    shapes = [shape for shape in SHAPES if shape.mark in words]  # mostly none
    return any(secret_in(text, shapes) for text in texts) if shapes else False


def masked(secret: str) -> str:
    """Return what may be shown of a secret.

    >>> masked("xoxb-1234567890")
    'xoxb...'
    """
    return f"{secret[:4]}..."


def is_dummy(text: str) -> bool:
    """Tell whether a text stands where a secret would, and is none.

    >>> is_dummy("${apiKey}"), is_dummy("****"), is_dummy("<token>"), is_dummy("s3cr3t-f0r-real")
    (True, True, True, False)
    """
    word = text.strip().casefold()
    return (
        len(set(word)) <= _VARIETY
        or any(character in word for character in "{}<>[]")
        or any(dummy in word for dummy in _DUMMY)
    )


def _holds(shape: Shape, secret: str) -> bool:
    """Whether what follows `Basic` is really a user name, a colon and a password."""
    if shape.mark != "asic ":
        return True
    from base64 import b64decode

    try:
        name, colon, password = b64decode(secret, validate=True).decode("ascii").partition(":")
    except ValueError:
        return False
    real = bool(colon and name and password) and f"{name}{password}".isprintable()
    return real and password.casefold() not in _WORDS and not is_dummy(password)
