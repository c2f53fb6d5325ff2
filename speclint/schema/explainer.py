"""From jsonschema's errors to refusals: one for each cause, with its rule and a sentence."""

from __future__ import annotations

from speclint.document import escape
from speclint.record import changed
from speclint.rule import Refusal
from speclint.schema.judge import judge
from speclint.schema.words import about_value, choices_of, missing, name_of, unknown, worded
from speclint.suggest import for_which

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jsonschema.exceptions import ValidationError

# Deeper than any schema looks; jsonschema prints values recursively.
_DEPTH = 50
# Where no annotation names a rule.
DEFAULT_RULES = {
    "type": "spec/wrong-type",
    "empty": "spec/empty-value",
    "unknown": "spec/unknown-key",
    "misspelt": "spec/misspelt-key",
    "value": "spec/invalid-value",
}


class Explainer:
    """A schema, ready to explain what it refuses."""

    def __init__(self, document: dict[str, object]) -> None:
        self._document = document
        self._judge = judge(document)
        self._rules = dict(_regions(document, None))

    def explain(self, value: object) -> list[Refusal]:
        """Return the refusals of a value, by pointer; a misspelt member is not missing, too.

        There is no advice about a value that is refused anyway.
        """
        errors = list(self._judge.iter_errors(_shallow(value, _DEPTH)))
        refused = {tuple(error.absolute_path) for error in errors if _is_about_value(error)}
        refusals = [
            refusal
            for error in errors
            if error.validator != "x-speclint" or tuple(error.absolute_path) not in refused
            for refusal in self._refusals(error)
        ]
        found = {(one.pointer, one.rule, one.message): one for one in _married(refusals)}
        misspelt = {
            (one.pointer.rpartition("/")[0], one.expected)
            for one in found.values()
            if one.keyword == "misspelt"
        }
        return [
            found[key]
            for key in sorted(found)
            if found[key].keyword != "required"
            or (found[key].pointer, found[key].member) not in misspelt
        ]

    def _refusals(self, error: ValidationError) -> Iterator[Refusal]:
        pointer = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
        match error.validator:
            case "required":
                yield from self._missing(error, pointer)
            case "additionalProperties":
                yield from _additional(error, pointer)
            case "unknown" | "misspelt":
                yield _stranger(error, pointer)
            case _:
                yield self._value(error, pointer)

    def _missing(self, error: ValidationError, pointer: str) -> Iterator[Refusal]:
        check = self._check(error)
        default = "spec/missing-member" if pointer else "{family}/required-fields"
        rule = self._rule(check, error, default)
        for member in error.validator_value:
            if member not in error.instance:
                message = worded(check, error, member) or missing(error, member, self._document)
                yield Refusal("required", pointer, message, rule, "open", member, error.instance)

    def _value(self, error: ValidationError, pointer: str) -> Refusal:
        check = self._check(error)
        is_advice = error.validator == "x-speclint"
        member = check.get("member") if is_advice else None
        keyword, message = about_value(error)
        rule = self._rule(check, error, DEFAULT_RULES.get(keyword, "spec/invalid-value"))
        if isinstance(member, str):
            message = worded(check, error, member) or f"`{member}` is missing"
            return Refusal("required", pointer, message, rule, "open", member, error.instance)
        message = worded(check, error, None) or f"{name_of(error)} {message}"
        expected = (choices_of(error, check) or None) if is_advice else error.validator_value
        return Refusal(keyword, pointer, message, rule, "value", None, error.instance, expected)

    def _check(self, error: ValidationError) -> Mapping[str, object]:
        """Return the annotation that answers for an error."""
        if error.validator == "x-speclint":
            check: Mapping[str, object] = error.validator_value
            return check
        checks = error.schema.get("x-speclint", ()) if isinstance(error.schema, dict) else ()
        return next((check for check in checks if check.get("keyword") == error.validator), {})

    def _rule(self, check: Mapping[str, object], error: ValidationError, default: str) -> str:
        return str(check.get("rule") or self._rules.get(id(error.schema)) or default)


def _additional(error: ValidationError, pointer: str) -> Iterator[Refusal]:
    known = list(error.schema.get("properties", {}))
    for member in error.instance:
        if member not in known:
            at, message = f"{pointer}/{escape(member)}", unknown(member, known)
            yield Refusal(
                "unknown", at, message, DEFAULT_RULES["unknown"], "key", member, expected=known
            )


def _stranger(error: ValidationError, pointer: str) -> Refusal:
    """Word a member that a closed object does not have: `expected` is what was meant, or all."""
    keyword, expected = str(error.validator), error.validator_value
    member = str(error.absolute_path[-1])
    message = unknown(member, expected)
    if keyword == "misspelt":
        message = f"`{member}` is not known; did you mean `{expected}`?"
    rule = DEFAULT_RULES[keyword]
    return Refusal(keyword, pointer, message, rule, "key", member, error.instance, expected)


def _married(refusals: list[Refusal]) -> Iterator[Refusal]:
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


def _is_about_value(error: ValidationError) -> bool:
    about_members = ("required", "additionalProperties", "unknown", "misspelt", "x-speclint")
    return error.validator not in about_members


def _regions(node: object, rule: str | None) -> Iterable[tuple[int, str]]:
    """Yield the subschemas for which `x-speclint-rule` names a rule, by identity."""
    if isinstance(node, dict):
        rule = node.get("x-speclint-rule", rule)
        if rule:
            yield id(node), rule
        for item in node.values():
            yield from _regions(item, rule)
    elif isinstance(node, list):
        for item in node:
            yield from _regions(item, rule)


def _shallow(value: object, depth: int) -> object:
    """Cut off what lies deeper than any schema looks."""
    if isinstance(value, dict):
        return {name: _shallow(item, depth - 1) for name, item in value.items()} if depth else {}
    if isinstance(value, list):
        return [_shallow(item, depth - 1) for item in value] if depth else []
    return value
