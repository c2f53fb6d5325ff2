"""The schema of a config's own kind: jsonschema judges by it, in speclint's words."""

from __future__ import annotations

from speclint.rule import Refusal
from speclint.schema.explainer import Explainer
from speclint.schema.files import SchemaFile, stamp_of
from speclint.schema.judge import judge
from speclint.schema.sound import SchemaError
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.schema.files import Stamp

RULE = "spec/unusable-schema"
_KEPT: dict[str, OwnSchema] = {}


def own_schema(path: str) -> OwnSchema:
    """Return the schema at an absolute path, read once as long as its files stay the same."""
    known = _KEPT.get(path)
    if known is None or not known.is_fresh():
        known = _KEPT[path] = OwnSchema(path)
    return known


class OwnSchema:
    """A schema of the user's, ready to judge. `flaw` says why it cannot be used, if it cannot."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.flaw: str | None = None
        self._stamps: list[Stamp] = []
        try:
            file = SchemaFile(path, self._stamps)
        except SchemaError as error:
            self.flaw = str(error)
        except RecursionError:
            self.flaw = f"the schema {display_path(path)} is nested too deeply"
        else:
            self._judge = judge(file.entry, file.draft, registry=file.registry)
            self._explainer = Explainer(file.documents[0], self._judge, file.documents[1:])

    def is_fresh(self) -> bool:
        """Tell whether the files are still what was read, or are still missing."""
        return all(stamp_of(stamp.path) == stamp for stamp in self._stamps)

    def explain(self, value: object) -> list[Refusal]:
        """Return what it refuses in a value; a schema that cannot be used refuses every one."""
        if self.flaw is not None:
            return [_unusable(self.flaw)]
        try:
            return self._explainer.explain(value)
        except RecursionError:
            reason = "it refers to itself without end, or the body is nested too deeply"
        except Exception as error:  # noqa: BLE001 - a schema may be anything that its draft allows
            reason = f"{type(error).__name__}: {error}"
        return [_unusable(f"the schema {display_path(self._path)} cannot be applied: {reason}")]


def _unusable(message: str) -> Refusal:
    return Refusal("failure", "", message, RULE, "open")
