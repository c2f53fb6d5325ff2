"""A draft-07 validator that also reads speclint's annotations and says which branch was meant."""

from __future__ import annotations

import re
from collections import deque

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from speclint.schema.branch import Branches
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

# Members that are not known whose names are looked at, of one object: no author has more.
_STRANGERS = 200
_END = re.compile(r"(?<!\\)\$")


def judge(document: dict[str, object], base: Any = Draft7Validator, **beside: object) -> Any:
    """Return a validator of a schema whose errors are about what the author meant.

    `base` is jsonschema's validator for the draft of the schema, `beside` what it gets beside it.
    """
    keywords = _Keywords(extend(base, {"pattern": _pattern})(document, **beside))
    own = {
        "anyOf": keywords.any_of,
        "oneOf": keywords.one_of,
        "pattern": _pattern,
        "x-speclint": keywords.advice,
        "x-speclint-closed": _closed,
    }
    if "propertyNames" in base.VALIDATORS:
        own["propertyNames"] = _property_names
    return extend(base, own)(document, **beside)


class _Keywords:
    """The keywords that try out subschemas: a trial gives no advice, so that it refuses nothing."""

    def __init__(self, plain: Any) -> None:
        self._plain = plain

    def _trial(self, judge: Any, schema: object) -> Any:
        """Return a plain validator at the place of a judge: from there on its `$ref`s lead."""
        return self._plain.evolve(schema=schema, _resolver=judge._resolver)  # noqa: SLF001 - no other way to it

    def _fits(self, judge: Any, schema: object, instance: object) -> bool:
        return bool(self._trial(judge, schema).is_valid(instance))

    def advice(
        self, judge: Any, checks: Sequence[dict[str, Any]], instance: object, _schema: object
    ) -> Iterator[ValidationError]:
        """Refuse a value that advice does not want, once for each check."""
        for check in checks:
            if "schema" in check and not self._fits(judge, check["schema"], instance):
                yield ValidationError("", validator="x-speclint", validator_value=check)

    def any_of(
        self, judge: Any, branches: list[Any], instance: object, _schema: object
    ) -> Iterator[ValidationError]:
        """Refuse what fits no branch; of the first that fits its advice is still to be given."""
        fitting = [branch for branch in branches if self._fits(judge, branch, instance)]
        if fitting:
            yield from judge.descend(instance, fitting[0])
        else:
            yield from self._none_fits(judge, branches, instance)

    def one_of(
        self, judge: Any, branches: list[Any], instance: object, _schema: object
    ) -> Iterator[ValidationError]:
        """Refuse what fits no branch or several."""
        fitting = [branch for branch in branches if self._fits(judge, branch, instance)]
        if len(fitting) == 1:
            yield from judge.descend(instance, fitting[0])
        elif fitting:
            yield ValidationError("", validator_value=[_title(branch) for branch in fitting])
        else:
            yield from self._none_fits(judge, branches, instance)

    def _none_fits(
        self, judge: Any, branches: list[Any], instance: object
    ) -> Iterator[ValidationError]:
        """Explain by the branch that was meant, or by what tells the branches apart."""
        choice = Branches(self._trial(judge, True), branches).meant(instance)
        if isinstance(choice, ValidationError):
            yield choice
        else:
            yield from judge.descend(instance, choice)


def _pattern(
    _judge: Any, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Search as ECMA 262 does: `$` is the end, and not also the line break before it."""
    if isinstance(instance, str) and not re.search(_END.sub(r"\\Z", pattern), instance):
        yield ValidationError("")


def _property_names(
    judge: Any, names: object, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """Refuse names of members, each at the member that has it, by the first thing about it."""
    for name in instance if isinstance(instance, dict) else ():
        wrong = next(judge.descend(name, names), None)
        if wrong is not None:
            yield ValidationError(
                "", validator="propertyNames", validator_value=wrong, path=[name], instance=name
            )


def _title(branch: object) -> str:
    return str(branch.get("title", "")) if isinstance(branch, dict) else ""


def _closed(
    _judge: Any, mode: object, instance: object, schema: dict[str, Any]
) -> Iterator[ValidationError]:
    """Refuse members that are not among the `properties`, or only what is nearly one of them.

    A name that is nearly one of the members that are there already is unknown, and not misspelt:
    nobody can tell which of the two was meant. In an object full of members that nobody knows only
    the first are looked at: of the others there is nothing to say but that they are unknown.
    """
    if not isinstance(instance, dict):
        return
    known = schema["properties"]
    left = [name for name in known if name not in instance]
    names, nobody = list(known), list[str]()
    strangers = [name for name in instance if name not in known]
    for name in strangers[:_STRANGERS]:
        near = nearest(name, left)
        if near is not None:
            yield _stranger("misspelt", near, name, instance[name])
        elif mode is True or nearest(name, known) is not None:
            yield _stranger("unknown", names, name, instance[name])
    for name in strangers[_STRANGERS:] if mode is True else ():
        yield _stranger("unknown", nobody, name, instance[name])


def _stranger(keyword: str, expected: object, name: str, value: object) -> ValidationError:
    return ValidationError(
        "", validator=keyword, validator_value=expected, path=deque([name]), instance=value
    )
