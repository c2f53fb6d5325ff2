"""connection/explode-path."""

from __future__ import annotations

from speclint.flow_service.paths import steps
from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class ExplodePath(SpecRule):
    """The nested list is not looked for in the records.

    `explodeEntityPath` names a list inside of each record that `contentPath` finds. Its path leads
    through the outer list, by the name that `overrideWrapperAttribute` gives that list, or else by
    its own: `$.email.activity` where `contentPath` is `$.emails` with the override `email`. Any
    other path is refused when a customer runs the source (error 1319-400).

    Source: Adobe, "Configure your source specification" and "Error codes for sources".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("explodeEntityPath",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.emails", "overrideWrapperAttribute": "email"},
      "explodeEntityPath": {"path": "$.activity"}
    }
  }
}
""",
            at="5:37",
            message="`$.activity` does not lead through `email`, "
            "the list of `contentPath` (error 1319-400)",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.emails", "overrideWrapperAttribute": "email"},
      "explodeEntityPath": {"path": "$.email.activity"}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the path if the name of the outer list is no step of it."""
        content, inner = fetched(spec, "contentPath"), fetched(spec, "explodeEntityPath")
        wrapper = content.get("overrideWrapperAttribute") or _last(steps(content.get("path")))
        below = steps(inner.get("path"))
        if not below or not isinstance(wrapper, str) or "{" in wrapper or wrapper.isdecimal():
            return
        if wrapper not in below[:-1]:
            message = (
                f"`{inner['path']}` does not lead through `{wrapper}`, "
                "the list of `contentPath` (error 1319-400)"
            )
            note = Note("the outer list", f"{ATTRIBUTES}/contentPath", part="key")
            yield Violation(f"{ATTRIBUTES}/explodeEntityPath/path", message, notes=(note,))


def _last(way: tuple[str, ...] | None) -> str | None:
    return way[-1] if way else None
