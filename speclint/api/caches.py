"""Which project has which cache."""

from __future__ import annotations

import os

from speclint.project import repository

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.api.cache import Cache
    from speclint.api.setup import Setup
    from speclint.project import ProjectFiles

_WORTH_IT = 32  # files: fewer are linted as fast as a cache is read


class Caches:
    """The caches of a run, each read once."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._settings = setup.settings
        self._of: dict[str, Cache] = {}

    def of(self, project: ProjectFiles) -> Cache | None:
        """Return what earlier runs know of a project; None where that is not worth it."""
        files = (*project.found, *project.named, *project.context)
        if not self._settings.cache or len(files) < _WORTH_IT:
            return None
        root = project.config.root or repository(os.path.dirname(files[0]))
        if root is None and self._settings.cache_dir is None:
            return None  # there is no folder that is ours to write to
        root = root or os.getcwd()
        if root not in self._of:
            self._of[root] = self._read(project, root)
        return self._of[root]

    def _read(self, project: ProjectFiles, root: str) -> Cache:
        from speclint.api import cache

        if self._settings.cache_dir is None:
            folder = os.path.join(root, cache.FOLDER)
        else:
            folder = cache.folder_of(self._settings.cache_dir, root)
        return cache.Cache(folder, root, self._setup.rule_set(project.config))
