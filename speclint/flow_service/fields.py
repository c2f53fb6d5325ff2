"""Members at the top of a body that its author does not write."""

from __future__ import annotations

# In every answer of the service, beside the `id`, and in no request.
SERVER_MANAGED = (
    "createdAt",
    "updatedAt",
    "createdBy",
    "updatedBy",
    "createdClient",
    "updatedClient",
    "sandboxId",
    "sandboxName",
    "imsOrgId",
)

# Of connections, flows and runs, which the same service keeps: no spec has any of them.
FOREIGN = ("etag", "_links", "count", "state", "lastOperation", "inheritedAttributes")
