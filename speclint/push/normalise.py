"""What of a spec is the author's and what is the service's: one answer for plan, send and verify.

If the comparison ignored a field that the write then overwrote, "no difference" would be a lie;
so every step of a push takes its view of an object from here.
"""

from __future__ import annotations

from speclint.pointer import without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.kind import Kind


def shared_member(kind: Kind) -> str | None:
    """Name the list that others add to as well, if specs of this kind have one.

    An object with such a list is only ever added to.
    """
    return next((one.member for one in kind.references if one.shared), None)


def normalise(kind: Kind, body: Mapping[str, object]) -> dict[str, object]:
    """Reduce a body to what is compared: nothing that the service manages, and no id.

    An empty `authSpec` is left out: the service takes `[]` and does not return it.
    """
    kept = {name: value for name, value in body.items() if name not in kind.managed}
    kept = without(kept, kind.id_pointer)
    if not kind.is_own and kept.get("authSpec") in ([], {}):
        del kept["authSpec"]
    return kept


def sendable(kind: Kind, body: Mapping[str, object]) -> dict[str, object]:
    """Reduce a body to what may be sent: everything but the service's own members.

    In Adobe's guides a flow spec's request carries its id and a connection spec's does not. Of an
    own kind it is sent, unless the config names it among those members.
    """
    is_sent = kind.is_own or shared_member(kind)
    dropped = kind.managed if is_sent else (*kind.managed, "id")
    return {name: value for name, value in body.items() if name not in dropped}
