"""Trying out a small JSON Schema on a sample value: what it takes, and what it refuses.

A rule that compares a schema's text with the usual one would report every other way to say the
same. This one asks what the schema does, and says so where it cannot tell.
"""

from __future__ import annotations

from speclint.flow_service.json_types import TYPES, fits, identity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = frozenset({"$schema", "$id", "$comment", "title", "description", "default", "examples"})


def takes(schema: object, value: object) -> bool | None:
    """Tell whether a schema accepts a value; None where it uses a keyword that is not known here.

    >>> takes({"properties": {"interval": {"minimum": 15}}}, {"interval": 14})
    False
    >>> takes({"not": {"required": ["interval"]}}, {"frequency": "once"})
    True
    >>> takes({"pattern": "^a"}, "b") is None
    True
    """
    try:
        return _takes(schema, value)
    except RecursionError:
        return None


def _takes(schema: object, value: object) -> bool | None:
    if schema is None or isinstance(schema, bool):  # null is a slip: it says nothing
        return schema is not False
    if not isinstance(schema, dict):
        return None
    return _all(_about(keyword, schema, value) for keyword in schema)


def _all(verdicts: Iterator[bool | None]) -> bool | None:
    every = list(verdicts)
    return False if False in every else None if None in every else True


def _any(verdicts: Iterator[bool | None]) -> bool | None:
    every = list(verdicts)
    return True if True in every else None if None in every else False


def _not(verdict: bool | None) -> bool | None:
    return None if verdict is None else not verdict


def _about(keyword: str, schema: dict[str, object], value: object) -> bool | None:
    match keyword, schema[keyword]:
        case (("then" | "else"), _):
            return True  # with its `if`
        case "if", _:
            return _branch(schema, value)
        case "properties", dict(declared):
            members = value if isinstance(value, dict) else {}
            return _all(_takes(declared[name], members[name]) for name in declared.keys() & members)
        case "required", list(names):
            return not isinstance(value, dict) or all(
                name in value for name in names if isinstance(name, str)
            )
        case "not", None:
            return True
        case "not", inner:
            return _not(_takes(inner, value))
        case "allOf", list(branches):
            return _all(_takes(branch, value) for branch in branches)
        case "anyOf", list(branches):
            return _any(_takes(branch, value) for branch in branches)
        case _, wanted:
            return _about_value(keyword, wanted, value)


def _branch(schema: dict[str, object], value: object) -> bool | None:
    verdict = _takes(schema["if"], value)
    if verdict is None:
        return None
    return _takes(schema.get("then" if verdict else "else", True), value)


def _about_value(keyword: str, wanted: object, value: object) -> bool | None:
    match keyword, wanted:
        case "type", str():
            return fits(value, [wanted]) if wanted in TYPES else None
        case "const", _:
            return identity(wanted) == identity(value)
        case "enum", list():
            return any(identity(one) == identity(value) for one in wanted)
        case "minimum", (int() | float()) if not isinstance(wanted, bool):
            return not fits(value, ["number"]) or bool(value >= wanted)  # type: ignore[operator]
        case "exclusiveMinimum", (int() | float()) if not isinstance(wanted, bool):
            return not fits(value, ["number"]) or bool(value > wanted)  # type: ignore[operator]
    return True if keyword in _SILENT else None
