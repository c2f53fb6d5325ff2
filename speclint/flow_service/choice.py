"""The fix for a value that is nearly one of the values that it may be."""

from __future__ import annotations

from speclint.rule import Repair, Replace
from speclint.suggest import nearest_choice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from speclint.finding import Safety
    from speclint.rule import Refusal


def repaired(refusal: Refusal) -> Repair | None:
    """Put the choice that was meant; safe where only case, hyphens or blanks were wrong."""
    expected = refusal.expected
    found = nearest_choice(refusal.value, expected if isinstance(expected, list) else [expected])
    if found is None:
        return None
    choice, is_certain = found
    safety: Safety = "safe" if is_certain else "unsafe"
    return Repair(f"Write `{choice}`", safety, (Replace(refusal.pointer, choice),))
