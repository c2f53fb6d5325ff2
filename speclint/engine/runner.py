"""Running rules: a rule that raises is one finding, and a violation gets its place."""

from __future__ import annotations

from speclint.finding import Finding
from speclint.record import changed
from speclint.rule import Violation
from speclint.source import FileChangedError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from speclint.config import Config
    from speclint.document import Document
    from speclint.engine.deadline import Deadline
    from speclint.engine.results import Opened
    from speclint.finding import Span
    from speclint.locate import Locator
    from speclint.registry import Registry
    from speclint.source import Source
    from speclint.suppress import Slip, Suppressions

POINTER_LONGEST = 1000
RULE_ERROR = "internal/rule-error"


class Runner:
    """The config and the rules of a run, and what all steps do with them."""

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
        source: Source,
        place: Callable[[str, Violation], Finding],
    ) -> Iterator[Finding]:
        """Make findings of violations; what cannot be placed is the fault of its rule."""
        for rule_id, violation in violations:
            message = violation.message
            if rule_id != RULE_ERROR:
                try:
                    finding = place(rule_id, violation)
                except FileChangedError:
                    raise
                except Exception as error:  # noqa: BLE001 - a rule's pointers and repairs may be anything
                    message = _failure(rule_id, error)
                else:
                    yield finding
                    continue
            # A rule that failed is about no place in the file.
            yield self.plain(RULE_ERROR, message, source, None)

    def locator(self, documents: Mapping[str, Opened]) -> Locator:
        """Return what finds the places in some documents, by path."""
        # Positions need the tolerant parser, which a clean run does not even import.
        from speclint.locate import Locator

        def find(path: str) -> Document | None:
            return documents[path].document if path in documents else None

        return Locator(find, self.registry)

    def plain(self, rule_id: str, message: str, source: Source, span: Span | None) -> Finding:
        """Make a finding that no rule found, but speclint itself."""
        place = source.range(span) if span else None
        rule = self.registry[rule_id]
        return Finding(rule_id, rule.severity, message, source.path, place, url=rule.url)

    def comments(self, document: Document) -> Suppressions | None:
        """Return the comments of a file that take findings away; JSON has none."""
        if not document.may_suppress:
            return None
        from speclint.suppress import Suppressions

        return Suppressions(document, self.registry.ids())

    def slips(self, document: Document, slips: Iterable[Slip]) -> Iterator[Finding]:
        """Report what is wrong with comments that take findings away."""
        for slip in slips:
            if self.is_on(slip.rule):
                finding = self.plain(slip.rule, slip.message, document.source, slip.span)
                yield changed(finding, fix=slip.fix)


class Pass(Runner):
    """A runner that runs rules, each under the limit of `deadline`."""

    def __init__(self, config: Config, registry: Registry, deadline: Deadline) -> None:
        super().__init__(config, registry)
        self._deadline = deadline

    def checked(
        self, rule_id: str, check: Callable[[], Iterable[object]], what: str = "this file"
    ) -> Iterator[tuple[str, Violation]]:
        """Run a rule on `what`; one that raises, or never ends, is a finding and ends no other.

        It has run when the first violation comes: what is done with it takes no rule's time.
        """
        found: list[object] = []
        try:
            failure = self._deadline.collect(rule_id, check, found, what)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a rule is foreign code and may raise anything
            failure = _failure(rule_id, error)
        for violation in found:
            if not isinstance(violation, Violation):
                failure = (
                    f"the rule {rule_id} failed: it yields {violation!r}, which is no Violation"
                )
                break
            yield rule_id, violation
        if failure:
            yield RULE_ERROR, Violation("", failure)


def with_pointer(finding: Finding, document: Document) -> Finding:
    """Give a mistake in the JSON the pointer of the value that it is in, unless it is endless."""
    if not finding.is_syntax or finding.range is None or finding.pointer is not None:
        return finding
    pointer = document.tree.pointer_at(finding.range.start.offset)
    return changed(finding, pointer=pointer) if len(pointer) <= POINTER_LONGEST else finding


def _failure(rule_id: str, error: BaseException) -> str:
    return f"the rule {rule_id} failed: {type(error).__name__}: {error}"
