"""Findings that a config takes away, by `[per-file-ignores]` and `[[suppress]]`.

What an entry took away is remembered, file by file, so that in the end one can tell which entries
are not needed any more.
"""

from __future__ import annotations

import os

from speclint.config import matches
from speclint.finding import Edit, Finding, Fix
from speclint.pointer import is_below
from speclint.record import record
from speclint.registry import page_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from speclint.config import Ignored
    from speclint.config_file.place import Place
    from speclint.source import Source

    # Of an entry: the config that says it, where in it, and one of its rules.
    Key = tuple[str, str, str]

UNUSED = "config/unused-suppression"
# What keeps speclint from its work is said whatever a config says, and so is what is wrong with it.
NEVER = ("internal/", "config/")


@record
class Idle:
    """An entry, and those of its rules of which it takes no finding away."""

    entry: Ignored
    rules: tuple[str, ...]


class Ignores:
    """The entries of one config, and what each of them has taken away so far."""

    def __init__(self, ignored: Iterable[Ignored]) -> None:
        self._entries = tuple(ignored)
        self._naming: dict[str, list[tuple[Ignored, list[str]]]] = {}
        self._used: dict[str, set[Key]] = {}
        self._unsure: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._entries)

    def split(
        self,
        path: str,
        findings: Sequence[Finding],
        pointer_of: Callable[[Finding], str | None] | None = None,
        *,
        broken: bool = False,
    ) -> tuple[list[Finding], list[Finding]]:
        """Sort the findings of the file at an absolute path into those that stay and the others.

        They are all that were found in it, and take the place of what was known of the file.
        `pointer_of` is asked for the place of a finding where one counts. In a `broken` file there
        may be more, which nobody sees.
        """
        self.forget(path)
        if broken:
            self._unsure.add(path)
        if not self._entries or not findings:
            return [*findings], []
        if any(finding.rule.startswith("internal/") for finding in findings):
            self._unsure.add(path)
        entries = _Meant(path, pointer_of)
        kept: list[Finding] = []
        hidden: list[Finding] = []
        for finding in findings:
            keys = list(entries.taking(finding, self._named(finding.rule)))
            if keys:
                self._used.setdefault(path, set()).update(keys)
            (hidden if keys else kept).append(finding)
        return kept, hidden

    def forget(self, path: str) -> None:
        """Forget what was taken away in a file."""
        self._used.pop(path, None)
        self._unsure.discard(path)

    def restart(self) -> None:
        """Forget what was taken away in all files."""
        self._used.clear()
        self._unsure.clear()

    def idle(
        self,
        config: str | None,
        rule_ids: Sequence[str],
        ran: Collection[str],
        unsure: Collection[str] = (),
        others: Iterable[Ignores] = (),
    ) -> list[Idle]:
        """Return what a config file says itself and nothing needed, in a run that saw all its files.

        `rule_ids` are all rules, `ran` those of this run, of which the `unsure` ones have not seen
        all files. `others` belong to projects that may go by this config, too: what they needed is
        needed.
        """
        every = (self, *others)
        used = {key for one in every for keys in one._used.values() for key in keys}  # noqa: SLF001 - of this class
        doubtful = {path for one in every for path in one._unsure}  # noqa: SLF001 - of this class
        if any(os.path.isdir(path) for path in doubtful):  # it could not be listed
            return []
        sure = {rule_id for rule_id in ran if rule_id not in unsure}
        found = []
        for entry in self._entries:
            if entry.config != config or any(_means(entry, path) for path in doubtful):
                continue
            rules = [
                rule
                for rule in dict.fromkeys(entry.rules)
                if (entry.config, entry.pointer, rule) not in used
                and sure.issuperset(one for one in rule_ids if _names(rule, one))
            ]
            if rules:
                found.append(Idle(entry, tuple(rules)))
        return found

    def _named(self, rule_id: str) -> list[tuple[Ignored, list[str]]]:
        """Return the entries that name a rule, each with the patterns that do."""
        if rule_id not in self._naming:
            named = (
                (entry, [rule for rule in entry.rules if _names(rule, rule_id)])
                for entry in self._entries
            )
            self._naming[rule_id] = [(entry, rules) for entry, rules in named if rules]
        return self._naming[rule_id]


class _Meant:
    """Which entries mean one file: patterns are slow, so each is asked at most once."""

    def __init__(self, path: str, pointer_of: Callable[[Finding], str | None] | None) -> None:
        self._path = path
        self._pointer_of = pointer_of or _own_pointer
        self._known: dict[tuple[str, str], bool] = {}

    def taking(self, finding: Finding, named: Iterable[tuple[Ignored, list[str]]]) -> Iterator[Key]:
        """Yield what takes a finding away: all of it is needed, wherever entries overlap."""
        for entry, rules in named:
            if self._is_meant(entry) and (entry.at is None or self._is_below(finding, entry.at)):
                yield from ((entry.config, entry.pointer, rule) for rule in rules)

    def _is_meant(self, entry: Ignored) -> bool:
        key = (entry.config, entry.pointer)
        if key not in self._known:
            self._known[key] = _means(entry, self._path)
        return self._known[key]

    def _is_below(self, finding: Finding, at: str) -> bool:
        # Where a file is broken its pointers are guesses.
        pointer = None if finding.breaks_file else self._pointer_of(finding)
        return pointer is not None and is_below(pointer, at)


def findings(source: Source, idle: Iterable[Idle]) -> list[Finding]:
    """Return findings for entries of one config file that nothing needs, each with its fix."""
    from speclint.config_file.place import places as places_in
    from speclint.rewrite import toml

    wrong = {pointer: (one.entry, rules) for one in idle for pointer, rules in _wrong_places(one)}
    places = places_in(source)
    removable = toml.removable(source, wrong)
    return [
        _finding(
            source,
            pointer,
            rules,
            places.get(pointer) or places.get(entry.pointer),
            is_fixed=pointer in removable,
        )
        for pointer, (entry, rules) in wrong.items()
    ]


def _wrong_places(one: Idle) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the pointer of the entry where it does nothing at all, else those of single rules."""
    entry = one.entry
    if set(one.rules) == set(entry.rules):
        yield entry.pointer, one.rules
        return
    rules = f"{entry.pointer}/rules" if entry.pointer.startswith("/suppress/") else entry.pointer
    for index, rule in enumerate(entry.rules):
        if rule in one.rules:
            yield f"{rules}/{index}", (rule,)


def _finding(
    source: Source, pointer: str, rules: tuple[str, ...], place: Place | None, *, is_fixed: bool
) -> Finding:
    names = " or ".join(f"`{rule}`" for rule in rules)
    message = f"there is no finding of {names} for this entry to take away"
    span = source.range(place.key) if place else None
    fix = Fix("Take it out", "safe", (Edit(place.whole, ""),)) if place and is_fixed else None
    url = page_url(UNUSED)
    return Finding(UNUSED, "warning", message, source.path, span, pointer, fix=fix, url=url)


def _means(entry: Ignored, path: str) -> bool:
    return entry.files is None or entry.files.match(path)


def _names(pattern: str, rule_id: str) -> bool:
    return not rule_id.startswith(NEVER) and matches(rule_id, pattern)


def _own_pointer(finding: Finding) -> str | None:
    return finding.pointer
