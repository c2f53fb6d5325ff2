"""The two templates of Self-Serve Sources, and what every source made of one carries unchanged.

From Adobe's guides "Create a new connection specification", batch and streaming.
"""

from __future__ import annotations

from speclint.known import BATCH_PROVIDER, STREAMING_PROVIDER, word_of
from speclint.record import record
from speclint.rule import Add, Repair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.document import Spec
    from speclint.rule import Refusal

_PERMISSIONS = "permissionsInfo"
_DIALECT = "http://json-schema.org/draft-07/schema#"


@record
class Template:
    """What a template fixes: `word` is "batch" or "streaming", `permission` a permission's name."""

    word: str
    type: str
    provider: str
    permission: str
    explore: Mapping[str, object]

    @property
    def permissions_info(self) -> dict[str, object]:
        """The `permissionsInfo` of its sources."""
        return {
            group: [{"@type": "lowLevel", "name": self.permission, "permissions": [verb]}]
            for group, verb in (("view", "read"), ("manage", "write"))
        }


_COLUMN = {"name": {"type": "string"}, "type": {"type": "string"}}
_COLUMNS = {"type": "array", "items": {"type": "object", "properties": _COLUMN}}

BATCH = Template(
    word="batch",
    type="generic-rest",
    provider=BATCH_PROVIDER,
    permission="EnterpriseSource",
    explore={
        "name": "Resource",
        "type": "Resource",
        "requestSpec": {"$schema": _DIALECT, "type": "object"},
        "responseSpec": {
            "$schema": _DIALECT,
            "type": "object",
            "properties": {
                "format": {"type": "string"},
                "schema": {"type": "object", "properties": {"columns": _COLUMNS}},
                "data": {"type": "array", "items": {"type": "object"}},
            },
        },
    },
)

STREAMING = Template(
    word="streaming",
    type="generic-streaming",
    provider=STREAMING_PROVIDER,
    permission="StreamingSource",
    explore={"type": "StreamingConnection"},
)


def adds_to(own: object, fixed: object) -> bool:
    """Tell whether a value has a member, at any depth, that the fixed one has not.

    >>> adds_to({"type": "Other"}, {"type": "Resource"})
    False
    >>> adds_to({"type": "Resource", "note": ""}, {"type": "Resource"})
    True
    """
    if isinstance(own, dict):
        known = fixed if isinstance(fixed, dict) else {}
        return any(name not in known or adds_to(value, known[name]) for name, value in own.items())
    return isinstance(own, list) and bool(own)


def template_of(body: Mapping[str, object]) -> Template | None:
    """Tell a spec's template by `type` and `providerId`; None where neither tells, or they differ.

    A flow spec has no `type`, its provider alone tells.
    """
    kind, word = body.get("type"), word_of(body.get("providerId"))
    is_batch = kind == BATCH.type or word == BATCH.word
    is_streaming = kind == STREAMING.type or word == STREAMING.word
    if is_batch is is_streaming:
        return None
    return BATCH if is_batch else STREAMING


def permissions_added(spec: Spec, refusal: Refusal) -> Repair | None:
    """Add the permissions that are missing, as the spec's template has them, where it is known."""
    template = template_of(spec.body)
    if refusal.member != _PERMISSIONS or template is None:
        return None
    change = Add(f"/{_PERMISSIONS}", template.permissions_info)
    return Repair(f"Add the permissions of a {template.word} source", "unsafe", (change,))
