"""schema/dialect-unexpected."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

_DRAFT_7 = "http://json-schema.org/draft-07/schema#"


class DialectUnexpected(SchemaRule):
    """The `$schema` of a schema is not the one that the service's specs have.

    All specs that Adobe publishes are written in draft-07 and say so with
    `http://json-schema.org/draft-07/schema#`: with `http`. The `#` may
    be left out. The service is not
    documented to know other dialects. In another draft the same keywords mean other things, for
    example `exclusiveMinimum` and `items`, so have a look at these when you change it.

    Source: Adobe, "Configure the authentication specification"; JSON Schema draft-07, section 7.
    """

    severity = "warning"
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "spec": {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object"
    }
  }
}
""",
            at="4:18",
            message="`https://json-schema.org/draft/2020-12/schema` is not the dialect that the"
            " service's specs are written in: use `http://json-schema.org/draft-07/schema#`",
            fixed="""{
  "sourceSpec": {
    "spec": {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object"
    }
  }
}
""",
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"spec": {"$schema": "http://json-schema.org/draft-07/schema",'
            ' "type": "object"}}}\n'
        ),
        Good(
            '{"sourceSpec": {"spec": {"$schema": "http://json-schema.org/draft-07/schema#",'
            ' "type": "object"}}}\n'
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the URI of draft-07."""
        change = Replace(refusal.pointer, _DRAFT_7)
        return Repair(f"Write `{_DRAFT_7}`", "unsafe", (change,))
