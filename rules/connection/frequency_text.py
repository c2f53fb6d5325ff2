"""connection/frequency-text."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class FrequencyText(SchemaRule):
    """A streaming source's frequency is not called "streaming".

    `sourceSpec.attributes.uiAttributes.frequency.text` is what the user interface prints as the
    frequency of the source's flows. For a streaming source that is `streaming`. Another text does
    no harm but for those who read it.

    Source: Adobe, "Create a new connection specification" for streaming sources.
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {"uiAttributes": {"frequency": {"text": "ACME streaming"}}}}
}
""",
            at="3:72",
            message="the frequency of a streaming source is `streaming`, here it is"
            " `ACME streaming`",
            fixed="""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {"uiAttributes": {"frequency": {"text": "streaming"}}}}
}
""",
            safety="unsafe",
        ),
        Good("""{
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {"uiAttributes": {"frequency": {"text": "streaming"}}}}
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Call it by its name."""
        return Repair("Write `streaming`", "unsafe", (Replace(refusal.pointer, "streaming"),))
