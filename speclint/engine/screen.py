"""The quick way through the rules: as long as none has anything to say, all are asked in one go."""

from __future__ import annotations

from speclint.functional import partial
from speclint.rule import SpecRule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from speclint.document import Spec
    from speclint.engine.deadline import Deadline
    from speclint.registry import Registry

    Check = Callable[[Spec], Iterable[object]]


class Screen:
    """Passes over the rules that are content with a spec, which is most rules for most specs.

    To run a rule by itself, under a limit of its own and with its failure told, takes longer than
    the rule does. All that comes of this is which rule is the first that is to be run so. That one
    is asked twice, which our own rules do not mind; others are not asked here.
    """

    def __init__(self, registry: Registry, deadline: Deadline) -> None:
        self._registry = registry
        self._deadline = deadline
        self._checks: dict[str, Check] = {}
        self._content = 0

    def content(self, rule_ids: Sequence[str], spec: Spec) -> int:
        """Return how many rules, from the first on, have nothing to say about a spec.

        The one behind them yields something, or fails, or all together take too long.
        """
        if self._deadline.ended:  # a rule that never ends is to be met by its own limit
            return 0
        self._content = 0
        try:  # noqa: SIM105 - `contextlib` would cost another millisecond
            self._deadline.has_to_end(partial(self._ask, rule_ids, spec), [])
        except (Exception, SystemExit):  # noqa: BLE001, S110 - run by itself, the rule will be told of
            pass
        return self._content

    def _ask(self, rule_ids: Sequence[str], spec: Spec) -> Iterator[object]:
        checks, content = self._checks, 0
        try:
            for rule_id in rule_ids:
                for violation in (checks.get(rule_id) or self._check_of(rule_id))(spec):
                    yield violation
                    return
                content += 1
        finally:
            self._content = content

    def _check_of(self, rule_id: str) -> Check:
        rule = self._registry[rule_id]
        check = rule.check if isinstance(rule, SpecRule) else _nothing
        self._checks[rule_id] = check
        return check


def _nothing(_spec: Spec) -> Iterable[object]:
    return ()
