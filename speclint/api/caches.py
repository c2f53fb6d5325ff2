"""Which project has which cache."""

from __future__ import annotations

import os

from speclint.project import repository

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.entries import Entries
    from speclint.api.setup import Setup
    from speclint.project import ProjectFiles

_WORTH_IT = 32  # files: fewer are linted as fast as a cache is read


class Caches:
    """What is known of the files of projects, each cache read once."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._settings = setup.settings
        self._of: dict[str, Entries] = {}

    def of(self, project: ProjectFiles) -> Entries | None:
        """Return what earlier runs know of a project; None where that is not worth it.

        Without a cache it is what this run finds out.
        """
        count = len(project.found) + len(project.named) + len(project.context)
        if count < _WORTH_IT:
            return None
        first = next(
            path for paths in (project.found, project.named, project.context) for path in paths
        )
        root = project.config.root or repository(os.path.dirname(first))
        key = root or ""
        if key not in self._of:
            self._of[key] = self._read(project, root)
        return self._of[key]

    def _read(self, project: ProjectFiles, root: str | None) -> Entries:
        settings = self._settings
        # Where there is no project, there is no folder that is ours to write to.
        if not settings.cache or (root is None and settings.cache_dir is None):
            from speclint.api.entries import Entries

            return Entries()
        from speclint.api import cache

        root = root or os.getcwd()
        folder = os.path.join(root, cache.FOLDER)
        if settings.cache_dir is not None:
            folder = cache.folder_of(settings.cache_dir, root)
        return cache.Cache(folder, root, self._setup.rule_set(project.config))
