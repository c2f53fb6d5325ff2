"""The options of `speclint check`: their defaults, and the quick way to read the usual ones."""

from __future__ import annotations

import os

from speclint import api

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Severity

STDIN = "-"
# What hooks pass with the paths. None of them refuses another, or a path; else it is no flag for here.
_FLAGS = {
    "--diff": "diff",
    "--fix": "fix",
    "--force-exclude": "force_exclude",
    "--isolated": "isolated",
    "--no-cache": "no_cache",
    "--tracked": "tracked",
}


class Options:
    """What a command line says. Here stand the defaults; in `parser`, the options and their help."""

    def __init__(self) -> None:
        self.paths: list[str] = []

        self.fix = False
        self.unsafe_fixes = False
        self.diff = False

        self.select: tuple[str, ...] | None = None
        self.ignore: tuple[str, ...] | None = None
        self.extend_select: tuple[str, ...] | None = None
        self.profile: str | None = None
        self.fail_on: Severity | None = None

        self.config: str | None = None
        self.isolated = False
        self.tracked = False
        self.force_exclude = False
        self.stdin_filename: str | None = None
        self.no_cache = False
        self.cache_dir: str | None = None
        self.jobs: int | None = None

        self.baseline: str | None = None
        self.write_baseline = False
        self.prune_baseline = False

        self.output_format = "full"
        self.output_file: str | None = None
        self.color = "auto"
        self.watch = False

        self.apply = False
        self.dry_run = False
        self.yes = False
        self.base_url: str | None = None
        self.sandbox: str | None = None
        self.full_replace = False
        self.wait = 60.0


def parsed(arguments: Sequence[str]) -> Options:
    """Read the command line; ends the process with status 2, and a sentence, where it is wrong."""
    options = plain(arguments)
    if options is None:
        from speclint.cli import parser  # argparse takes as long as all that a clean file takes

        options = parser.parsed(arguments)
    return options


def plain(arguments: Sequence[str]) -> Options | None:
    """Read a command line of paths and of flags that go with everything, or return None.

    All else is for argparse: values, abbreviations, and whatever may be wrong.
    """
    flags = [argument for argument in arguments if argument.startswith("-")]
    paths = [argument for argument in arguments if not argument.startswith("-")]
    in_order = [*arguments] in ([*flags, *paths], [*paths, *flags])
    if not in_order or not _FLAGS.keys() >= set(flags) or may_be_command(paths):
        return None
    options = Options()
    options.paths = paths
    for flag in flags:
        setattr(options, _FLAGS[flag], True)
    return options


def may_be_command(paths: Sequence[str]) -> bool:
    """Tell whether the first path is a word and no path: a command may be meant."""
    return bool(paths) and paths[0].isalpha() and not os.path.lexists(paths[0])


def settings(options: Options) -> api.Settings:
    """Return what the command line says over what configs say."""
    return api.Settings(
        config=options.config,
        isolated=options.isolated,
        select=options.select,
        ignore=options.ignore,
        extend_select=options.extend_select,
        fail_on=options.fail_on,
        profile=options.profile,
        tracked=options.tracked,
        force_exclude=options.force_exclude,
        cache=not (options.no_cache or options.apply),  # what is pushed is judged now
        cache_dir=options.cache_dir or os.environ.get("SPECLINT_CACHE_DIR"),
        baseline=options.baseline,
        # A baseline says "not now" of old findings; a push is now.
        with_baseline=not options.apply,
        new_baseline=options.write_baseline,
        jobs=_jobs(options),
    )


def _jobs(options: Options) -> int:
    """Return how many processes may look at files: all that the machine has room for."""
    if options.watch:  # it has threads, which a fork does not take along
        return 1
    if options.jobs is not None:
        return options.jobs
    if hasattr(os, "sched_getaffinity"):  # a container may have less than the machine
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
