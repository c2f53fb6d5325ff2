"""Which rules to ask about a spec: those that need nothing that it has not."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.document import Spec
    from speclint.registry import Registry

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
        entries = registry.spec_rules(kind)
        self._entries = [one for one in entries if is_on(one[0])]
        self._needed = frozenset(name for _, members, _ in self._entries for name in members)
        self._registry = registry
        self._known: dict[frozenset[str], tuple[Rules, Rules]] = {}
        self._asked = 0

    def candidates(self, members: frozenset[str]) -> tuple[Rules, Rules]:
        """Return the rules of which a spec has a member that they need: ours and the others'."""
        self._asked += 1
        if self._asked == _FEW:
            self._entries = [*self._without_marks()]
            self._known.clear()
        there = members & self._needed
        if there not in self._known:
            if len(self._known) >= _VARIETY:
                self._known.clear()
            self._known[there] = self._needed_by(there)
        return self._known[there]

    def _needed_by(self, there: frozenset[str]) -> tuple[Rules, Rules]:
        ours: list[tuple[str, tuple[str, ...]]] = []
        others: list[tuple[str, tuple[str, ...]]] = []
        for rule_id, needed, marks in self._entries:
            if not needed or not there.isdisjoint(needed):
                is_ours = self._registry.is_built_in(rule_id)
                (ours if is_ours else others).append((rule_id, marks))
        return tuple(ours), tuple(others)

    def _without_marks(self) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Yield the entries without the marks of our own rules, which do as well without them."""
        for rule_id, members, marks in self._entries:
            yield rule_id, members, () if self._registry.is_built_in(rule_id) else marks
