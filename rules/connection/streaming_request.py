"""connection/streaming-request."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class StreamingRequest(SchemaRule):
    """A streaming source says where its data is fetched.

    Events of a streaming source are sent to it, so nothing is fetched and there is no request.
    `urlParams` and what goes with it, `contentPath`, `paginationParams` and `scheduleParams`, are
    left over from the template of batch sources, or `type` is the wrong one. None of them is then
    asked for.

    Source: Adobe, "Create a new connection specification for Streaming SDK using the Flow Service
    API", and "Configure source specifications".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "type": "generic-streaming",
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"}
    }
  }
}
""",
            at="5:20",
            message="a streaming source has no `urlParams`: its events are sent to it,"
            " nothing is fetched",
        ),
        Good("""{
  "type": "generic-streaming",
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {"isSource": true}
    }
  }
}
"""),
        Good("""{
  "type": "generic-rest",
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/contacts", "method": "GET"}
    }
  }
}
"""),
    )
