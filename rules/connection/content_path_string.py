"""connection/content-path-string."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec, Wrap


class ContentPathString(SchemaRule):
    """The path of the records is a string instead of an object.

    `contentPath` and `explodeEntityPath` are objects: `path` says where the list stands, and the
    other members which fields of it count. A plain string is the form of 2021. The service still
    shows it in old answers, but its guides no longer do.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": "$.members"
    }
  }
}
""",
            at="4:22",
            message="`contentPath` is a string, the form of 2021: "
            "write an object with the path as its `path`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members"}
    }
  }
}
""",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members"}
    }
  }
}
"""),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - the place says it all
        """Put the string into an object."""
        return Repair("Make it the `path`", "safe", (Wrap(refusal.pointer, "path"),))
