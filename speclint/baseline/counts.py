"""What a baseline allows, and what was found."""

from __future__ import annotations

import os
from collections import Counter

from speclint.baseline import file
from speclint.finding import Related
from speclint.ignores import NEVER
from speclint.record import changed
from speclint.source import is_hidden

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from speclint.finding import Finding
    from speclint.source import Source


class Baseline:
    """What one baseline file allows, and what has been found of it so far.

    `path` is the file's absolute path, to whose folder the paths in it are relative; `allowed` says
    how many findings of which rule a file may have.
    """

    def __init__(self, path: str, source: Source, allowed: Mapping[str, Mapping[str, int]]) -> None:
        self.path = path
        self.source = source
        self.allowed = allowed
        self._names = {file.path_of(name, path): name for name in allowed}
        self._found: dict[str, Counter[str]] = {}
        self._broken: set[str] = set()
        self._hampered: set[str] = set()

    def split(
        self, path: str, findings: Sequence[Finding], *, broken: bool = False
    ) -> tuple[list[Finding], list[Finding]]:
        """Sort the findings of the file at an absolute path into those that stay and the others.

        They are all that were found in it, and take the place of what was known of the file. In a
        `broken` file there may be more, which nobody sees.
        """
        self.forget(path)
        if broken:
            self._broken.add(path)
        if not findings:
            return [], []
        counts = Counter(one.rule for one in findings if not one.rule.startswith(NEVER))
        self._note(path, findings, counts)
        allowed = self._allowed(path)
        hidden = {rule for rule, count in counts.items() if count <= allowed.get(rule, 0)}
        kept = [self._explained(one, counts, allowed) for one in findings if one.rule not in hidden]
        return kept, [one for one in findings if one.rule in hidden]

    def _explained(
        self, finding: Finding, counts: Mapping[str, int], allowed: Mapping[str, int]
    ) -> Finding:
        """Say with a finding that is shown although some like it are allowed why it is."""
        if not allowed.get(finding.rule) or finding.rule not in counts:
            return finding
        said = f"the baseline allows {allowed[finding.rule]} of these, and there are {counts[finding.rule]}"
        note = Related(said, self.source.path, None)
        return changed(finding, related=(*finding.related, note))

    def forget(self, path: str) -> None:
        """Forget what was found in a file."""
        self._found.pop(path, None)
        self._broken.discard(path)
        self._hampered.discard(path)

    def restart(self) -> None:
        """Forget what was found in all files."""
        for known in (self._found, self._broken, self._hampered):
            known.clear()

    def over(self, data: bytes) -> Baseline:
        """Return another baseline in the place of this one, which knows what was found so far."""
        other = file.load(self.path, data)
        other._found = self._found  # noqa: SLF001 - of this class
        other._broken = self._broken  # noqa: SLF001 - of this class
        other._hampered = self._hampered  # noqa: SLF001 - of this class
        return other

    def unused(
        self,
        reported: Iterable[str],
        ran: Collection[str],
        unsure: Collection[str] = (),
        *,
        rule_ids: Collection[str] | None = None,
        gone: bool = False,
    ) -> list[Finding]:
        """Return findings for what the baseline allows and is not there any more, with their fixes.

        Nothing is said of a file that was not `reported`, nor of a rule that did not run, or that
        is `unsure` because it has not seen all files. `rule_ids` are all rules there are: an entry
        of another one is of no use. With `gone` entries of files that are not there count, too.
        """
        few = dict(self._too_high(reported, ran, unsure, rule_ids))
        absent = self._gone() if gone else set()
        if not few and not absent:
            return []
        from speclint.baseline.unused import Unused

        return Unused(self.source, self.allowed, few, absent, rule_ids).findings()

    def written(
        self,
        reported: Iterable[str],
        ran: Collection[str],
        unsure: Collection[str] = (),
        *,
        gone: bool = True,
    ) -> bytes:
        """Return the file that allows what has been found in the reported files, and no more.

        What was not looked at stays as it is: other files, and rules that did not run. With `gone`
        files go that are not there any more.
        """
        counts = {name: {**rules} for name, rules in self.allowed.items()}
        for path in reported:
            name = self._names.get(path) or file.name_of(path, self.path)
            found = self._counted(path)
            kept = {
                rule: max(count, found.get(rule, 0))
                for rule, count in counts.pop(name, {}).items()
                if rule not in ran or rule in unsure or path in self._hampered
            }
            counts[name] = {**found, **kept}
        return self._rendered(counts, gone=gone)

    def pruned(
        self,
        reported: Iterable[str],
        ran: Collection[str],
        unsure: Collection[str] = (),
        *,
        rule_ids: Collection[str] | None = None,
        gone: bool = True,
    ) -> bytes:
        """Return the file without what is not there any more; nothing new is allowed.

        With `gone` files go that are not there.
        """
        counts = {name: {**rules} for name, rules in self.allowed.items()}
        for name, rules in self._too_high(reported, ran, unsure, rule_ids):
            counts[name].update(rules)
        return self._rendered(counts, gone=gone)

    def _note(self, path: str, findings: Sequence[Finding], counts: Counter[str]) -> None:
        self._found[path] = counts
        if any(one.breaks_file for one in findings):
            self._broken.add(path)
        if any(one.rule.startswith("internal/") for one in findings):
            self._hampered.add(path)

    def _counted(self, path: str) -> Mapping[str, int]:
        return self._found.get(path, {})

    def _allowed(self, path: str) -> Mapping[str, int]:
        return self.allowed.get(self._names.get(path, ""), {})

    def _too_high(
        self,
        reported: Iterable[str],
        ran: Collection[str],
        unsure: Collection[str],
        rule_ids: Collection[str] | None,
    ) -> Iterator[tuple[str, dict[str, int]]]:
        """Yield the files of which too much is allowed, with how much there is, rule by rule."""
        paths = frozenset(reported)
        for path, name in self._names.items():
            if path not in paths:
                continue
            found = self._counted(path)
            few = {
                rule: found.get(rule, 0)
                for rule, count in self.allowed[name].items()
                if found.get(rule, 0) < count
                and (
                    (rule in ran and rule not in unsure and self._is_sure(path, rule))
                    or (rule_ids is not None and rule not in rule_ids)
                )
            }
            if few:
                yield name, few

    def _is_sure(self, path: str, rule: str) -> bool:
        """Tell whether all findings of a rule in a file are known: behind others there may be more."""
        is_whole = path not in self._broken or rule.startswith("json/")
        return is_whole and path not in self._hampered

    def _gone(self) -> set[str]:
        return {
            name
            for path, name in self._names.items()
            if not (os.path.lexists(path) or is_hidden(path))
        }

    def _rendered(self, counts: Mapping[str, Mapping[str, int]], *, gone: bool) -> bytes:
        absent = self._gone() if gone else ()
        left = {
            name: {rule: count for rule, count in rules.items() if count}
            for name, rules in counts.items()
            if name not in absent
        }
        left = {name: rules for name, rules in left.items() if rules}
        # What says the same already stays as it is written.
        is_same = left == self.allowed and self.source.data
        return self.source.data if is_same else file.render(left)
