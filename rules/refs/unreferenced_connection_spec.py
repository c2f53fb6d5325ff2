"""refs/unreferenced-connection-spec."""

from __future__ import annotations

from itertools import islice

from speclint.rule import Bad, Good, Note, Project, ProjectRule, SpecFacts, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FLOWS_SHOWN = 3
_ACME = '{"id": "5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11", "name": "acme", "sourceSpec": {}}\n'


class UnreferencedConnectionSpec(ProjectRule):
    """No flow spec of the project lists a connection spec's id.

    A new connection spec does nothing until its id stands in the `sourceConnectionSpecIds` of a
    flow spec: the source shows up in no catalog and no dataflow can be made of it.

    Only specs with an id are looked at. The id stands in the body, in a saved GET answer, or in
    the `[ids]` table of the config. Nothing is said where only some files of an unknown project
    were linted. Of the kinds that a config adds `refs/unreferenced-spec` speaks.

    Source: Adobe, "Update flow specifications", its IMPORTANT note.
    """

    severity = "error"
    examples = (
        Bad(
            {
                "acme.json": _ACME,
                "flow.json": '{"sourceConnectionSpecIds": []}\n',
            },
            at="1:56",
            message="no flow spec lists `5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11` in its"
            " `sourceConnectionSpecIds`: the source cannot be used",
        ),
        Good(
            {
                "acme.json": _ACME,
                "flow.json": '{"sourceConnectionSpecIds":'
                ' ["5f0b6e0e-9a55-4f4b-8f52-6a4e6d1d1a11"]}\n',
            }
        ),
    )

    def check(self, project: Project) -> Iterator[Violation]:
        """Yield the connection specs with an id that no flow spec lists."""
        listed = {
            mention.id
            for spec in project.of_kind("flowSpec")
            for mention in spec.mentions
            if mention.required
        }
        notes: tuple[Note, ...] | None = None
        for spec in project.of_kind("connectionSpec") if project.complete else ():
            if spec.id and spec.id not in listed:
                notes = tuple(_notes(project)) if notes is None else notes
                yield Violation(_place(spec), _message(spec.id), notes=notes, spec=spec)


def _place(spec: SpecFacts) -> str:
    return spec.name_pointer or spec.id_pointer or spec.pointer


def _notes(project: Project) -> Iterator[Note]:
    for flow in islice(project.of_kind("flowSpec"), _FLOWS_SHOWN):
        pointer = f"{flow.pointer}/sourceConnectionSpecIds"
        yield Note("here it could be listed", pointer, flow.path, "open")


def _message(spec_id: str) -> str:
    return (
        f"no flow spec lists `{spec_id}` in its `sourceConnectionSpecIds`:"
        " the source cannot be used"
    )
