"""Reading what the service answers: one object, the right one, or a reason in one line."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from speclint.push import wire
from speclint.push.console import printable
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from speclint.kind import Kind

_LONGEST_REASON = 300
# The members that Adobe's errors carry their text in; which one depends on who refuses: the
# gateway, the Flow Service or the framework between them.
_CODES = ("error_code", "errorCode", "code")
_TEXTS = ("title", "detail", "message", "errorMessage", "report")
# Codes of the gateway about credentials. Their first three digits are the HTTP status.
_LOGIN_CODES = frozenset({"401013", "403000", "403003", "403010", "403025", "403027"})


class AnswerError(Exception):
    """An answer that is not the one object that was asked for."""


class OtherIdError(AnswerError):
    """An answer about another object than the one in the request."""


@record
class Answer:
    """A complete HTTP answer."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def ok(self) -> bool:
        """Tell whether the service says that it did what was asked."""
        return 200 <= self.status < 300  # noqa: PLR2004 - the class of HTTP's success codes

    @property
    def refuses_login(self) -> bool:
        """Tell whether it is the credentials that were refused."""
        return self.status == 401 or (  # noqa: PLR2004 - HTTP's own number
            self.status == 403 and bool(_LOGIN_CODES & set(self._texts(_CODES)))  # noqa: PLR2004 - as above
        )

    @property
    def reason(self) -> str:
        """Put status and explanation in one printable line."""
        texts = list(self._texts(_CODES + _TEXTS))
        text = ": ".join(texts) if texts else self.content.decode("utf-8", "replace")
        text = printable(" ".join(text.split()))[:_LONGEST_REASON]
        return f"HTTP {self.status}" + (f" ({text})" if text else "")

    def _texts(self, names: tuple[str, ...]) -> Iterator[str]:
        try:
            body = wire.decode(self.content)
        except wire.WireError:
            return
        if isinstance(body, dict):
            for name in names:
                if name in body and isinstance(body[name], str | int):
                    yield str(body[name])


def one_object(answer: Answer, kind: Kind, spec_id: str) -> dict[str, object]:
    """Take the object out of an answer, bare or in `{"items": [...]}`; both are documented.

    Raises AnswerError if the answer is no JSON, does not hold exactly one object, or does not say
    which one it is; OtherIdError if it is about another one than `spec_id`.
    """
    media_type = answer.headers.get("content-type", "")
    if "json" not in media_type.lower():
        shown = printable(media_type) or "nothing in particular"
        raise AnswerError(f"the answer is not JSON but {shown}: a proxy or a login page?")
    try:
        body = wire.decode(answer.content)
    except wire.WireError as error:
        raise AnswerError(f"the answer is no sound JSON: {error}") from None
    # An object of another API may have `items` of its own.
    is_bare = kind.is_own and kind.id_in(body) is not None
    if not is_bare and isinstance(body, dict) and isinstance(body.get("items"), list):
        body = _only(body["items"])
    found = kind.id_in(body)
    if not isinstance(body, dict) or found is None:
        where = f" at {kind.id_pointer}" if kind.is_own else ""
        raise AnswerError(f"the answer holds no object with an id{where}")
    if found != spec_id:
        raise OtherIdError(f"the answer is about {printable(found)} instead of {spec_id}")
    return body


def _only(items: list[object]) -> object:
    if len(items) != 1:
        raise AnswerError(f"the answer holds {len(items)} objects instead of one")
    return items[0]


def wait_asked_for(answer: Answer) -> float | None:
    """Read the Retry-After of an answer, in seconds; None if there is none that is sound.

    A date is measured against the answer's own Date, so a wrong local clock does no harm.
    """
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    until, now = _date(value), _date(answer.headers.get("date", ""))
    if until is None or now is None:
        return None
    return max(0.0, (until - now).total_seconds())


def _date(text: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    return date if date.tzinfo else None
