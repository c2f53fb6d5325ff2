"""connection/is-source."""

from __future__ import annotations

from speclint.rule import Add, Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class IsSource(SchemaRule):
    """The catalog entry of a source does not say that it is one.

    The user interface lists among the sources what has `"isSource": true` in
    `sourceSpec.attributes.uiAttributes`. Without it the spec exists and nobody sees it.

    Source: Adobe, "Configure source specifications".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "isSource": false,
        "label": {"text": "ACME contacts"}
      }
    }
  }
}
""",
            at="5:21",
            message="`isSource` is false: the catalog does not list this among the sources",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "isSource": true,
        "label": {"text": "ACME contacts"}
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "label": {"text": "ACME contacts"}
      }
    }
  }
}
""",
            at="4:23",
            message="`isSource` is missing: it must be true, or the catalog does not list this"
            " among the sources",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "label": {"text": "ACME contacts"},
        "isSource": true
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good('{"sourceSpec": {"attributes": {"uiAttributes": {"isSource": true}}}}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Say that it is a source."""
        missing = refusal.member is not None
        pointer = refusal.pointer
        change = Add(f"{pointer}/isSource", True) if missing else Replace(pointer, True)
        return Repair("Say that it is a source", "unsafe", (change,))
