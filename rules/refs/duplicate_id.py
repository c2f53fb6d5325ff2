"""refs/duplicate-id."""

from __future__ import annotations

from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ACME = '{"id": "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11", "name": "acme", "sourceSpec": {}}\n'
_FLOW = '{"sourceConnectionSpecIds": ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]}\n'


class DuplicateId(ProjectRule):
    """Two files have the same spec.

    Each of them replaces the whole body on the service, so whichever is pushed last wins. Keep
    one of them, or correct the id of the other.

    Source: Adobe, "Update a connection specification": a PUT replaces the whole body.
    """

    severity = "error"
    examples = (
        Bad(
            {"b.json": _ACME, "a.json": _ACME, "flow.json": _FLOW},
            at="1:8",
            message="`5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11` is also the id of a.json",
        ),
        Good({"a.json": _ACME, "flow.json": _FLOW}),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield every spec whose id a file before it has, in the order of the paths."""
        first: dict[tuple[str, str], SpecFacts] = {}
        for spec in sorted(project.specs, key=lambda spec: (spec.path, spec.pointer)):
            if not spec.id or spec.in_page:
                continue
            other = first.setdefault((spec.kind.name, spec.id), spec)
            if other is not spec:
                yield Violation(
                    spec.id_pointer or spec.name_pointer or spec.pointer,
                    f"`{spec.id}` is also the id of {other.path}",
                    notes=(Note("the other one", other.id_pointer or "", other.path),),
                    spec=spec,
                )
