"""spec/unknown-provider."""

from __future__ import annotations

from speclint.flow_service.choice import repaired
from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec


class UnknownProvider(SchemaRule):
    """A spec names a provider that is none of the two that Self-Serve Sources have.

    The provider is what moves the data: `0ed90a81-07f4-4586-8190-b40eccef1c5a` for batch sources,
    `521eee4d-8cbe-4906-bb48-fb6bd4450033` for streaming ones. No flow of Self-Serve Sources runs
    on another one; capital letters make no other id. A spec that is built into the service may have one of its own; then ignore the
    rule for its file.

    Source: Adobe, "Create a new connection specification", batch and streaming.
    """

    severity = "warning"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5b"}\n',
            at="1:44",
            message="`providerId` is `0ed90a81-07f4-4586-8190-b40eccef1c5b`, a source of"
            " Self-Serve Sources has `0ed90a81-07f4-4586-8190-b40eccef1c5a` or"
            " `521eee4d-8cbe-4906-bb48-fb6bd4450033`; did you mean"
            " `0ed90a81-07f4-4586-8190-b40eccef1c5a`?",
            fixed='{"sourceSpec": {"spec": {}}, "providerId":'
            ' "0ed90a81-07f4-4586-8190-b40eccef1c5a"}\n',
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"spec": {}}, "providerId": "0ED90A81-07F4-4586-8190-B40ECCEF1C5A"}\n'
        ),
        Good(
            '{"sourceSpec": {"spec": {}}, "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a"}\n'
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the provider that is nearly the same."""
        return repaired(refusal)
