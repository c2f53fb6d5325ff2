"""spec/unknown-key."""

from __future__ import annotations

from speclint.flow_service.source import misplaced
from speclint.pointer import resolve
from speclint.rule import Bad, Good, Move, Refusal, Rename, Repair, SchemaRule, Spec


class UnknownKey(SchemaRule):
    """An object has a member that nothing is known of at this place.

    The service may pass over it without a word, and then what the author wanted does not happen.
    Mostly the member stands one level too high or too low, or it has another name.

    Only objects are checked whose members are documented. Where working specs carry flags of all
    sorts, such as in `attributes`, unknown names are left alone. A name that is nearly a known
    one is `spec/misspelt-key`. What `attributes` needs and has one level too high is
    `spec/missing-member`.

    Source: the members that Adobe's guides and the Flow Service API reference show.
    """

    severity = "warning"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "headerParams": {}}\n',
            at="1:30",
            message="`headerParams` is not known",
        ),
        Bad(
            '{"sourceSpec": {"spec": {}}, "policyInfo": {}}\n',
            at="1:30",
            message="`policyInfo` is not known; did you mean `policy`?",
            fixed='{"sourceSpec": {"spec": {}}, "policy": {}}\n',
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v1/items",
        "headers": {"Accept": "application/json"}
      }
    }
  }
}
""",
            at="6:9",
            message="`headers` is not known here: its place is `attributes.headerParams`",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {
        "path": "/v1/items"
      },
      "headerParams": {"Accept": "application/json"}
    }
  }
}
""",
            safety="unsafe",
        ),
        Good('{"sourceSpec": {"spec": {}}, "policy": {}}\n'),
    )

    def worded(self, spec: Spec, refusal: Refusal) -> str:  # noqa: ARG002 - the place says it all
        """Say where the member belongs, if that is known."""
        place = misplaced(refusal.pointer)
        if place is None:
            return refusal.message
        name = ".".join(place.split("/")[2:])
        return f"`{refusal.member}` is not known here: its place is `{name}`"

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Move the member where it belongs, or give it the name that is most like its own."""
        place = misplaced(refusal.pointer)
        if place is not None:
            owner, _, name = place.rpartition("/")
            target = resolve(spec.body, owner)
            if not isinstance(target, dict) or name in target:
                return None
            words = f"Move it to `{owner.rpartition('/')[2]}`"
            return Repair(words, "unsafe", (Move(refusal.pointer, place),))
        known, member = refusal.expected, refusal.member
        if not isinstance(known, list) or not known or member is None:
            return None
        from difflib import get_close_matches

        found = get_close_matches(member, known, n=1, cutoff=0.75)
        taken = resolve(spec.body, refusal.pointer.rpartition("/")[0])
        if not found or not isinstance(taken, dict) or found[0] in taken:
            return None
        return Repair(f"Call it `{found[0]}`", "unsafe", (Rename(refusal.pointer, found[0]),))
