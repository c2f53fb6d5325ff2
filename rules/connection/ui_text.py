"""connection/ui-text."""

from __future__ import annotations

from speclint.flow_service.ui import ATTRIBUTES, POINTER
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBERS = ("category", "icon", "label", "description")


class UiText(SpecRule):
    """A label, a description, an icon or a category is a `text`, and the catalog wants a `key`.

    While a source is tried out, `{"text": "ACME contacts"}` shows the text as it is. When Adobe
    has merged the source's artifacts it hands out a key for each of them, and the spec that is
    submitted says `{"key": "acmeContactsLabel"}` instead.

    Source: Adobe, "Create a new connection specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = ("text",)
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "label": {
          "text": "ACME contacts"
        }
      }
    }
  }
}
""",
            at="6:11",
            message="`label` is a text: put in the key that Adobe gave it",
        ),
        Good(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"label": {"key": "acmeLabel"},'
            ' "frequency": {"text": "streaming"}}}}}\n'
        ),
        Good(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"label": "ACME", "icon": [],'
            ' "description": {"key": "acmeDescription", "text": "Contacts"}}}}}\n'
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each of these members that has a text and no key."""
        for name in _MEMBERS:
            member = spec.object_at(*ATTRIBUTES, name)
            if "text" in member and "key" not in member:
                yield Violation(
                    f"{POINTER}/{name}/text",
                    f"`{name}` is a text: put in the key that Adobe gave it",
                    "key",
                )
