"""From jsonschema's errors to refusals: one for each cause, with its rule and a sentence."""

from __future__ import annotations

from speclint.pointer import escape
from speclint.rule import Refusal
from speclint.schema.judge import judge
from speclint.schema.strangers import DEFAULT_RULES, married, stranger, strangers
from speclint.schema.words import (
    about_name,
    about_value,
    choices_of,
    dependent,
    missing,
    name_of,
    unknown,
    worded,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from jsonschema.exceptions import ValidationError

    from speclint.rule import Part

# Deeper than any schema looks; jsonschema prints values recursively.
_DEPTH = 50
_ABOUT_MEMBERS = frozenset(
    (
        "additionalProperties",
        "dependencies",
        "dependentRequired",
        "misspelt",
        "propertyNames",
        "required",
        "unevaluatedProperties",
        "unknown",
        "x-speclint",
    )
)


class Explainer:
    """A schema, ready to explain what it refuses.

    `validator` is its judge, where it takes more than the schema to make one; `others` are the
    schemas in other files that it refers to.
    """

    def __init__(
        self, document: dict[str, object], validator: Any = None, others: Iterable[object] = ()
    ) -> None:
        self._document = document
        self._judge = validator or judge(document)
        self._rules = dict(_regions([document, *others], None))

    def explain(self, value: object) -> list[Refusal]:
        """Return the refusals of a value, by pointer; a misspelt member is not missing, too.

        There is no advice about a value that is refused anyway.
        """
        errors = list(self._judge.iter_errors(_shallow(value, _DEPTH)))
        mistyped = {tuple(error.absolute_path) for error in errors if error.validator == "type"}
        errors = [error for error in errors if not _is_echo(error, mistyped)]
        refused = {tuple(error.absolute_path) for error in errors if _is_about_value(error)}
        refusals = [
            refusal
            for error in errors
            if error.validator != "x-speclint" or tuple(error.absolute_path) not in refused
            for refusal in self._refusals(error)
        ]
        found = {(one.pointer, one.rule, one.message): one for one in married(refusals)}
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
            case "dependentRequired" | "dependencies":
                yield from self._dependent(error, pointer)
            case "additionalProperties" | "unevaluatedProperties":
                yield from self._additional(error, pointer)
            case "unknown" | "misspelt":
                yield stranger(error, pointer)
            case "propertyNames":
                yield self._named(error, pointer)
            case "not" if error.validator_value == {} and not self._check(error):
                yield self._forbidden(error, pointer)
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

    def _dependent(self, error: ValidationError, pointer: str) -> Iterator[Refusal]:
        """Word what other members make necessary."""
        check = self._check(error)
        rule = self._rule(check, error, "spec/missing-member")
        for name, needed in error.validator_value.items():
            is_list = isinstance(needed, list) and name in error.instance
            for member in needed if is_list else ():
                if member not in error.instance:
                    message = worded(check, error, member) or dependent(member, name)
                    yield Refusal(
                        "required", pointer, message, rule, "open", member, error.instance
                    )

    def _additional(self, error: ValidationError, pointer: str) -> Iterator[Refusal]:
        """Word members that the schema does not allow: one that is closed means it."""
        check = self._check(error)
        rule = self._rule(check, error, DEFAULT_RULES["forbidden"], of_members=True)
        known = list(error.schema.get("properties", {}))
        for member in strangers(error):
            at = f"{pointer}/{escape(member)}"
            message = worded(check, error, member) or unknown(member, known)
            yield Refusal("unknown", at, message, rule, "key", member, expected=known)

    def _named(self, error: ValidationError, pointer: str) -> Refusal:
        check = self._check(error)
        rule = self._rule(check, error, DEFAULT_RULES["value"])
        message = worded(check, error, None) or about_name(error)
        return Refusal("propertyNames", pointer, message, rule, "key", value=error.instance)

    def _forbidden(self, error: ValidationError, pointer: str) -> Refusal:
        """Word a value that may not be there, whatever it is."""
        rule = self._rule({}, error, DEFAULT_RULES["value"])
        message = f"{name_of(error)} is not allowed here"
        is_member = bool(error.absolute_path) and isinstance(error.absolute_path[-1], str)
        part: Part = "key" if is_member else "value"
        return Refusal("not", pointer, message, rule, part, value=error.instance)

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

    def _rule(
        self,
        check: Mapping[str, object],
        error: ValidationError,
        default: str,
        *,
        of_members: bool = False,
    ) -> str:
        region = None if of_members else self._rules.get(id(error.schema))
        return str(check.get("rule") or region or default)


def _is_echo(error: ValidationError, mistyped: set[tuple[object, ...]]) -> bool:
    """Tell whether a value is none of some, which one of another type cannot be."""
    return error.validator in ("enum", "const") and tuple(error.absolute_path) in mistyped


def _is_about_value(error: ValidationError) -> bool:
    return error.validator not in _ABOUT_MEMBERS


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
