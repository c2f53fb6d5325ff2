"""All that lies below a folder and may count: git is asked, and where there is none it is walked."""

from __future__ import annotations

import os

from speclint.config import FILE_NAMES
from speclint.errors import SetupError
from speclint.project import git
from speclint.project.filters import Gate, is_within, may_be_chosen
from speclint.project.folders import Folder, walk, with_names
from speclint.source import display_path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.config import Config


class Listing:
    """What is in folders; each repository is asked once for a project."""

    def __init__(
        self, configure: Callable[[str], Config], tracked: bool, note: Callable[[str], object]
    ) -> None:
        self._configure = configure
        self._tracked = tracked
        self._note = note
        self._answers: dict[str, list[Folder] | None] = {}
        self._said: set[str | None] = set()

    def below(self, top: str, gate: Gate) -> Iterator[Folder]:
        """Yield a folder and those below it that a gate lets in.

        Raises SetupError when git has to say which files are tracked, and cannot.
        """
        if not gate.lets_in(top):
            return
        answer = self._answer_for(top)
        if answer is None:
            yield from self._walk(top, gate)
            return
        for folder in answer:
            if is_within(folder.path, top) and gate.lets_in(folder.path):
                yield folder if folder.closed else with_names(folder.path, folder.files)

    def _walk(self, top: str, gate: Gate) -> Iterator[Folder]:
        """Walk a folder; a repository that lies in it is asked in its turn."""
        if self._tracked:
            raise SetupError(f"git does not say which files it tracks in {display_path(top)}")
        repositories: list[str] = []

        def may_enter(folder: str) -> bool:
            if not gate.lets_in(folder):
                return False
            if is_own := os.path.exists(os.path.join(folder, ".git")):
                repositories.append(folder)
            return not is_own

        yield from walk(top, may_enter)
        for folder in repositories:
            yield from self.below(folder, gate)

    def _answer_for(self, top: str) -> list[Folder] | None:
        base = self._base(top)
        answer = self._answer(base) if base else None
        if any(one.closed and top != one.path and is_within(top, one.path) for one in answer or ()):
            return self._answer(top)  # who knows its name may still look into it
        return answer

    def _base(self, top: str) -> str | None:
        """Return the folder to ask git about: that of the project, whose rest is asked for next."""
        if git.repository(os.path.realpath(top)) is None:
            return None
        root = self._configure(top).root or git.repository(top) or top
        is_one = is_within(top, root) and git.repository(root) == git.repository(top)
        return root if is_one and _is_plain(top, root) else top

    def _answer(self, base: str) -> list[Folder] | None:
        if base not in self._answers:
            try:
                names, closed = git.files_of(base, tracked=self._tracked)
            except git.NoAnswer as refusal:
                self._answers[base] = None
                self._say(base, str(refusal))
            else:
                self._answers[base] = [
                    folder
                    for folder in self._folders(base, names)
                    if not any(is_within(folder.path, path) for path in closed)
                ] + [Folder(path, closed=True) for path in closed]
        return self._answers[base]

    def _say(self, base: str, reason: str) -> None:
        """Tell once for a repository that its ignored files count, and why."""
        top = git.repository(base)
        if reason and top not in self._said and not self._tracked:
            self._said.add(top)
            where = display_path(top or base)
            text = f"git does not say what it ignores in {where}, so every file counts: {reason}"
            self._note(text)

    def _folders(self, base: str, names: list[str]) -> list[Folder]:
        """Sort names below a folder by their folders, those left out that nothing can make count."""
        if not self._is_asked_for_more(base, names):
            names = list(filter(may_be_chosen, names))
        folders: dict[str, list[str]] = {}
        for name in names:
            folder, _, last = name.rpartition("/")
            folders.setdefault(folder, []).append(last)
        return [
            Folder(os.path.normpath(os.path.join(base, folder)), tuple(folders[folder]))
            for folder in folders
        ]

    def _is_asked_for_more(self, base: str, names: list[str]) -> bool:
        """Tell whether a config in a folder that may be entered has an `include` of its own."""
        gate = Gate(base, self._configure)
        paths = (os.path.split(os.path.join(base, name)) for name in names if _is_config(name))
        folders = [base, *filter(gate.lets_in, (os.path.normpath(folder) for folder, _ in paths))]
        return any(self._configure(folder).include for folder in folders)


def _is_config(name: str) -> bool:
    return name.endswith(FILE_NAMES) and name.rpartition("/")[2] in FILE_NAMES


def _is_plain(path: str, folder: str) -> bool:
    """Tell whether no link stands between a folder and one below it: git would not follow it."""
    below = os.path.relpath(path, folder)
    return os.path.realpath(path) == os.path.normpath(os.path.join(os.path.realpath(folder), below))
