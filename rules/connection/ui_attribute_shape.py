"""connection/ui-attribute-shape."""

from __future__ import annotations

from speclint.rule import Bad, Good, Refusal, Repair, SchemaRule, Spec, Wrap
from speclint.suggest import nearest

_MEMBERS = ("key", "text")


class UiAttributeShape(SchemaRule):
    """A label, description, icon or category is not an object with either a key or a text.

    Each of the four is an object with one member. `text` holds the words themselves, which is
    allowed while a source is tested. `key` holds the id that Adobe gives out when it has taken in
    the source's files. A plain string is not understood, and of both members nobody knows which
    one is shown.

    Source: Adobe, "Create a new connection specification"; the API reference says "string" here,
    and no spec that works has one.
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"label": "ACME contacts"}}}}\n',
            at="1:58",
            message="`label` must be an object with `key` or `text`, such as"
            ' `{"text": "ACME contacts"}`',
            fixed='{"sourceSpec": {"attributes": {"uiAttributes": {"label":'
            ' {"text": "ACME contacts"}}}}}\n',
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes":'
            ' {"icon": {"key": "acmeIcon", "text": "acmeIcon"}}}}}\n',
            at="1:57",
            message="`icon` has both `key` and `text`, only one of them may be there",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"icon": {}}}}}\n',
            at="1:57",
            message="one of `key` and `text` must be there: `key` is the id that Adobe gave out,"
            " `text` the words themselves",
        ),
        Good(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"label": {"text": "ACME contacts"},'
            ' "category": {"key": "crm"}}}}}\n'
        ),
        Good(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"label": {"keys": "acmeLabel"}}}}}\n',
            note="that is the business of `spec/misspelt-key`",
        ),
    )

    def answers(self, refusal: Refusal) -> bool:
        """Leave a member that is misspelt to the rule for that."""
        members = refusal.value if isinstance(refusal.value, dict) else {}
        return refusal.member is None or not any(nearest(name, _MEMBERS) for name in members)

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Take a plain string for the words; that of a category is a key."""
        if not isinstance(refusal.value, str):
            return None
        member = "key" if refusal.pointer.endswith("/category") else "text"
        change = Wrap(refusal.pointer, member)
        return Repair(f"Make it an object with `{member}`", "unsafe", (change,))
