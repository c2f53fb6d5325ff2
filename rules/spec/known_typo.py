"""spec/known-typo."""

from __future__ import annotations

from speclint.flow_service.texts import all_of
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPOS = {"fattening": "flattening", "persisits": "persists"}
_PROSE = ("/description", "/description/text", "/title")


class KnownTypo(SpecRule):
    """A description has a typo that is known from Adobe's templates.

    Customers read descriptions and titles in the form. The templates of the guides say "skipped
    while fattening the array" where flattening is meant, and who copies them copies that.

    Names and other identifiers are never looked at: what the service calls by a wrong name has to
    be called so.

    Source: Adobe, "Create a new connection specification", the template of batch sources.
    """

    severity = "info"
    kinds = BUILT_IN_KINDS
    members = ("description", "title")
    marks = tuple(_TYPOS)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "properties": {
        "skipAttributes": {
          "type": "array",
          "description": "Attributes to skip while fattening the array"
        }
      }
    }
  }
}
""",
            at="7:26",
            message="`fattening` is a typo: write `flattening`",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "properties": {
        "skipAttributes": {
          "type": "array",
          "description": "Attributes to skip while flattening the array"
        }
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "description": "Attributes to skip while flattening the array",
  "sourceSpec": {"attributes": {}}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each text for people that has one of the typos."""
        has_typos = any(typo in all_of(spec) for typo in _TYPOS)
        for pointer, text in spec.texts if has_typos else ():
            if pointer.endswith(_PROSE):
                for typo, meant in _TYPOS.items():
                    if typo in text:
                        change = Replace(pointer, text.replace(typo, meant))
                        repair = Repair(f"Write `{meant}`", "unsafe", (change,))
                        message = f"`{typo}` is a typo: write `{meant}`"
                        yield Violation(pointer, message, repair=repair)
