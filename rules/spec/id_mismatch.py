"""spec/id-mismatch."""

from __future__ import annotations

from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class IdMismatch(SpecRule):
    """A body has another id than the config gives its file.

    One of them is wrong, and a push to the wrong one replaces somebody else's spec.

    Source: Adobe, "Flow Service API reference": the id of a PUT stands in its address.
    """

    severity = "error"
    examples = (
        Bad(
            '{"id": "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11", "sourceSpec": {}}\n',
            at="1:8",
            message="the id is `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11`, and the config gives this"
            " file `5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845`",
            id="5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845",
        ),
        Bad(
            '{"meta": {"uid": "orders"}, "panels": []}\n',
            at="1:18",
            message="the id is `orders`, and the config gives this file `sales`",
            id="sales",
            kinds={"dashboard": {"match": {"members": ["panels"]}, "id": "/meta/uid"}},
        ),
        Good(
            '{"id": "5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845", "sourceSpec": {}}\n',
            id="5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the two ids, where there are two."""
        given = spec.given_id
        own = spec.kind.id_in(spec.body) if given else None
        if own is not None and own != given:
            message = f"the id is `{own}`, and the config gives this file `{given}`"
            yield Violation(spec.kind.id_pointer, message)
