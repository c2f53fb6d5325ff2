"""connection/streaming-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class StreamingName(SpecRule):
    """A streaming source has a name of its own, and the service knows streaming sources by one.

    A connection spec of the type `generic-streaming` must also be called `generic-streaming`.
    Any other name is unsupported, also where the source seems to work at first: the user
    interface may skip the mapping step, and the source may get stuck later. What customers read is the `label` in `uiAttributes`: put the source's own name
    there. Batch sources are free to have any name.

    The option `name` is the name that is asked for.

    Source: Adobe, "Create a new connection specification for Streaming SDK using the Flow Service
    API".
    """

    severity = "error"
    kinds = ("connectionSpec",)
    marks = ("generic-streaming",)
    options = {"name": "generic-streaming"}  # noqa: RUF012 - a rule is made once
    examples = (
        Bad(
            """{
  "name": "acme-events",
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}}
}
""",
            at="2:11",
            message="`acme-events` is no name for a streaming source: call it `generic-streaming`",
            fixed="""{
  "name": "generic-streaming",
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}}
}
""",
        ),
        Good("""{
  "name": "generic-streaming",
  "type": "generic-streaming",
  "sourceSpec": {"attributes": {}}
}
"""),
        Good('{"name": "ACME contacts", "type": "generic-rest", "sourceSpec": {}}\n'),
        Good('{"name": "generic-streaming ", "type": "generic-streaming", "sourceSpec": {}}\n'),
        Good('{"name": 1, "type": "generic-streaming", "sourceSpec": {}}\n'),
        Good('{"name": "", "type": "generic-streaming", "sourceSpec": {}}\n'),
        Good('{"type": "generic-streaming", "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the name, where there is one."""
        name, wanted = spec.body.get("name"), self.options["name"]
        if spec.body.get("type") != "generic-streaming" or not isinstance(name, str):
            return
        if name.strip() not in ("", wanted):
            yield Violation(
                "/name",
                f"`{name}` is no name for a streaming source: call it `{wanted}`",
                repair=Repair(f"Call it `{wanted}`", "safe", (Replace("/name", wanted),)),
            )
