"""What the second pass needs to know of a spec, taken out of its body."""

from __future__ import annotations

from speclint import known
from speclint.artifact import SPEC
from speclint.finding import Span
from speclint.pointer import matching
from speclint.rule import Artifact, Mention, Shown, SourceFolder, SpecFacts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.artifact import Place
    from speclint.document import Spec
    from speclint.source import Source
    from speclint.svg import Flaw

KNOWN_IDS = known.CONNECTION_SPECS
# Before and behind a text; the last two are a byte order mark and a blank without width.
BLANKS = " \t\r\n\v\f\u00a0\u3000\ufeff\u200b"


def of_spec(spec: Spec) -> SpecFacts:
    """Return the facts of a spec, with pointers into its file."""
    kind, body = spec.kind, spec.body
    name, provider = kind.name_in(body), body.get("providerId")
    has_name = name != "" or any(True for _ in matching(body, kind.name_pointer))
    return SpecFacts(
        spec.path,
        spec.pointer,
        kind,
        spec.id,
        f"{spec.pointer}{kind.id_pointer}"
        if spec.id is not None and kind.id_in(body) == spec.id
        else None,
        name,
        f"{spec.pointer}{kind.name_pointer}" if has_name else None,
        tuple(_mentions(spec)) if kind.references else (),
        provider if isinstance(provider, str) else "",
        () if kind.is_own else tuple(_shown(spec)),
    )


def of_artifact(source: Source, place: Place, *, reported: bool) -> Artifact:
    """Return the facts of a file of a source folder; only one that is reported is looked into."""
    if place.role == "icon":
        found = _flaws(source) if reported else ()
        return Artifact(source.path, place, reported, len(source.data), "", Span(0, 0), found)
    text = "" if place.role == SPEC else source.text
    end = len(text.rstrip(BLANKS))
    start = end - len(text[:end].lstrip(BLANKS))
    return Artifact(source.path, place, reported, len(source.data), text, Span(start, end))


def _flaws(source: Source) -> tuple[Flaw, ...]:
    # A run without an icon needs no XML parser.
    from speclint import svg

    return svg.flaws(source)


def folders(
    artifacts: Iterable[Artifact], specs: Iterable[SpecFacts], *, complete: bool
) -> Iterator[SourceFolder]:
    """Put the files of each source folder together, with the one connection spec in it."""
    files: dict[str, list[Artifact]] = {}
    for artifact in artifacts:
        files.setdefault(artifact.path[: -len(artifact.place.name)], []).append(artifact)
    bodies: dict[str, list[SpecFacts]] = {}
    for spec in specs if files else ():
        if spec.kind.name == "connectionSpec":
            bodies.setdefault(spec.path[: spec.path.rfind("/") + 1], []).append(spec)
    for folder, members in files.items():
        members.sort(key=lambda artifact: artifact.path)
        here = bodies.get(folder, [])
        yield SourceFolder(tuple(members), here[0] if len(here) == 1 else None, complete)


def _shown(spec: Spec) -> Iterator[Shown]:
    attributes = spec.object_at("sourceSpec", "attributes", "uiAttributes")
    base = f"{spec.pointer}/sourceSpec/attributes/uiAttributes"
    for name in ("label", "description", "category"):
        value = attributes.get(name)
        if isinstance(value, dict):
            for member in ("text", "key"):
                if isinstance(said := value.get(member), str):
                    yield Shown(name, member, said, f"{base}/{name}/{member}")


def _mentions(spec: Spec) -> Iterator[Mention]:
    for reference, pointer, named in spec.kind.mentions_in(spec.body):
        target, required = reference.target, reference.required
        yield Mention(
            named, spec.pointer + pointer, reference.member, target, required, reference.shared
        )
