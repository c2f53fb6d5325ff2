"""refs/duplicate-name."""

from __future__ import annotations

from speclint.known import BATCH_PROVIDER
from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_ACME = """{
  "name": "ACME contacts",
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceSpec": {}
}
"""


class DuplicateName(ProjectRule):
    """Two batch connection specs have the same name.

    A connection spec is found by its name, in the catalog and in `GET /connectionSpecs`, and none
    can be deleted. Two of one name are mostly a copy that was to become another source.

    Streaming sources are passed over: they all have the name of their template.

    Source: Adobe, "Create a new connection specification", batch and streaming.
    """

    severity = "warning"
    examples = (
        Bad(
            {"b.json": _ACME, "a.json": _ACME},
            at="2:11",
            message="`ACME contacts` is also the name of a.json",
        ),
        Good({"a.json": _ACME, "b.json": _ACME.replace("contacts", "orders")}),
        Good(
            {
                "a.json": _ACME.replace(
                    "0ed90a81-07f4-4586-8190-b40eccef1c5a", "521eee4d-8cbe-4906-bb48-fb6bd4450033"
                ),
                "b.json": _ACME.replace(
                    "0ed90a81-07f4-4586-8190-b40eccef1c5a", "521eee4d-8cbe-4906-bb48-fb6bd4450033"
                ),
            },
            note="streaming sources",
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield every spec whose name a file before it has, in the order of the paths."""
        first: dict[str, SpecFacts] = {}
        for spec in sorted(project.of_kind("connectionSpec"), key=_place):
            if spec.in_page or spec.provider != BATCH_PROVIDER or not spec.name.strip():
                continue
            other = first.setdefault(spec.name, spec)
            # Two files of one id are one spec, which refs/duplicate-id reports.
            if other is not spec and (spec.id is None or spec.id != other.id):
                yield Violation(
                    spec.name_pointer or spec.pointer,
                    f"`{spec.name[:60]}` is also the name of {other.path}",
                    notes=(Note("the other one", other.name_pointer or "", other.path),),
                    spec=spec,
                )


def _place(spec: SpecFacts) -> tuple[str, str]:
    return spec.path, spec.pointer
