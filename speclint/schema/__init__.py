"""JSON Schemas: a compiled check for the clean path, an explanation for what it refuses.

A schema says with standard keywords what is an error. What only speclint should say stands in
annotations that other validators pass over, in `schemas/` and in the schemas of a project:

- `x-speclint`: a list of checks. With `keyword` a check names the rule, and the message, for what
  the keyword beside it refuses; with `schema` it is advice: the value should match that, too.
  `choices` are values that may be meant, where the keyword does not name them.
- `x-speclint-rule`: the rule for all that is refused by this subschema and those written inside it,
  but for members that are not known.
- `x-speclint-closed`: the object has no members but its `properties`; with "typos" only those are
  reported that look like one of them.
"""

from __future__ import annotations

import os

from speclint._bundled_files import bundled_dir
from speclint.functional import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.rule import Refusal
    from speclint.schema.explainer import Explainer


def accepts(schema: str, value: object) -> bool:
    """Tell whether a schema accepts a value, advice included; none at all accepts everything.

    A schema is the name of one of `schemas/`, which is compiled, or the absolute path of a file.
    What it accepts has nothing to explain. It may refuse a value that then has nothing to explain
    either: below `typos` not every unknown member is one.
    """
    if not schema:
        return True
    if os.path.isabs(schema):
        return not explain(schema, value)
    try:
        return _validator(schema)(value)
    except RecursionError:
        return False


@cache
def _validator(schema: str) -> Callable[[object], bool]:
    """Return what was compiled from one of `schemas/`."""
    name = schema.removesuffix(".schema.json").replace("-", "_")
    # `importlib` would do it, too, and first load `warnings`.
    module = __import__(f"speclint._validators.{name}", fromlist=["accepts"])
    check: Callable[[object], bool] = module.accepts
    return check


def read(schema: str) -> dict[str, object]:
    """Return a schema of `schemas/` as it stands there."""
    import json

    with open(os.path.join(bundled_dir("schemas"), schema), encoding="utf-8") as file:
        document: dict[str, object] = json.load(file)
    return document


def explain(schema: str, value: object) -> list[Refusal]:
    """Say all that a schema refuses in a value, in the order of the pointers.

    The rule of a refusal may have `{family}` in it, which is the rule family of the spec's kind.
    """
    if not schema:
        return []
    if os.path.isabs(schema):
        from speclint.schema.own import own_schema

        return own_schema(schema).explain(value)
    return _explainer(schema).explain(value)


def flaw_of(schema: str) -> str | None:
    """Say why the schema at an absolute path cannot be used, or return None if it can."""
    from speclint.schema.own import own_schema

    return own_schema(schema).flaw


@cache
def _explainer(schema: str) -> Explainer:
    # Most of the time that a finding costs is the import of jsonschema in there.
    from speclint.schema.explainer import Explainer

    return Explainer(read(schema))
