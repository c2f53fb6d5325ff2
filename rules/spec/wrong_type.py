"""spec/wrong-type."""

from __future__ import annotations

from speclint.rule import Bad, Good, Quote, Refusal, Repair, Replace, SchemaRule, Spec, Wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BOOLEANS = {"true": True, "false": False}
# What YAML 1.1 takes for one of them.
_WORDS = {"yes": True, "on": True, "y": True, "no": False, "off": False, "n": False}
_IDS = frozenset({"id", "providerId", "sourceConnectionSpecIds", "targetConnectionSpecIds"})
_LISTS_OF_TEXTS = frozenset(
    {
        "keepAttributes",
        "permissions",
        "skipAttributes",
        "sourceConnectionSpecIds",
        "targetConnectionSpecIds",
    }
)
# What has one of these in it is several items, or the text of a list.
_BETWEEN_ITEMS = frozenset(" ,;|[]\t\n")


class WrongType(SchemaRule):
    """A value has another JSON type than the service expects.

    The schema of each kind says what a field must be. A frequent case is `"version": 1.0`: the
    service wants the string `"1.0"`. Another is a boolean in quotes, `"isSource": "True"`: for
    the service that is a text like any other.

    A number that should be a string gets quotes, a boolean or a number in quotes loses them. With
    `--unsafe-fixes` one item in the place of a list becomes its only one, and `yes` and `no`,
    `on` and `off` become `true` and `false` where a boolean is wanted. In YAML that is all that is
    said of such a word: what older readers make of it does not matter then.

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
            {
                "example.yaml": "name: acme\nsourceSpec:\n  attributes:\n    uiAttributes:\n"
                "      isSource: yes\n"
            },
            at="5:17",
            message="`isSource` must be a boolean, it is a string",
            fixed="name: acme\nsourceSpec:\n  attributes:\n    uiAttributes:\n"
            "      isSource: true\n",
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"contentPath": {"skipAttributes": "_links"}}}}\n',
            at="1:66",
            message="`skipAttributes` must be an array, it is a string",
            fixed='{"sourceSpec": {"attributes": {"contentPath":'
            ' {"skipAttributes": ["_links"]}}}}\n',
            safety="unsafe",
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
        if _is_one_of_a_list(value, wanted, pointer):
            return Repair("Make it the only item of a list", "unsafe", (Wrap(pointer),))
        if isinstance(value, str):
            meant = _meant(value, wanted)
            if meant is not None:
                return Repair("Take the quotes away", "safe", (Replace(pointer, meant),))
            word = _WORDS.get(value.strip().lower()) if "boolean" in wanted else None
            if word is not None:
                written = "true" if word else "false"
                return Repair(f"Write `{written}`", "unsafe", (Replace(pointer, word),))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            # No number becomes an id by quotes.
            if "string" not in wanted or pointer.split("/")[1] in _IDS:
                return None
            return Repair("Put it in quotes", "safe", (Quote(pointer),))
        return None


def _is_one_of_a_list(value: object, wanted: Sequence[object], pointer: str) -> bool:
    """Tell whether a value can be the only item of the list that is wanted in its place."""
    if "array" not in wanted:
        return False
    if isinstance(value, str):
        in_list = pointer.rpartition("/")[2] in _LISTS_OF_TEXTS
        return in_list and bool(value.strip()) and not _BETWEEN_ITEMS.intersection(value.strip())
    return isinstance(value, dict)


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
