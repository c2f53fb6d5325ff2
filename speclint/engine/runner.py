"""Running rules: a rule that raises is one finding, and a violation gets its place."""

from __future__ import annotations

from speclint.finding import Finding
from speclint.record import changed
from speclint.rule import Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from speclint.config import Config
    from speclint.document import Document
    from speclint.finding import Span
    from speclint.locate import Locator
    from speclint.registry import Registry
    from speclint.suppress import Slip, Suppressions

RULE_ERROR = "internal/rule-error"


class Runner:
    """The config and the rules of a run, and what both passes do with them."""

    def __init__(self, config: Config, registry: Registry) -> None:
        self.config = config
        self.registry = registry
        self._known: dict[str, bool] = {}

    def is_on(self, rule_id: str) -> bool:
        """Tell whether a rule is on; there are many rules and few are asked about."""
        if rule_id not in self._known:
            self._known[rule_id] = self.config.enabled(rule_id)
        return self._known[rule_id]

    def placed(
        self,
        violations: Iterable[tuple[str, Violation]],
        document: Document,
        place: Callable[[str, Violation], Finding],
    ) -> Iterator[Finding]:
        """Make findings of violations; what cannot be placed is the fault of its rule."""
        for rule_id, violation in violations:
            message = violation.message
            if rule_id != RULE_ERROR:
                try:
                    finding = place(rule_id, violation)
                except Exception as error:  # noqa: BLE001 - a rule's pointers and repairs may be anything
                    message = _failure(rule_id, error)
                else:
                    yield finding
                    continue
            # A rule that failed is about no place in the file.
            yield self.plain(RULE_ERROR, message, document, None)

    def locator(self, documents: Mapping[str, Document]) -> Locator:
        """Return what finds the places in some documents, by path."""
        # Positions need the tolerant parser, which a clean run does not even import.
        from speclint.locate import Locator

        return Locator(documents, self.registry)

    def plain(self, rule_id: str, message: str, document: Document, span: Span | None) -> Finding:
        """Make a finding that no rule found, but speclint itself."""
        source = document.source
        place = source.range(span) if span else None
        rule = self.registry[rule_id]
        return Finding(rule_id, rule.severity, message, source.path, place, url=rule.url)

    def comments(self, document: Document) -> Suppressions | None:
        """Return the comments of a file that take findings away; only YAML has any."""
        if document.format != "yaml":
            return None
        from speclint.suppress import Suppressions, hides_nothing

        return None if hides_nothing(document) else Suppressions(document, self.registry.ids())

    def slips(self, document: Document, slips: Iterable[Slip]) -> Iterator[Finding]:
        """Report what is wrong with comments that take findings away."""
        for slip in slips:
            if self.is_on(slip.rule):
                finding = self.plain(slip.rule, slip.message, document, slip.span)
                yield changed(finding, fix=slip.fix)


def checked(
    rule_id: str, check: Callable[[], Iterable[Violation]]
) -> Iterator[tuple[str, Violation]]:
    """Run a rule; a rule that raises is one finding and ends nothing but itself."""
    try:
        for violation in check():
            yield rule_id, _sound(violation)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a rule is foreign code and may raise anything
        yield RULE_ERROR, Violation("", _failure(rule_id, error))


def _sound(violation: object) -> Violation:
    if not isinstance(violation, Violation):
        raise TypeError(f"it yields {violation!r}, which is no Violation")
    return violation


def _failure(rule_id: str, error: BaseException) -> str:
    return f"the rule {rule_id} failed: {type(error).__name__}: {error}"
