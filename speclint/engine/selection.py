"""Which rules to ask about a spec: those that need nothing that it has not."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.document import Spec
    from speclint.registry import Registry

    Entry = tuple[str, tuple[str, ...], tuple[str, ...]]  # id, members that it needs, marks
    Rules = tuple[tuple[str, tuple[str, ...]], ...]  # ids, and marks to look for

_FEW = 32  # specs: for more it takes longer to look for marks than to load the rules that have them
_VARIETY = 1000  # specs of which no two have the same members are not worth a memory


class Selection:
    """The rules of a run that are on, for specs of any kind."""

    def __init__(self, registry: Registry, is_on: Callable[[str], bool]) -> None:
        self._registry = registry
        self._is_on = is_on
        self._of_kind: dict[str, _KindsRules] = {}

    def rules(self, spec: Spec) -> tuple[list[str], list[str]]:
        """Return the ids of the rules that may have something to say about a spec.

        The first are our own, the others those of projects and packs.
        """
        kind = spec.kind.name
        if kind not in self._of_kind:
            self._of_kind[kind] = _KindsRules(self._registry, kind, self._is_on)
        ours, others = self._of_kind[kind].candidates(spec.members)
        return _marked(ours, spec), _marked(others, spec)


def _marked(rules: Rules, spec: Spec) -> list[str]:
    return [rule_id for rule_id, marks in rules if not marks or spec.mentions(marks)]


class _KindsRules:
    """The rules for specs of one kind, by the members that a spec has."""

    def __init__(self, registry: Registry, kind: str, is_on: Callable[[str], bool]) -> None:
        entries = [one for one in registry.spec_rules(kind) if is_on(one[0])]
        self._ours = [one for one in entries if registry.is_built_in(one[0])]
        self._others = [one for one in entries if not registry.is_built_in(one[0])]
        self._needed = frozenset(name for _, members, _ in entries for name in members)
        self._known: dict[frozenset[str], tuple[Rules, Rules]] = {}
        self._asked = 0

    def candidates(self, members: frozenset[str]) -> tuple[Rules, Rules]:
        """Return the rules of which a spec has a member that they need: ours and the others'."""
        self._asked += 1
        if self._asked == _FEW:  # ours do as well without their marks
            self._ours = [(rule_id, needed, ()) for rule_id, needed, _ in self._ours]
            self._known.clear()
        there = members & self._needed
        if there not in self._known:
            if len(self._known) >= _VARIETY:
                self._known.clear()
            self._known[there] = _needing(self._ours, there), _needing(self._others, there)
        return self._known[there]


def _needing(entries: Iterable[Entry], there: frozenset[str]) -> Rules:
    return tuple(
        (rule_id, marks)
        for rule_id, needed, marks in entries
        if not needed or not there.isdisjoint(needed)
    )
