"""Which rules to ask about a spec: by the members, names and strings that are in it."""

from __future__ import annotations

from speclint.document.document import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from speclint.document import Spec
    from speclint.registry import Registry

_VARIETY = 1000  # bodies of which no two are alike are not worth a memory
_TEXTS = 50_000


class Selection:
    """The rules of a run that are on, for specs of any kind.

    Bodies of one project have much in common: the same members in the same places, the same
    titles. What has been told from them is remembered.
    """

    def __init__(self, registry: Registry, is_on: Callable[[str], bool]) -> None:
        self._registry = registry
        self._is_on = is_on
        self._of_kind: dict[str, _KindsRules] = {}

    def rules(self, spec: Spec) -> tuple[str, ...]:
        """Return the ids of the rules that may have something to say about a spec."""
        kind = spec.kind.name
        if kind not in self._of_kind:
            entries = self._registry.spec_rules(kind)
            self._of_kind[kind] = _KindsRules(one for one in entries if self._is_on(one[0]))
        return self._of_kind[kind].rules(spec)


class _KindsRules:
    """The rules for specs of one kind."""

    def __init__(self, entries: Iterable[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> None:
        self._entries = tuple(entries)
        self._members = frozenset(name for _, members, _ in self._entries for name in members)
        self._marks = _Marks({mark for _, _, marks in self._entries for mark in marks})
        self._known: dict[tuple[frozenset[str], frozenset[str]], tuple[str, ...]] = {}

    def rules(self, spec: Spec) -> tuple[str, ...]:
        members = spec.members & self._members
        marks = self._marks.among(spec.members.union(spec.strings))
        known = members, marks
        if known not in self._known:
            if len(self._known) >= _VARIETY:
                self._known.clear()
            self._known[known] = tuple(
                rule_id
                for rule_id, needed, asked in self._entries
                if (not needed or not members.isdisjoint(needed))
                and (not asked or not marks.isdisjoint(asked))
            )
        return self._known[known]


class _Marks:
    """The marks of many rules, and in which texts none of them stands."""

    def __init__(self, marks: Iterable[str]) -> None:
        self._marks = tuple(marks)
        self._without: set[str] = set()
        self._with: dict[str, frozenset[str]] = {}

    def among(self, texts: frozenset[str]) -> frozenset[str]:
        """Return the marks that stand in any of these texts."""
        texts -= self._without
        if new := [text for text in texts if text not in self._with]:
            self._learn(new)
        return frozenset().union(*[self._with[text] for text in texts if text in self._with])

    def _learn(self, texts: Sequence[str]) -> None:
        if len(self._without) + len(self._with) >= _TEXTS:
            self._without.clear()
            self._with.clear()
        # Most marks stand in none of them, and one look at all of them is enough.
        words = joined(texts)
        there = [mark for mark in self._marks if mark in words]
        for text in texts:
            word = joined((text,))
            found = frozenset(mark for mark in there if mark in word)
            if found:
                self._with[text] = found
            else:
                self._without.add(text)
