"""The files that a source hands in beside its spec: `Sources/{source}/Artifacts/{source}-icon.svg`.

Which they are is told by their paths alone: it is asked of every file of a repository.
"""

from __future__ import annotations

import os

from speclint.functional import cache
from speclint.record import record
from speclint.suggest import nearest

# What stands between `{source}-` and the suffix, and the suffix.
SUFFIXES = {
    "category": ".txt",
    "connectionSpec": ".json",
    "description": ".txt",
    "icon": ".svg",
    "label": ".txt",
}
SPEC = "connectionSpec"  # the one that may come later, and that is linted as a spec
# How the folder's name was translated, in pages that should have left it alone.
_FOLDERS = frozenset({"artifacts", "artifact", "artefacts", "artefakter", "成品", "工件"})
_TEXTS = ("category", "description", "label")
# How a role is cut short in names of files, and what else it is called.
_SHORT = {
    "cat": "category",
    "categories": "category",
    "desc": "description",
    "descr": "description",
}


@record
class Place:
    """Where a file of a source folder stands: `Sources/acme/Artifacts/acme-icon.svg`.

    `source` is `acme`, `folder` the path `Sources/acme/Artifacts` as it is spelt, `wanted_folder`
    as it should be. `role` is a name of `SUFFIXES`: which of the files this is, or is meant to be.
    """

    source: str
    folder: str
    wanted_folder: str
    name: str
    role: str

    @property
    def wanted_source(self) -> str:
        """What the source should be called: in lower case, with hyphens between words."""
        return _kebab_case(self.source) or self.source

    @property
    def wanted_name(self) -> str:
        """The name that the file should have."""
        return name_of(self.wanted_source, self.role)

    @property
    def has_right_name(self) -> bool:
        """Tell whether the file has that name, or the one that goes with its source's folder."""
        return self.name in (self.wanted_name, name_of(self.source, self.role))

    @property
    def has_folder_names(self) -> bool:
        """Tell whether both folders' names say what they are, if only in another language."""
        is_named = self.folder.rpartition("/")[2].casefold() in _FOLDERS
        return is_named and self.wanted_folder.startswith("Sources/")


def place_of(path: str) -> Place | None:
    """Tell which file of a source folder has this absolute path, or None if it is none of them.

    Other projects have a `Sources` folder, too, and files with such names. So of the folders'
    names and the file's own, two must be right: the third is what may be misspelt.
    """
    if not path[-5:].lower().endswith((".txt", ".svg", ".json")):
        return None
    parent, _, name = path.replace(os.sep, "/").rpartition("/")
    if not may_hold(parent):
        return None
    top, source, folder, is_inside, is_named = _around(parent)
    role = _role(name.casefold())
    if role is None or (role == SPEC and not is_named):
        return None
    wanted = "Sources" if is_inside else top
    place = Place(source, f"{top}/{source}/{folder}", f"{wanted}/{source}/Artifacts", name, role)
    is_exact = name.casefold() == name_of(source, role).casefold()
    return place if (is_inside and is_named) or is_exact else None


def may_hold(folder: str) -> bool:
    """Tell whether a file in the folder at this absolute path may be one of a source folder."""
    return any(_around(folder)[3:])


@cache
def _around(folder: str) -> tuple[str, str, str, bool, bool]:
    """Return the names of the last three folders, and whether the first and the last are right."""
    # Of a path with fewer folders the first are empty.
    top, source, last = ("//" + folder.replace(os.sep, "/")).rsplit("/", 3)[-3:]
    return top, source, last, top.casefold() == "sources", last.casefold() in _FOLDERS


def name_of(source: str, role: str) -> str:
    """Return the name of a source's file.

    >>> name_of("acme", "icon")
    'acme-icon.svg'
    """
    return f"{source}-{role}{SUFFIXES[role]}"


def _kebab_case(name: str) -> str:
    words = "".join(
        f" {letter}" if letter.isupper() and before.islower() else letter
        for before, letter in zip(f" {name}", name, strict=False)
    )
    kept = "".join(letter if letter.isalnum() else " " for letter in words)
    return "-".join(kept.lower().split())


def _role(name: str) -> str | None:
    stem, suffix = os.path.splitext(name)
    if suffix == ".svg":
        return "icon"
    if suffix == ".json":
        return SPEC
    stem = stem.rstrip()
    return next((role for role in _TEXTS if stem.endswith(role)), None) or _meant(stem)


def _meant(stem: str) -> str | None:
    """Return the role that the last word of a name is short or misspelt for."""
    word = stem.replace("_", "-").replace(" ", "-").rpartition("-")[2]
    return _SHORT.get(word) or nearest(word, _TEXTS)
