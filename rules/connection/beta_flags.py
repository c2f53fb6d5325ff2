"""connection/beta-flags."""

from __future__ import annotations

from speclint.flow_service.ui import ATTRIBUTES, POINTER
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FLAGS = ("isPreview", "isBeta")


class BetaFlags(SpecRule):
    """A source still says that it is a preview or a beta.

    `isBeta` says that a source needs more feedback, and a source with `isPreview` is not for
    production. Adobe's templates have both set to `true`, so they are easy to forget. Before a
    source becomes generally available they are set to `false` or taken out. A source that is
    meant as a beta keeps its flag.

    Source: Adobe, "Configure source specifications for Self-Serve Sources".
    """

    severity = "info"
    kinds = ("connectionSpec",)
    members = _FLAGS
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "isSource": true,
        "isBeta": true
      }
    }
  }
}
""",
            at="6:19",
            message="`isBeta` is still `true`: a finished source has it set to `false`",
        ),
        Good(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"isPreview": false,'
            ' "isBeta": "true"}}}}\n'
        ),
        Good('{"isBeta": true, "sourceSpec": {"attributes": {"uiAttributes": []}}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each flag that is set."""
        for name in _FLAGS:
            if spec.at(*ATTRIBUTES, name) is True:
                yield Violation(
                    f"{POINTER}/{name}",
                    f"`{name}` is still `true`: a finished source has it set to `false`",
                )
