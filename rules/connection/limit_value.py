"""connection/limit-value."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class LimitValue(SchemaRule):
    """The number of records of a page is no positive number.

    `limitValue` is sent with each request as the number of records that a page has. With anything
    but a whole number of 1 or more an API sends an error, or no records, or its own default.

    A placeholder, `${name}`, is not reported.

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
        "limitValue": 0,
        "pageParamName": "page"
      }
    }
  }
}
""",
            at="7:23",
            message="`limitValue` is `0`: it must be a whole number, 1 or more",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": "limit=10",
        "pageParamName": "page"
      }
    }
  }
}
""",
            at="7:23",
            message="`limitValue` is `limit=10`: it must be a whole number, 1 or more",
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": 100,
        "pageParamName": "page"
      }
    }
  }
}
"""
        ),
        Good(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "PAGE",
        "limitName": "pageSize",
        "limitValue": "${pageSize}",
        "pageParamName": "page"
      }
    }
  }
}
"""
        ),
    )
