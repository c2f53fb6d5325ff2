"""Which branch of an `anyOf` or `oneOf` a value was meant to be.

The members that say it come first (`"type": "OFFSET"`), then the JSON type; of the branches that
are left, the one that the value comes nearest to: whose mistakes lie deepest, then are fewest.
"""

from __future__ import annotations

from collections import deque

from jsonschema.exceptions import ValidationError
from referencing.exceptions import Unresolvable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class Branches:
    """The branches of one keyword, with `plain`, a validator that knows where `$ref`s lead."""

    def __init__(self, plain: Any, branches: list[Any]) -> None:
        self._plain = plain
        self._branches = branches

    def meant(self, instance: object) -> Any:
        """Return the branch that was meant, or an error about what should have told it."""
        typed = [branch for branch in self._branches if self._has_type(branch, instance)]
        if not typed:
            return self._wrong_type(instance)
        names = list(dict.fromkeys(name for branch in typed for name in self._choices(branch)))
        said = [name for name in names if isinstance(instance, dict) and name in instance]
        for name in said:
            chosen = [branch for branch in typed if self._says(branch, name, instance)]
            if not chosen and all(name in self._choices(branch) for branch in typed):
                return self._wrong_choice(typed, name, instance)
            typed = chosen or typed
        distances = [self._distance(branch, instance) for branch in typed]
        nearest = typed[distances.index(min(distances))]
        is_open = distances.count(min(distances)) > 1 and isinstance(instance, dict) and not said
        telling = [name for name in names if all(name in self._choices(one) for one in typed)]
        return self._unsaid(typed, telling[0], instance) if is_open and telling else nearest

    def _resolved(self, branch: Any) -> dict[str, Any]:
        """Follow a branch that is only a reference."""
        seen = 0
        while isinstance(branch, dict) and "$ref" in branch and seen < len(self._branches) + 9:
            try:
                branch = self._plain._resolver.lookup(branch["$ref"]).contents  # noqa: SLF001 - no other way to it
            except Unresolvable:
                return {}
            seen += 1
        return branch if isinstance(branch, dict) else {}

    def _has_type(self, branch: Any, instance: object) -> bool:
        wanted = self._resolved(branch).get("type")
        return wanted is None or any(
            self._plain.is_type(instance, name) for name in _listed(wanted)
        )

    def _wrong_type(self, instance: object) -> ValidationError:
        names = [
            name for branch in self._branches for name in _listed(self._resolved(branch)["type"])
        ]
        wanted = list(dict.fromkeys(names))
        return ValidationError("", validator="type", validator_value=wanted, instance=instance)

    def _choices(self, branch: Any) -> dict[str, list[object]]:
        """Return the members of a branch that have only some values, with these."""
        properties = self._resolved(branch).get("properties", {})
        return {
            name: [schema["const"]] if "const" in schema else schema["enum"]
            for name, schema in properties.items()
            if isinstance(schema, dict) and ("const" in schema or "enum" in schema)
        }

    def _says(self, branch: Any, name: str, instance: Any) -> bool:
        return instance[name] in self._choices(branch).get(name, ())

    def _wrong_choice(self, branches: list[Any], name: str, instance: Any) -> ValidationError:
        values = [value for branch in branches for value in self._choices(branch)[name]]
        choices = [value for index, value in enumerate(values) if value not in values[:index]]
        return ValidationError(
            "",
            validator="enum",
            validator_value=choices,
            instance=instance[name],
            path=deque([name]),
        )

    def _unsaid(self, branches: list[Any], name: str, instance: Any) -> ValidationError:
        choices = [value for branch in branches for value in self._choices(branch)[name]]
        schema = {"properties": {name: {"type": "string", "examples": choices}}}
        return ValidationError(
            "", validator="required", validator_value=[name], instance=instance, schema=schema
        )

    def _distance(self, branch: Any, instance: object) -> tuple[int, int]:
        errors = list(self._plain.evolve(schema=branch).iter_errors(instance))
        return -max((_depth(error) for error in errors), default=0), len(errors)


def _depth(error: ValidationError) -> int:
    inner = (_depth(one) for one in error.context or ())
    return len(error.relative_path) + max(inner, default=0)


def _listed(types: str | list[str]) -> Iterator[str]:
    yield from [types] if isinstance(types, str) else types
