"""refs/provider-mismatch."""

from __future__ import annotations

from speclint.known import word_of
from speclint.rule import Bad, Good, Note, Project, ProjectRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_STREAMING = """{
  "id": "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11",
  "name": "generic-streaming",
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceSpec": {}
}
"""
_FLOW = """{
  "name": "RestStorageToAEP",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]
}
"""


class ProviderMismatch(ProjectRule):
    """A flow spec lists a connection spec of the other provider.

    Batch sources belong into `RestStorageToAEP`, streaming sources into `GenericStreamingAEP`:
    the provider of a source and that of its flow are the same. A flow of one cannot move the data
    of the other.

    Only sources that stand in a file of the project are compared, and only the two providers of
    Self-Serve Sources.

    Source: Adobe, "Update flow specifications using the Flow Service API", batch and streaming.
    """

    severity = "error"
    examples = (
        Bad(
            {"flow.json": _FLOW, "acme.json": _STREAMING},
            at="4:31",
            message="acme.json is a streaming source, and this is a batch flow spec",
        ),
        Good(
            {
                "flow.json": _FLOW,
                "acme.json": _STREAMING.replace(
                    "521eee4d-8cbe-4906-bb48-fb6bd4450033", "0ed90a81-07f4-4586-8190-b40eccef1c5a"
                ),
            }
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield each mention of a source whose provider is the other one."""
        sources = {spec.id: spec for spec in project.of_kind("connectionSpec") if spec.id}
        for flow in project.of_kind("flowSpec"):
            own = word_of(flow.provider)
            for mention in flow.mentions if own else ():
                source = sources.get(mention.id) if mention.required else None
                other = word_of(source.provider) if source else None
                if source and other and own and other != own:
                    pointer = f"{source.pointer}/providerId"
                    yield Violation(
                        mention.pointer,
                        f"{source.path} is a {other} source, and this is a {own} flow spec",
                        notes=(Note("its provider", pointer, source.path),),
                        spec=flow,
                    )
