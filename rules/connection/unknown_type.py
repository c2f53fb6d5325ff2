"""connection/unknown-type."""

from __future__ import annotations

from speclint.flow_service.template import BATCH, STREAMING
from speclint.known import word_of
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec
from speclint.suggest import nearest_choice


class UnknownType(SchemaRule):
    """A connection spec's type is none of the two templates of Self-Serve Sources.

    A source is made of `generic-rest`, from which data is fetched, or of `generic-streaming`,
    which sends it. The type decides what else the spec must have, so with another one much of a
    spec goes unchecked. Sources that are built into the service have no type at all.

    Source: Adobe, "Create a new connection specification", batch and streaming.
    """

    severity = "warning"
    examples = (
        Bad(
            '{"type": "generic_rest", "sourceSpec": {"spec": {}}}\n',
            at="1:10",
            message="`type` is `generic_rest`, a source of Self-Serve Sources has `generic-rest`"
            " or `generic-streaming`; did you mean `generic-rest`?",
            fixed='{"type": "generic-rest", "sourceSpec": {"spec": {}}}\n',
            safety="unsafe",
        ),
        Good('{"type": "generic-rest", "sourceSpec": {"spec": {}}}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Put the type that is nearly the same, else that of the provider."""
        templates = {template.word: template.type for template in (BATCH, STREAMING)}
        found = nearest_choice(refusal.value, templates.values())
        word = word_of(spec.body.get("providerId"))
        meant = found[0] if found else templates.get(word or "")
        if meant is None:
            return None
        return Repair(f"Write `{meant}`", "unsafe", (Replace(refusal.pointer, meant),))
