"""The kinds that a config adds: from its `kinds` table to rows of the table of kinds."""

from __future__ import annotations

import os
import re

from speclint.config import Patterns
from speclint.errors import SetupError
from speclint.kind import BUILT_IN, Kind, Kinds, Reference
from speclint.pointer import escape
from speclint.source import display_path
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

FAMILY = "spec"  # the family of the rules for what the schema of an own kind refuses
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_POINTER = re.compile(r"(?:/(?:[^~/]|~[01])+)+")
_ENDPOINT = re.compile(r"[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)*")


class KindError(SetupError):
    """A kind of a config's cannot be used: `message` says why, `pointer` where in the config."""

    def __init__(self, pointer: str, message: str) -> None:
        super().__init__(message)
        self.pointer = pointer
        self.message = message


def kinds_of(table: Mapping[str, Any], path: str, parent: Kinds = BUILT_IN) -> Kinds:
    """Add the kinds of the config file at `path` to those that it builds on.

    `table` is its `kinds` table, which `schemas/config.schema.json` has accepted. A kind of the
    parent config's with the same name is replaced. Raises KindError.
    """
    folder = os.path.dirname(os.path.abspath(path))
    own = {name: _Entry(name, entry, folder).kind() for name, entry in table.items()}
    names = {**own, **parent.rows}
    for kind in own.values():
        _check_targets(kind, names)
    inherited = (kind for name, kind in parent.rows.items() if name not in own)
    return Kinds((*own.values(), *inherited))


def verify(kinds: Kinds) -> None:
    """Look closely at the schemas of a config's kinds; takes the import of jsonschema.

    Raises KindError for one that is no JSON Schema, or that refers to what is not there.
    """
    from speclint import schema

    for kind in kinds.own:
        reason = schema.flaw_of(kind.schema) if kind.schema else None
        if reason:
            raise KindError(f"/kinds/{escape(kind.name)}/schema", reason)


def schema_files(kinds: Kinds) -> tuple[str, ...]:
    """Return the absolute paths of the schemas of a config's kinds, with all that they refer to."""
    found: dict[str, None] = {}
    for kind in kinds.own:
        todo = [kind.schema] if kind.schema else []
        base = _address(kind.schema) if kind.schema else ""
        while todo:
            path = todo.pop(0)
            if path not in found:
                found[path] = None
                todo += _referred(path, base, os.path.dirname(kind.schema))
    return tuple(found)


def _check_targets(kind: Kind, names: Mapping[str, Kind]) -> None:
    for index, reference in enumerate(kind.references):
        if reference.target not in names:
            hint = closest(reference.target, names) or f"; there are {', '.join(names)}"
            pointer = f"/kinds/{escape(kind.name)}/references/{index}/kind"
            raise KindError(pointer, f"there is no kind `{reference.target}`{hint}")


class _Entry:
    """One entry of the table, about to become a kind."""

    def __init__(self, name: str, entry: Mapping[str, Any], folder: str) -> None:
        self._name = name
        self._entry = entry
        self._folder = folder

    def kind(self) -> Kind:
        """Make the kind."""
        self._check_name()
        match = self._entry["match"]
        return Kind(
            name=self._name,
            title=self._entry.get("title", self._name),
            family=FAMILY,
            schema=self._schema(),
            endpoint=self._endpoint(),
            references=tuple(self._references()),
            id_pointer=self._pointer("id"),
            name_pointer=self._pointer("name"),
            managed=tuple(self._entry.get("managed", ())),
            is_own=True,
            files=Patterns(self._folder, tuple(match["files"])) if "files" in match else None,
            members=tuple(match.get("members", ())),
            values=match.get("values", {}),
        )

    def _error(self, at: str, message: str) -> KindError:
        return KindError(f"/kinds/{escape(self._name)}{at}", message)

    def _check_name(self) -> None:
        taken = next((one for one in BUILT_IN.rows if one.lower() == self._name.lower()), None)
        if taken:
            raise self._error(
                "", f"the kind `{taken}` is one of speclint's own: choose another name"
            )
        if not _NAME.fullmatch(self._name):
            message = f"`{self._name}` is no name of a kind: it has letters, digits, `-` and `_`"
            raise self._error("", f"{message}, and begins with a letter")

    def _schema(self) -> str:
        """Return the absolute path of the schema; raises KindError unless it is a JSON object."""
        if "schema" not in self._entry:
            return ""
        path = os.path.normpath(os.path.join(self._folder, self._entry["schema"]))
        reason = _unreadable(path)
        if reason:
            raise self._error("/schema", f"the schema {display_path(path)} {reason}")
        return path

    def _endpoint(self) -> str:
        endpoint = str(self._entry.get("endpoint", "")).strip("/")
        steps = endpoint.split("/")
        if "endpoint" in self._entry and (
            not _ENDPOINT.fullmatch(endpoint) or "." in steps or ".." in steps
        ):
            message = f"`{self._entry['endpoint']}` is no path below the service's address"
            raise self._error("/endpoint", f"{message}, such as `dashboards` or `v2/dashboards`")
        return endpoint

    def _pointer(self, key: str) -> str:
        pointer = str(self._entry.get(key, f"/{key}"))
        if not _POINTER.fullmatch(pointer):
            message = f"`{pointer}` is no JSON Pointer: one begins with a slash, such as `/{key}`"
            raise self._error(f"/{key}", message)
        if not {"*", "**"}.isdisjoint(pointer.split("/")):
            message = f"`{pointer}` means several places, and a body has one {key}"
            raise self._error(f"/{key}", f"{message}: write the steps that `*` stands for")
        return pointer

    def _references(self) -> Iterator[Reference]:
        for index, entry in enumerate(self._entry.get("references", ())):
            at, is_shared = entry["at"], entry.get("shared", False)
            here = f"/references/{index}"
            if not _POINTER.fullmatch(at):
                example = "such as `/panels/*/source`"
                message = f"`{at}` is no JSON Pointer: one begins with a slash, {example}"
                raise self._error(f"{here}/at", message)
            if is_shared and ("*" in at or at.count("/") > 1):
                message = f"`{at}` cannot be shared: only a list at the top of the body can"
                raise self._error(f"{here}/shared", message)
            yield Reference(at, entry["kind"], entry.get("required", False), is_shared)
        self._check_shared()

    def _check_shared(self) -> None:
        entries = enumerate(self._entry.get("references", ()))
        shared = [index for index, entry in entries if entry.get("shared")]
        if len(shared) > 1:
            message = "only one list of a kind can be shared: --apply adds to one"
            raise self._error(f"/references/{shared[1]}/shared", message)


def _unreadable(path: str) -> str:
    """Say why a file is no JSON object; nothing where it is one."""
    try:
        value = _decoded(path)
    except FileNotFoundError:
        return "is not there"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    except ValueError as error:
        return f"is not JSON: {error}"
    return "" if isinstance(value, dict) else "is no JSON object"


def _decoded(path: str) -> object:
    import jiter

    with open(path, "rb") as file:
        data = file.read()
    return jiter.from_json(data, allow_inf_nan=False, catch_duplicate_keys=True)


def _address(path: str) -> str:
    """Return the folder of a schema as its `$id` calls it; a `$ref` below it is a file below ours."""
    document = _sound(path)
    own = document.get("$id", document.get("id", "")) if isinstance(document, dict) else ""
    return str(own).rpartition("/")[0]


def _referred(path: str, base: str, folder: str) -> Iterator[str]:
    """Yield the files that a schema refers to, be they there or not."""
    for reference in dict.fromkeys(_references_in(_sound(path))):
        place = reference.partition("#")[0]
        if base and place.startswith(f"{base}/"):
            yield os.path.normpath(os.path.join(folder, place[len(base) + 1 :]))
        elif place and "://" not in place:
            yield os.path.normpath(os.path.join(os.path.dirname(path), place))


def _sound(path: str) -> object:
    try:
        return _decoded(path)
    except (OSError, ValueError):
        return None


def _references_in(document: object) -> Iterator[str]:
    todo = [document]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str):
                yield reference
            todo += node.values()
        elif isinstance(node, list):
            todo += node
