"""connection/category-mismatch."""

from __future__ import annotations

from speclint.flow_service.ui import ATTRIBUTES, POINTER
from speclint.rule import Bad, Good, Note, Spec, SpecRule, Violation
from speclint.suggest import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TOP = "/attributes/category"


class CategoryMismatch(SpecRule):
    """A connection spec says two things about the category that its source belongs to.

    The category stands in `attributes`, as people read it (`Streaming`), and in `uiAttributes`
    below `sourceSpec`, as a key (`streaming`). They must mean the same, or the source is listed
    in one group and searched for in another; case, blanks and hyphens do not count.

    The template of streaming sources comes with `streaming` in both places. Where the catalog
    lists a streaming source in another group, both places name that group, and nothing is said.

    Source: the template in Adobe's "Create a new connection specification for Streaming SDK using
    the Flow Service API".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("category",)
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "attributes": {"category": "Streaming"},
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "category": {"key": "marketingAutomation"}
      }
    }
  }
}
""",
            at="7:29",
            message="the category is `marketingAutomation` here and `Streaming` in `attributes`",
        ),
        Good("""{
  "type": "generic-streaming",
  "attributes": {"category": "Streaming"},
  "sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "streaming"}}}}
}
"""),
        Good("""{
  "type": "generic-streaming",
  "attributes": {"category": "Marketing Automation"},
  "sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "marketingAutomation"}}}}
}
"""),
        Good("""{
  "attributes": {"category": "Consent & Preferences"},
  "sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "consentAndPreferences"}}}}
}
"""),
        Good("""{
  "attributes": {"category": "{CATEGORY}"},
  "sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "crm"}}}}
}
"""),
        Good('{"attributes": {"category": "CRM"}, "sourceSpec": {}}\n'),
        Good('{"attributes": {"category": 1}, "sourceSpec": {"attributes": {"category": []}}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the two, where there are two."""
        top = spec.at("attributes", "category")
        if not isinstance(top, str):
            return
        pointer, below = _below(spec)
        if not isinstance(below, str) or top.casefold() == below.casefold():
            return
        meant = {_meaning(top), _meaning(below)}
        if len(meant) > 1 and "" not in meant and "{" not in top + below:
            from speclint.flow_service.texts import clipped  # nearly all spell it alike

            yield Violation(
                pointer,
                f"the category is `{clipped(below)}` here and `{clipped(top)}` in `attributes`",
                notes=(Note("the other one", _TOP),),
            )


def _below(spec: Spec) -> tuple[str, object]:
    pointer, value = f"{POINTER}/category", spec.at(*ATTRIBUTES, "category")
    if isinstance(value, dict):
        member = "key" if "key" in value else "text"
        return f"{pointer}/{member}", value.get(member)
    return pointer, value


def _meaning(category: str) -> str:
    return plain(category.replace("&", "and"))
