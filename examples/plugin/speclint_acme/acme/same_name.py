"""acme/same-name."""

from __future__ import annotations

from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_CRM = '{"id": "4e98f16f-87d6-4ef0-bdc6-7a2b0fe76e62", "name": "ACME CRM", "sourceSpec": {}}\n'
_SHOP = '{"id": "b3ba5556-48be-44b7-8b85-ff2b69b46dc4", "name": "ACME CRM", "sourceSpec": {}}\n'


class SameName(ProjectRule):
    """Two connection specs have the same name.

    Both stand in the catalogue, and nobody can tell which is which.
    """

    examples = (
        Bad(
            {"shop.json": _SHOP, "crm.json": _CRM},
            at="1:56",
            message="`ACME CRM` is also the name in crm.json",
        ),
        Good({"crm.json": _CRM, "shop.json": _SHOP.replace("CRM", "Shop")}),
        Good(
            {
                "crm.json": _CRM.replace('"ACME CRM"', "7"),
                "shop.json": _SHOP.replace('"ACME CRM"', "7"),
            },
            note="a name that is no text is no name",
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield every name that a file before it has, in the order of the paths."""
        first: dict[str, SpecFacts] = {}
        specs = project.of_kind("connectionSpec")
        for spec in sorted(specs, key=lambda spec: (spec.path, spec.pointer)):
            if not spec.name or spec.name_pointer is None:
                continue
            other = first.setdefault(spec.name, spec)
            if other is not spec:
                note = Note("the other one", other.name_pointer or "", other.path)
                message = f"`{spec.name}` is also the name in {other.path}"
                yield Violation(spec.name_pointer, message, notes=(note,), spec=spec)
