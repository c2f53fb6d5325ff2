"""connection/maximum-request."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class MaximumRequest(SchemaRule):
    """The greatest number of requests is none that the service takes.

    `maximumRequest` says how many pages are fetched at most. It is a whole number; 10000 is what it
    is when it is left out, and the most that it can be.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page",
        "maximumRequest": 50000
      }
    }
  }
}
""",
            at="9:27",
            message="`maximumRequest` is `50000`: it must be a whole number from 1 to 10000",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page",
        "maximumRequest": 500
      }
    }
  }
}
"""
        ),
    )
