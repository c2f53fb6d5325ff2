"""connection/skip-keep-overlap."""

from __future__ import annotations

from speclint.flow_service.source import ATTRIBUTES, fetched
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class SkipKeepOverlap(SpecRule):
    """A field is to be left out and to be kept.

    `skipAttributes` lists the fields that are left out when the records are flattened,
    `keepAttributes` those that are kept. No page says what becomes of a field in both lists.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("keepAttributes",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {
        "path": "$.members",
        "skipAttributes": ["_links", "total_items"],
        "keepAttributes": ["id", "total_items"]
      }
    }
  }
}
""",
            at="7:34",
            message="`total_items` is in `skipAttributes`, too: is it to be kept or left out?",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members", "skipAttributes": ["_links", "total_items"]}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each field to keep that is also one to skip."""
        for member in ("contentPath", "explodeEntityPath"):
            params = fetched(spec, member)
            skipped, kept = params.get("skipAttributes"), params.get("keepAttributes")
            if not isinstance(skipped, list) or not isinstance(kept, list):
                continue
            first = {name: index for index, name in enumerate(skipped) if isinstance(name, str)}
            for index, name in enumerate(kept):
                if isinstance(name, str) and name in first:
                    place = f"{ATTRIBUTES}/{member}"
                    yield Violation(
                        f"{place}/keepAttributes/{index}",
                        f"`{name}` is in `skipAttributes`, too: is it to be kept or left out?",
                        notes=(Note("left out here", f"{place}/skipAttributes/{first[name]}"),),
                    )
