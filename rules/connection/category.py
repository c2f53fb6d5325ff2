"""connection/category."""

from __future__ import annotations

from speclint.flow_service.categories import KEYS, key_of
from speclint.flow_service.choice import repaired
from speclint.flow_service.json_types import listing
from speclint.rule import Bad, Good, Refusal, Repair, Replace, SchemaRule, Spec


class Category(SchemaRule):
    """A source's category is none of those that the catalog is known to have.

    A category's key is one word, such as `marketingAutomation`; `marketing automation` is how
    the catalog shows it. With a key that it does not know the catalog has no group to list the
    source in.

    The known keys are `advertising`, `analytics`, `cloudStorage`, `consentAndPreferences`, `crm`,
    `customerSuccess`, `dataPartners`, `database`, `ecommerce`, `loyalty`, `marketingAutomation`,
    `payments`, `protocols` and `streaming`. Adobe adds some now and then, and its own lists
    differ, so this is only a warning.

    Source: Adobe, "Flow Service API reference" and "Create a new connection specification".
    """

    severity = "warning"
    examples = (
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes":'
            ' {"category": {"key": "marketing automation"}}}}}\n',
            at="1:69",
            message="`marketing automation` is not a category that the catalog is known to have;"
            " did you mean `marketingAutomation`?",
            fixed='{"sourceSpec": {"attributes": {"uiAttributes":'
            ' {"category": {"key": "marketingAutomation"}}}}}\n',
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "toys"}}}}}\n',
            at="1:69",
            message="`toys` is not a category that the catalog is known to have: it has"
            " `advertising`, `analytics`, `cloudStorage`, `consentAndPreferences`, `crm`,"
            " `customerSuccess`, `dataPartners`, `database`, `ecommerce`, `loyalty`,"
            " `marketingAutomation`, `payments`, `protocols` and `streaming`",
        ),
        Good('{"sourceSpec": {"attributes": {"uiAttributes": {"category": {"key": "crm"}}}}}\n'),
    )

    def worded(self, spec: Spec, refusal: Refusal) -> str:  # noqa: ARG002 - all is in the refusal
        """Name the categories, where none is like this one."""
        if refusal.message.endswith("?"):
            return refusal.message
        return f"{refusal.message}: it has {listing(KEYS)}"

    def repair(self, spec: Spec, refusal: Refusal) -> Repair | None:  # noqa: ARG002 - all is in the refusal
        """Put the key of the category that was meant."""
        key = key_of(refusal.value) if isinstance(refusal.value, str) else None
        if key is None:
            return repaired(refusal)
        return Repair(f"Write `{key}`", "safe", (Replace(refusal.pointer, key),))
