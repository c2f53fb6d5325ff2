"""connection/id-in-body."""

from __future__ import annotations

from speclint.rule import Bad, Good, Remove, Repair, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ADVICE = "put it into the config's `[ids]`"


class IdInBody(SpecRule):
    """A connection spec has its `id` in the body, and a PUT does not send one.

    The id stands in the address of the request, `/connectionSpecs/{id}`. speclint reads it from
    the body as well, so nothing is wrong; but a body that is sent by hand is better without, and
    a copied file takes the id along to another spec. Put the id into the config's `[ids]` table
    instead. Where it stands there already, the fix takes it out of the body.

    A GET answer that was saved as it came, `{"items": [...]}`, is left alone, and so are flow
    specs, whose requests do carry their id.

    Source: Adobe, "Update a connection specification", whose requests have no `id`.
    """

    severity = "info"
    kinds = ("connectionSpec",)
    members = ("id",)
    examples = (
        Bad(
            """{
  "id": "3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091",
  "sourceSpec": {}
}
""",
            at="2:3",
            message="the `id` stands in the body, and requests have it in the address: put it into"
            " the config's `[ids]`",
        ),
        Bad(
            """{
  "id": "3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091",
  "sourceSpec": {}
}
""",
            at="2:3",
            message="the `id` stands in the body, and requests have it in the address: the config"
            " has it too, so leave it out",
            fixed="""{
  "sourceSpec": {}
}
""",
            id="3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091",
        ),
        Good('{"sourceSpec": {}}\n', id="3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091"),
        Good('{"items": [{"id": "3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091", "sourceSpec": {}}]}\n'),
        Good(
            '{"id": "3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091", "sourceSpec": {}}\n',
            id="0b7a5d3c-1e92-4f68-8d40-a6c9e2f71b35",
            note="two different ids are a mistake of another kind",
        ),
        Good(
            '{"id": "e77fde5a-22a8-11ed-861d-0242ac120002", "sourceConnectionSpecIds": []}\n',
            note="a flow spec",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Look for an id that the config does not contradict."""
        own, given = spec.body.get("id"), spec.given_id
        if spec.is_answer or not isinstance(own, str) or (given and own != given):
            return
        advice = "the config has it too, so leave it out" if given else _ADVICE
        yield Violation(
            "/id",
            f"the `id` stands in the body, and requests have it in the address: {advice}",
            "key",
            repair=Repair("Remove `id`", "safe", (Remove("/id"),)) if given else None,
        )
