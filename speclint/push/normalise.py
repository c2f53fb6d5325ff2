"""What of a spec is the author's and what is the service's: one answer for plan, send and verify.

If the comparison ignored a field that the write then overwrote, "no difference" would be a lie;
so every step of a push takes its view of an object from here.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.kind import Kind

# Members that the service fills in: they stand in the answers of Adobe's guides and in no request.
MANAGED = frozenset(
    {
        "createdAt",
        "createdBy",
        "createdClient",
        "etag",
        "imsOrgId",
        "sandboxId",
        "sandboxName",
        "updatedAt",
        "updatedBy",
        "updatedClient",
    }
)


def shared_member(kind: Kind) -> str | None:
    """Name the list that all sources of an organisation share, if specs of this kind have one.

    An object with such a list is only ever added to.
    """
    return next((one.member for one in kind.references if one.required), None)


def normalise(body: Mapping[str, object]) -> dict[str, object]:
    """Reduce a body to what is compared: nothing that the service manages, and no id.

    An empty `authSpec` is left out: the service takes `[]` and does not return it.
    """
    kept = {name: value for name, value in body.items() if name not in MANAGED and name != "id"}
    if kept.get("authSpec") in ([], {}):
        del kept["authSpec"]
    return kept


def sendable(kind: Kind, body: Mapping[str, object]) -> dict[str, object]:
    """Reduce a body to what may be sent: everything but the service's own members.

    In Adobe's guides a flow spec's request carries its id and a connection spec's does not.
    """
    dropped = MANAGED if shared_member(kind) else MANAGED | {"id"}
    return {name: value for name, value in body.items() if name not in dropped}
