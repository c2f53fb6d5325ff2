"""spec/unknown-key."""

from __future__ import annotations

from speclint.flow_service.pointer import resolve
from speclint.rule import Bad, Good, Refusal, Rename, Repair, SchemaRule, Spec


class UnknownKey(SchemaRule):
    """An object has a member that nothing is known of at this place.

    The service may pass over it without a word, and then what the author wanted does not happen.
    Mostly the member stands one level too high or too low, or it has another name.

    Only objects are checked whose members are documented. Where working specs carry flags of all
    sorts, such as in `attributes`, unknown names are left alone. A name that is nearly a known
    one is `spec/misspelt-key`.

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
        Good('{"sourceSpec": {"spec": {}}, "policy": {}}\n'),
    )

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:
        """Give the member the name that is most like its own, where that is still free."""
        from difflib import get_close_matches

        known, member = refusal.expected, refusal.member
        if not isinstance(known, list) or member is None:
            return None
        found = get_close_matches(member, known, n=1, cutoff=0.75)
        taken = resolve(spec.body, refusal.pointer.rpartition("/")[0])
        if not found or not isinstance(taken, dict) or found[0] in taken:
            return None
        return Repair(f"Call it `{found[0]}`", "unsafe", (Rename(refusal.pointer, found[0]),))
