"""spec/documentation-id."""

from __future__ import annotations

from speclint import known
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LIST = "sourceConnectionSpecIds"


class DocumentationId(SpecRule):
    """An id is one of those that stand in Adobe's guides as an example, and no spec has it.

    The guides print the answer to their own POST, with an id in it. Whoever copies the page
    copies the id: a PUT to it fails with error 1101-404, and a flow spec that lists it serves nobody. Put in the id
    that the service gave your own spec.

    Source: Adobe, "Create a new connection specification" and the "Flow Service API reference".
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    marks = tuple(known.DOCUMENTATION_IDS)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": [
    "e77fd9d2-22a8-11ed-861d-0242ac120002",
    "bdb5b792-451b-42de-acf8-15f3195821de"
  ]
}
""",
            at="4:5",
            message="`bdb5b792-451b-42de-acf8-15f3195821de` is an example in Adobe's documentation"
            " (the streaming source of the Self-Serve Sources guide): put in your own",
        ),
        Bad(
            '{"id": "f6c0de0c-0a42-4cd9-9139-8768bf2f1b55", "sourceSpec": {}}\n',
            at="1:8",
            message="`f6c0de0c-0a42-4cd9-9139-8768bf2f1b55` is an example in Adobe's documentation"
            " (the batch source of the Self-Serve Sources guide): put in your own",
        ),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
        Good('{"id": "3d0f8a52-7c14-4be6-9a2f-5b1e6c7d8091", "sourceSpec": {}}\n'),
        Good('{"id": 1, "sourceConnectionSpecIds": {"a": []}, "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the body's id and each of its sources' ids that only a page has."""
        ids = spec.body.get(_LIST)
        places = [("/id", spec.body.get("id"))]
        if isinstance(ids, list):
            places += [(f"/{_LIST}/{index}", item) for index, item in enumerate(ids)]
        for pointer, item in places:
            if isinstance(item, str) and item.lower() in known.DOCUMENTATION_IDS:
                what = known.DOCUMENTATION_IDS[item.lower()]
                yield Violation(
                    pointer,
                    f"`{item}` is an example in Adobe's documentation ({what}): put in your own",
                )
