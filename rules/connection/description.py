"""connection/description."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Description(SpecRule):
    """A connection spec has no description, or one that is no longer a description.

    The `description` at the top of the body is what tells one spec from another in an answer of
    the service; all sources of the streaming template have the same name. A PUT without it takes
    it away. A sentence is enough; the option `longest` is the number of characters that it may
    have.

    A GET answer that was saved as it came, `{"items": [...]}`, is left alone: the service does not
    send back every description.

    Source: Adobe, "Create a new connection specification", whose templates all begin with one.
    """

    severity = "info"
    kinds = ("connectionSpec",)
    options = {"longest": 500}  # noqa: RUF012 - a rule is made once
    examples = (
        Bad(
            '{"name": "ACME contacts", "sourceSpec": {}}\n',
            at="1:1",
            message="there is no `description`: say in a sentence what the source is",
        ),
        Bad(
            f'{{"description": "{"All of ACME. " * 40}", "sourceSpec": {{}}}}\n',
            at="1:17",
            message="the `description` has 520 characters: a sentence is enough",
        ),
        Good('{"description": "Contacts of ACME, once a day", "sourceSpec": {}}\n'),
        Good('{"items": [{"name": "ACME contacts", "sourceSpec": {}}]}\n'),
        Good('{"description": null, "sourceSpec": {}}\n', note="empty values have their own rule"),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Look whether there is a description, and how long it is."""
        text = spec.body.get("description")
        if spec.is_answer:
            return
        if "description" not in spec.body:
            yield Violation(
                "", "there is no `description`: say in a sentence what the source is", "open"
            )
        elif isinstance(text, str) and len(text) > self.options["longest"]:
            yield Violation(
                "/description",
                f"the `description` has {len(text)} characters: a sentence is enough",
            )
