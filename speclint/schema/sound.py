"""Whether a schema of the user's is one, before a body meets it."""

from __future__ import annotations

import re
from functools import cache

from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.jsonschema import specification_with

from speclint.pointer import escape
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_RULE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")
_CHECK = {"keyword": str, "rule": str, "message": str, "member": str, "choices": list}
_BY_NAME = ("properties", "patternProperties", "dependentSchemas", "dependencies")
_DEEPEST = 100  # levels of a schema that are looked through


class SchemaError(Exception):
    """A schema that cannot be used; the text is one sentence that names the file."""


def check(path: str, document: Any, draft: Any) -> None:
    """Refuse what the draft's own schema does."""
    from jsonschema.exceptions import best_match

    worst = best_match(_own_judge(draft).iter_errors(document))
    if worst is not None:
        from speclint.schema.words import about_value, name_of

        place = "".join(f"/{escape(str(step))}" for step in worst.absolute_path)
        said = f"{name_of(worst)} {about_value(worst)[1]}"
        where = f" at {place}" if place else ""
        raise SchemaError(f"{display_path(path)} is no JSON Schema{where}: {said}")


@cache
def _own_judge(draft: Any) -> Any:
    """Return a judge of schemas of a draft, in speclint's words."""
    from speclint.schema.judge import judge

    registry: Any = Registry().with_resources(
        # With a `$schema` jsonschema would take a validator of its own from there on.
        (uri, specification_with(one.contents["$schema"]).create_resource(_bare(one.contents)))
        for uri, one in REGISTRY.items()
    )
    return judge(_bare(draft.META_SCHEMA), draft, registry=registry)


def _bare(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "$schema"}


def subschemas(resource: Resource[Any], depth: int = _DEEPEST) -> Iterator[dict[str, Any]]:
    """Yield a schema and all that are inside it, as the draft has them."""
    if isinstance(resource.contents, dict):
        yield resource.contents
    for one in resource.subresources() if depth else ():
        yield from subschemas(one, depth - 1)


def check_node(path: str, node: dict[str, Any]) -> None:
    """Refuse what nothing else would notice before a body meets it."""
    patterns = [node.get("pattern"), *node.get("patternProperties", ())]
    for pattern in patterns:
        try:
            re.compile(pattern or "")
        except (re.error, RecursionError, OverflowError) as error:
            message = f"the pattern `{pattern}` is none that Python understands: {error}"
            raise SchemaError(
                f"the schema {display_path(path)} cannot be used: {message}"
            ) from None
    if not _are_checks(node.get("x-speclint", [])):
        message = (
            "`x-speclint` must be a list of objects with `keyword` or `schema`, and `rule` an id"
        )
        raise SchemaError(f"the schema {display_path(path)} cannot be used: {message}")
    if not _RULE.fullmatch(str(node.get("x-speclint-rule", "spec/invalid-value"))):
        message = "`x-speclint-rule` must be the id of a rule, such as `spec/invalid-value`"
        raise SchemaError(f"the schema {display_path(path)} cannot be used: {message}")
    if node.get("x-speclint-closed", True) not in (True, "typos") or not isinstance(
        node.get("properties", {}), dict
    ):
        message = '`x-speclint-closed` must be true or "typos"'
        raise SchemaError(f"the schema {display_path(path)} cannot be used: {message}")


def spell_out(node: dict[str, Any]) -> None:
    """Write `false` as what it means: of the bare word jsonschema does not say where it refuses."""
    for keyword in _BY_NAME:
        members: Any = node.get(keyword)
        for name in members if isinstance(members, dict) else ():
            if members[name] is False:
                members[name] = {"not": {}}
    for keyword in ("then", "else"):
        if node.get(keyword) is False:
            node[keyword] = {"not": {}}


def _are_checks(checks: object) -> bool:
    return isinstance(checks, list) and all(
        isinstance(check, dict)
        and bool({"keyword", "schema"} & check.keys())
        and isinstance(check.get("schema", {}), (dict, bool))
        and all(isinstance(check[name], _CHECK[name]) for name in check if name in _CHECK)
        and _RULE.fullmatch(check.get("rule", "spec/invalid-value"))
        for check in checks
    )
