"""spec/wrong-type."""

from __future__ import annotations

from speclint.rule import Bad, Good, Quote, Refusal, Repair, Replace, SchemaRule, Spec, Wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BOOLEANS = {"true": True, "false": False}
_IDS = frozenset({"id", "providerId", "sourceConnectionSpecIds", "targetConnectionSpecIds"})


class WrongType(SchemaRule):
    """A value has another JSON type than the service expects.

    The schema of each kind says what a field must be. A frequent case is `"version": 1.0`: the
    service wants the string `"1.0"`. Another is a boolean in quotes, `"isSource": "True"`: for
    the service that is a text like any other.

    A number that should be a string gets quotes, a boolean or a number in quotes loses them. Where
    a list is wanted and one object stands there, `--unsafe-fixes` makes it the list's only item.

    Source: Adobe, "Create a new connection specification", and the Flow Service API reference.
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "version": 1.0}\n',
            at="1:41",
            message="`version` must be a string, it is a number",
            fixed='{"sourceSpec": {"spec": {}}, "version": "1.0"}\n',
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"isSource": "True"}}}}\n',
            at="1:61",
            message="`isSource` must be a boolean, it is a string",
            fixed='{"sourceSpec": {"attributes": {"uiAttributes": {"isSource": true}}}}\n',
        ),
        Bad(
            '{"sourceConnectionSpecIds": [5]}\n',
            at="1:30",
            message="item 1 of `sourceConnectionSpecIds` must be a string, it is a number",
        ),
        Good('{"sourceSpec": {"spec": {}}, "version": "1.0"}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Say the same in the type that is wanted, where there is one way to do it."""
        expected, value, pointer = refusal.expected, refusal.value, refusal.pointer
        wanted = [expected] if isinstance(expected, str) else expected
        if not isinstance(wanted, list):
            return None
        if isinstance(value, str):
            meant = _meant(value, wanted)
            if meant is not None:
                return Repair("Take the quotes away", "safe", (Replace(pointer, meant),))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            # No number becomes an id by quotes.
            if "string" not in wanted or pointer.split("/")[1] in _IDS:
                return None
            return Repair("Put it in quotes", "safe", (Quote(pointer),))
        elif isinstance(value, dict) and "array" in wanted:
            return Repair("Make it the only item of a list", "unsafe", (Wrap(pointer),))
        return None


def _meant(text: str, wanted: Sequence[object]) -> bool | int | float | None:
    """Return what a string says that should be a boolean or a number, or None."""
    word = text.strip()
    if "boolean" in wanted and word.lower() in _BOOLEANS:
        return _BOOLEANS[word.lower()]
    digits = word.removeprefix("-")
    if not digits.isascii() or (digits.startswith("0") and digits[1:2].isdigit()):
        return None
    if digits.isdigit() and ("integer" in wanted or "number" in wanted):
        return int(word)
    whole, point, part = digits.partition(".")
    if "number" in wanted and point and whole.isdigit() and part.isdigit():
        return float(word)
    return None
