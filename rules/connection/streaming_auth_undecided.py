"""connection/streaming-auth-undecided."""

from __future__ import annotations

from speclint.flow_service.source import is_streaming
from speclint.known import STREAMING_PROVIDER
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class StreamingAuthUndecided(SpecRule):
    """A streaming source is to be submitted and has no authentication.

    Adobe asks for OAuth 2.0, or for a signature of each message with HMAC-SHA256, before a
    streaming source is submitted. The pages do not say yet which fields its `authSpec` has, so ask
    your contact at Adobe. While the source is built an empty `authSpec` is fine, and nothing is
    said of it.

    Source: Adobe, "Authentication for streaming sources".
    """

    severity = "info"
    kinds = ("connectionSpec",)
    marks = ("generic-streaming", STREAMING_PROVIDER, "streamingconnection")
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "authSpec": [],
  "sourceSpec": {"attributes": {}}
}
""",
            at="3:15",
            message="the source has no authentication, which Adobe asks for before it is submitted",
        ),
        Good("""{
  "type": "generic-rest",
  "authSpec": [],
  "sourceSpec": {"attributes": {}}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield an `authSpec` that is empty or not there."""
        if is_streaming(spec) and spec.body.get("authSpec", []) == []:
            message = (
                "the source has no authentication, which Adobe asks for before it is submitted"
            )
            is_there = "authSpec" in spec.body
            yield Violation(
                "/authSpec" if is_there else "", message, "value" if is_there else "open"
            )
