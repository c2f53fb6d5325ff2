"""Schemas in files of the user's: reading them, with what they refer to, and nothing else.

A relative `$ref` is a file beside the one that has it. Nothing is fetched from a network.
"""

from __future__ import annotations

import os
from urllib.parse import unquote, urlsplit

import jiter
from jsonschema import validators
from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable
from referencing.jsonschema import specification_with

from speclint.record import record
from speclint.schema.sound import SchemaError, check, check_node, spell_out, subschemas
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_OLDEST = "http://json-schema.org/draft-03/schema"


@record
class Stamp:
    """A file as it was when it was read."""

    path: str
    changed: int
    size: int


def stamp_of(path: str) -> Stamp:
    """Return what tells whether a file was changed; of one that is not there, too."""
    try:
        status = os.stat(path)
    except OSError:
        return Stamp(path, 0, -1)
    return Stamp(path, status.st_mtime_ns, status.st_size)


class SchemaFile:
    """A schema and all files that it refers to, in one draft, checked.

    `documents` are their contents. Raises SchemaError for what keeps it from being used. Either
    way `stamps` has then what tells whether one of the files was changed since.
    """

    def __init__(self, path: str, stamps: list[Stamp]) -> None:
        self.path = path
        self._stamps = stamps
        self.documents: list[Any] = []
        self._read: dict[str, Resource[Any]] = {}
        self._reasons: dict[str, str] = {}
        self._base = ""
        self.draft: Any = None
        uri = _uri(path)
        root = self._load(path)
        self._read[uri] = root
        self._base = str(root.id() or "").rpartition("/")[0]
        self._check_references(uri)
        self.registry = self._registry()

    @property
    def entry(self) -> dict[str, object]:
        """The schema that leads to this file: with it each `$ref` starts from the right folder."""
        return {"$ref": _uri(self.path)}

    def _registry(self) -> Any:
        registry: Any = REGISTRY.combine(Registry(retrieve=self._retrieve))  # type: ignore[call-arg]
        return registry.with_resources(self._read.items()).crawl()

    def _retrieve(self, uri: str) -> Resource[Any]:
        if uri not in self._read:
            path = self._path_of(uri)
            if path is None or not os.path.isfile(path):
                self._stamps += [stamp_of(path)] if path else []
                where = "is not there" if path else "is on no disk: speclint fetches nothing"
                self._reasons[uri] = f"{display_path(path) if path else uri} {where}"
                raise NoSuchResource(ref=uri)  # type: ignore[call-arg]
            self._read[uri] = self._load(path)
        return self._read[uri]

    def _path_of(self, uri: str) -> str | None:
        """Return where on the disk a schema is: beside the first one, if their `$id`s say so."""
        if uri.startswith("file:"):
            return _path(uri)
        if self._base and uri.startswith(f"{self._base}/"):
            return os.path.join(os.path.dirname(self.path), uri[len(self._base) + 1 :])
        return None

    def _load(self, path: str) -> Resource[Any]:
        self._stamps.append(stamp_of(path))
        document = _decoded(path)
        dialect = document.pop("$schema", None) if isinstance(document, dict) else None
        self._settle_draft(path, dialect)
        check(path, document, self.draft)
        resource = self._resource(document)
        for node in list(subschemas(resource)):
            check_node(path, node)
            spell_out(node)
        self.documents.append(document)
        return resource

    def _resource(self, document: Any) -> Resource[Any]:
        return specification_with(self.draft.META_SCHEMA["$schema"]).create_resource(document)

    def _settle_draft(self, path: str, dialect: object) -> None:
        draft = _draft(path, dialect) if dialect is not None else self.draft
        if self.draft is not None and draft is not self.draft:
            raise SchemaError(
                f"the schema {display_path(path)} is of another draft than"
                f" {display_path(self.path)}, which refers to it: write both in one"
            )
        self.draft = draft or validators.Draft202012Validator

    def _check_references(self, uri: str) -> None:
        """Follow every `$ref`, so that what is missing is known before a body is judged."""
        registry: Any = self._registry()
        seen: set[int] = set()
        todo = [(self._read[uri], registry.resolver(base_uri=uri))]
        while todo:
            resource, resolver = todo.pop()
            if id(resource.contents) in seen or not isinstance(resource.contents, dict):
                continue
            seen.add(id(resource.contents))
            todo += [(one, resolver.in_subresource(one)) for one in resource.subresources()]
            reference = resource.contents.get("$ref")
            if isinstance(reference, str):
                resolved = self._followed(resolver, reference)
                todo.append((self._resource(resolved.contents), resolved.resolver))

    def _followed(self, resolver: Any, reference: str) -> Any:
        try:
            return resolver.lookup(reference)
        except Unresolvable as error:
            cause: Any = error.__cause__
            if isinstance(cause and cause.__cause__, SchemaError):
                raise cause.__cause__ from None
            reason = next(reversed(self._reasons.values()), "nothing is there")
            raise SchemaError(
                f"the schema {display_path(self.path)} refers to `{reference}`: {reason}"
            ) from None


def _decoded(path: str) -> Any:
    try:
        with open(path, "rb") as file:
            data = file.read()
        document = jiter.from_json(data, allow_inf_nan=False, catch_duplicate_keys=True)
    except OSError as error:
        message = f"the schema {display_path(path)} cannot be read: {error.strerror}"
        raise SchemaError(message) from None
    except ValueError as error:
        raise SchemaError(f"the schema {display_path(path)} is not JSON: {error}") from None
    if not isinstance(document, (dict, bool)):
        raise SchemaError(f"the schema {display_path(path)} is no JSON object")
    return document


def _draft(path: str, dialect: object) -> Any:
    """Return jsonschema's validator for what `$schema` says."""
    default: Any = object()
    found = validators.validator_for({"$schema": str(dialect)}, default=default)
    if found is default or str(dialect).startswith(_OLDEST):
        raise SchemaError(
            f"the schema {display_path(path)} has the `$schema` {dialect}, which speclint does not"
            " know: it knows the drafts 4, 6, 7, 2019-09 and 2020-12"
        )
    return found


def _uri(path: str) -> str:
    from pathlib import Path

    return Path(path).as_uri()


def _path(uri: str) -> str:
    path = unquote(urlsplit(uri).path)
    # A drive of Windows stands behind a slash: /C:/schemas.
    return path[1:] if path[2:3] == ":" else path
