"""Members that an object should not have: which they are, and which missing one was meant."""

from __future__ import annotations

import re

from speclint.record import changed
from speclint.rule import Refusal
from speclint.schema.words import unknown
from speclint.suggest import for_which

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

# Where no annotation names a rule.
DEFAULT_RULES = {
    "type": "spec/wrong-type",
    "empty": "spec/empty-value",
    "unknown": "spec/unknown-key",
    "forbidden": "spec/forbidden-key",
    "misspelt": "spec/misspelt-key",
    "value": "spec/invalid-value",
}


def strangers(error: ValidationError) -> Iterator[str]:
    """Yield the members that a closed object has too many."""
    if error.validator == "unevaluatedProperties":
        # Which they are only the message tells.
        yield from (name for name in error.instance if repr(name) in error.message)
        return
    patterns = [re.compile(one) for one in error.schema.get("patternProperties", ())]
    for name in error.instance:
        if name not in error.schema.get("properties", {}) and not any(
            pattern.search(name) for pattern in patterns
        ):
            yield name


def stranger(error: ValidationError, pointer: str) -> Refusal:
    """Word a member that a closed object does not have: `expected` is what was meant, or all."""
    keyword, expected = str(error.validator), error.validator_value
    member = str(error.absolute_path[-1])
    message = unknown(member, expected)
    if keyword == "misspelt":
        message = f"`{member}` is not known; did you mean `{expected}`?"
    rule = DEFAULT_RULES[keyword]
    return Refusal(keyword, pointer, message, rule, "key", member, error.instance, expected)


def married(refusals: list[Refusal]) -> Iterator[Refusal]:
    """Make one of a member that is missing and an unknown one that is meant for it.

    Of several that could be meant for it the most like it is, and the others stay unknown.
    """
    misspelt = {
        (one.pointer.rpartition("/")[0], one.expected)
        for one in refusals
        if one.keyword == "misspelt"
    }
    missing: dict[str, list[str]] = {}
    for one in refusals:
        is_missing = one.keyword == "required" and (one.pointer, one.member) not in misspelt
        if is_missing and one.member is not None:
            missing.setdefault(one.pointer, []).append(one.member)
    suitors: dict[tuple[str, str], tuple[float, int]] = {}
    for index, one in enumerate(refusals):
        owner = one.pointer.rpartition("/")[0]
        known = one.expected if isinstance(one.expected, list) else []
        # Without names to choose from nobody looked at it.
        if one.keyword == "unknown" and one.member and known and owner in missing:
            meant = for_which(one.member, known, missing[owner])
            if meant:
                here = (owner, meant[1])
                suitors[here] = max(suitors.get(here, (0.0, 0)), (meant[0], -index))
    chosen = {-index: name for (_, name), (_, index) in suitors.items()}
    for index, one in enumerate(refusals):
        yield _misspelt(one, chosen[index]) if index in chosen else one


def _misspelt(unknown_one: Refusal, meant: str) -> Refusal:
    message = f"`{unknown_one.member}` is not known; did you mean `{meant}`?"
    rule = DEFAULT_RULES["misspelt"]
    return changed(unknown_one, keyword="misspelt", message=message, rule=rule, expected=meant)
