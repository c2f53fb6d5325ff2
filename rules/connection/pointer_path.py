"""connection/pointer-path."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class PointerPath(SchemaRule):
    """The path of the pointer does not begin with `$.`.

    `pointerPath` leads to the field of an answer that holds the address of the next page. Adobe
    writes it both as `paging.next` and as `$.paging.next`, so either should work; the second is
    how all other paths of a spec are written. `continuationTokenPath` is only ever shown with `$.`,
    or as a header, `headers.` and its name. A name with other characters than letters, digits,
    `_` and `-`, such as the `@odata.nextLink` of OData, may be one field with dots in its name, and
    is left alone.

    Source: Adobe, "Configure your source specification".
    """

    severity = "info"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "paging.next"
      }
    }
  }
}
""",
            at="8:24",
            message="`pointerPath` is `paging.next`: a JSON path begins with `$.`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "$.paging.next"
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
      "paginationParams": {
        "type": "CONTINUATION_TOKEN",
        "continuationTokenPath": "meta.after_cursor",
        "parameterType": "QUERYPARAM",
        "parameterName": "page[after]"
      }
    }
  }
}
""",
            at="6:34",
            message="`continuationTokenPath` is `meta.after_cursor`: a JSON path begins with `$.`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "CONTINUATION_TOKEN",
        "continuationTokenPath": "$.meta.after_cursor",
        "parameterType": "QUERYPARAM",
        "parameterName": "page[after]"
      }
    }
  }
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "$top",
        "limitValue": 100,
        "pointerPath": "@odata.nextLink"
      }
    }
  }
}
"""),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "paginationParams": {
        "type": "POINTER",
        "limitName": "limit",
        "limitValue": 100,
        "pointerPath": "$.paging.next"
      }
    }
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Put `$.` in front."""
        path = f"$.{str(refusal.value).strip()}"
        return Repair(f"Write `{path}`", "unsafe", (Replace(refusal.pointer, path),))
