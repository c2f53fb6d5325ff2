"""connection/json-path."""

from __future__ import annotations

from speclint.flow_service.paths import steps
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class JsonPath(SchemaRule):
    """The path of the records is not a path that the service takes.

    `contentPath.path` and `explodeEntityPath.path` lead from the top of an answer, `$`, to a list:
    by names and indexes, as in `$.data.members`. With wildcards, filters or `..` it is a complex
    path, which the service refuses when a customer runs the source (error 1314-400); and a path
    that does not lead to a list gives no records (error 1315-400).

    A path with a placeholder, `${name}`, is not reported.

    Source: Adobe, "Configure your source specification" and "Error codes for sources".
    """

    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "data.members"}
    }
  }
}
""",
            at="4:31",
            message="`path` is `data.members`: a JSON path begins with `$.`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.data.members"}
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
      "contentPath": {"path": "$.members[?(@.active)]"}
    }
  }
}
""",
            at="4:31",
            message="`path` is `$.members[?(@.active)]`: the service takes only names and indexes, "
            "no wildcard, filter or `..` (error 1314-400)",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.data.members"}
    }
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the value says it all
        """Begin at the top, if all else is right."""
        text = str(refusal.value).strip()
        if text.startswith("$.") or not steps(text):
            return None
        path = f"$.{text.lstrip('$.')}"
        return Repair(f"Write `{path}`", "unsafe", (Replace(refusal.pointer, path),))
