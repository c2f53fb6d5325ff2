"""Files in, report out: the reading and writing around the engine.

The command line, the hooks and editors all come through here, so they cannot disagree.
"""

from __future__ import annotations

import os

from speclint.api.run import Run, merge
from speclint.api.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.engine import Report

__all__ = ["Run", "Settings", "check_paths", "check_text", "merge"]


def check_paths(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]] = ".",
    settings: Settings | None = None,
) -> Report:
    """Lint files and folders.

    `paths` is a file or a folder, or several; of a folder, the JSON and YAML files that git does not ignore. Files
    that hold no spec are skipped, unless they are named themselves.

    Raises SetupError for a path that is not there, a wrong config, or a rule that cannot be
    loaded. A file that cannot be read or decoded is a finding.

    >>> import pathlib, tempfile
    >>> folder = pathlib.Path(tempfile.mkdtemp())
    >>> _ = (folder / "acme.json").write_text('{"sourceSpec": {} "name": "acme"}')
    >>> report = check_paths([folder], Settings(select=("json/*",)))
    >>> [(finding.rule, finding.range.start.column) for finding in report.findings]
    [('json/missing-comma', 18)]
    """
    run = Run(settings or Settings())
    several = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    projects = run.projects([os.fspath(path) for path in several])
    return run.report(projects)


def check_text(text: str, path: str = "stdin.json", settings: Settings | None = None) -> Report:
    """Lint a text as though it were the content of the file `path`.

    The file need not exist. Where it belongs to a project, the rest of the project counts; where
    it does not, nothing is said about what other files may hold. Raises as `check_paths` does.

    >>> report = check_text('{"name": "acme", "sourceSpec": {},}', "acme.json")
    >>> [finding.message for finding in report.findings if finding.rule.startswith("json/")]
    ['trailing comma before the closing bracket']
    """
    run = Run(settings or Settings())
    data = text.encode("utf-8", "surrogatepass")
    return run.report(run.projects([], {path: data}))
