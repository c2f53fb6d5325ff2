"""spec/invalid-uuid."""

from __future__ import annotations

from speclint.flow_service.ids import GROUPS, HEX
from speclint.flow_service.texts import blank_of_a_template
from speclint.known import PROVIDERS
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety


class InvalidUuid(SchemaRule):
    """An id is not a UUID: five groups of 8, 4, 4, 4 and 12 hexadecimal digits.

    All ids of the service are UUIDs, some of version 4 and some of version 1, so nothing is said
    about the version. What is no UUID can be the id of nothing; the service refuses it (error
    1413-400 for the id of a spec). Mostly a digit got lost in copying.

    Blanks around an id are taken away. Hyphens that are missing are put in by `--unsafe-fixes`,
    which also put the provider of batch or streaming sources where it is a slip or two away.
    Of a blank that a template left, such as `{PROVIDER_ID}`, `spec/template-placeholder` speaks.

    Source: RFC 9562, section 4; Adobe, "Flow Service API error codes".
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5"}\n',
            at="1:44",
            message="`providerId` is `0ed90a81-07f4-4586-8190-b40eccef1c5`, which is not a UUID;"
            " did you mean `0ed90a81-07f4-4586-8190-b40eccef1c5a`?",
            fixed='{"sourceSpec": {"spec": {}},'
            ' "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a"}\n',
            safety="unsafe",
        ),
        Bad(
            '{"sourceSpec": {"spec": {}}, "id": " e77fd9d2-22a8-11ed-861d-0242ac120002"}\n',
            at="1:36",
            message="`id` is ` e77fd9d2-22a8-11ed-861d-0242ac120002`, which is not a UUID",
            fixed='{"sourceSpec": {"spec": {}}, "id": "e77fd9d2-22a8-11ed-861d-0242ac120002"}\n',
        ),
        Good(
            '{"sourceSpec": {"spec": {}}, "providerId": "{PROVIDER_ID}"}\n',
            note="that is the business of `spec/template-placeholder`",
        ),
        Good(
            '{"sourceSpec": {"spec": {}}, "id": "e77fd9d2-22a8-11ed-861d-0242ac120002"}\n',
            note="a UUID of version 1 is one, too",
        ),
    )

    def answers(self, refusal: Refusal) -> bool:
        """Leave what a template left to fill in to the rule for that."""
        value = refusal.value
        return not isinstance(value, str) or blank_of_a_template(value) is None

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Take blanks away, put hyphens in."""
        text = str(refusal.value).strip()
        digits = text.strip("{}").replace("-", "")
        if len(digits) != sum(GROUPS) or not HEX.issuperset(digits):
            return _known_provider(refusal)
        ends = [sum(GROUPS[: index + 1]) for index in range(len(GROUPS))]
        parts = [digits[end - width : end] for end, width in zip(ends, GROUPS, strict=True)]
        uuid = "-".join(parts)
        safety: Safety = "safe" if uuid == text else "unsafe"
        return Repair(f"Write `{uuid}`", safety, (Replace(refusal.pointer, uuid),))


def _known_provider(refusal: Refusal) -> Repair | None:
    """Put the provider that is nearly the same."""
    found = nearest(str(refusal.value).strip(), PROVIDERS)
    if found is None or refusal.pointer != "/providerId":
        return None
    return Repair(f"Write `{found}`", "unsafe", (Replace(refusal.pointer, found),))
