"""schema/dialect-invalid."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec

_DRAFT_7 = "http://json-schema.org/draft-07/schema#"


class DialectInvalid(SchemaRule):
    """The `$schema` of a schema is no URI.

    `$schema` says which rules the schema is read by, and a validator knows them by their URI,
    character by character. What is no URI it looks up in vain: it refuses the schema, or reads it
    by other rules. Adobe's own pages print `http: //json-schema.org/draft-07/schema#`, with a blank
    behind the colon, in the `exploreSpec` that is to be copied as it stands.

    Source: JSON Schema draft-07, section 7; Adobe, "Configure your explore specification".
    """

    severity = "error"
    examples = (
        Bad(
            """{
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "name": "Resource",
    "type": "Resource",
    "responseSpec": {
      "$schema": "http: //json-schema.org/draft-07/schema#",
      "type": "object"
    }
  }
}
""",
            at="7:18",
            message="`http: //json-schema.org/draft-07/schema#` is no URI: write"
            " `http://json-schema.org/draft-07/schema#`",
            fixed="""{
  "sourceSpec": {"attributes": {}},
  "exploreSpec": {
    "name": "Resource",
    "type": "Resource",
    "responseSpec": {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "type": "object"
    }
  }
}
""",
        ),
        Bad(
            '{"sourceSpec": {"spec": {"$schema": "draft-07", "type": "object"}}}\n',
            at="1:37",
            message="`draft-07` is no URI: write `http://json-schema.org/draft-07/schema#`",
            fixed='{"sourceSpec": {"spec": {"$schema": "http://json-schema.org/draft-07/schema#",'
            ' "type": "object"}}}\n',
            safety="unsafe",
        ),
        Good(
            '{"sourceSpec": {"spec": {"$schema": "http://json-schema.org/draft-07/schema#",'
            ' "type": "object"}}}\n'
        ),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the URI of draft-07; safe where nothing but blanks keeps the author's from it."""
        written = "".join(str(refusal.value).split())
        is_meant = written in ("", _DRAFT_7)
        change = Replace(refusal.pointer, _DRAFT_7)
        return Repair(f"Write `{_DRAFT_7}`", "safe" if is_meant else "unsafe", (change,))
