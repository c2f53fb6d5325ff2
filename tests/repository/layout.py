"""Which files a company has after ten years: 20 teams with 2,000 specs, and all that is no spec."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.repository import texts
from tests.repository.texts import EXAMPLES, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = Path(__file__).resolve().parent / "files"  # what is there once, as it is
TEAMS = (
    *("ads", "billing", "lab", "loyalty", "chat", "clinics", "coupons", "crm", "events", "finance"),
    *(
        "forms",
        "games",
        "hotels",
        "mail",
        "maps",
        "orders",
        "parcels",
        "stores",
        "surveys",
        "video",
    ),
)
IN_YAML, ANSWERED, DASHBOARDS, HANDED_IN, BROKEN = 4, 5, 3, 10, 40
KEYS = (0, 0, 8, 20, 34, 50)  # to sign in with: batch specs of 7 to 20 KB


class Size(NamedTuple):
    """How many teams there are, how many specs of a form each has, and how many are left over."""

    teams: int
    batch: int
    streaming: int
    legacy: int

    @property
    def specs(self) -> int:
        """How many specs are linted; the broken ones of the archive are not."""
        of_a_team = self.batch + self.streaming + IN_YAML + ANSWERED + DASHBOARDS + 2
        return self.teams * of_a_team + HANDED_IN + self.legacy + 1


WHOLE = Size(20, 36, 48, 29)
SMALL = Size(3, 14, 14, 4)  # just enough to have all that is wrong in it


def files(size: Size) -> dict[str, str]:
    """Return all files, as they would be if nobody made mistakes, by path."""
    names = TEAMS[: size.teams]
    written = {path: text for team in names for path, text in _team(team, size)}
    written |= {**dict(_handed_in()), **dict(_legacy(size)), **dict(_archive())}
    written |= {path: text for team in names for path, text in _code(team)}
    for file in sorted(FILES.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            written[file.relative_to(FILES).as_posix()] = file.read_text("utf-8")
    written["speclint.toml"] += _ids(written)
    return written | {
        ".gitignore": "build/\n*.local.json\n",
        "build/old.json": texts.batch("Old", id_of("old")),
    }


def connection(team: str, form: str, number: int) -> str:
    """Return the path of one of a team's connection specs."""
    return f"teams/{team}/{form}/{team}-{form}-{number:02}.json"


def _team(team: str, size: Size) -> Iterator[tuple[str, str]]:
    """Yield a team's specs: the ids of the first team stand in the config, not in the bodies."""
    ids: dict[str, list[str]] = {"batch": [], "streaming": []}
    for path, text in _connections(team, size):
        form = path.split("/")[2]
        ids[form].append(id_of(path))
        yield path, text.replace(f'  "id": "{id_of(path)}",\n', "") if team == TEAMS[0] else text
    answered = [f"{team.title()} answer {number}" for number in range(ANSWERED)]
    yield (
        f"teams/{team}/answers.json",
        texts.answer([texts.streaming(name, id_of(name)) for name in answered]),
    )
    ids["streaming"] += map(id_of, answered)
    for form, listed in ids.items():
        path = f"teams/{team}/flows/{form}.json"
        yield path, texts.flow(form, f"{team.title()}{form.title()}AEP", id_of(path), listed)
    for number in range(DASHBOARDS):
        name = f"{team.title()} dashboard {number}"
        shown = ids["batch"][number * 4 : number * 4 + 4]
        yield f"teams/{team}/dashboards/{number}.json", texts.dashboard(name, shown)


def _connections(team: str, size: Size) -> Iterator[tuple[str, str]]:
    for number in range(size.batch):
        path, keys = connection(team, "batch", number), KEYS[number % len(KEYS)]
        yield path, texts.batch(f"{team.title()} batch {number}", id_of(path), keys)
    for number in range(size.streaming):
        path = connection(team, "streaming", number)
        yield path, texts.streaming(f"{team.title()} stream {number}", id_of(path))
    for number in range(IN_YAML):
        path = f"teams/{team}/streaming/{team}-commented-{number}.yaml"
        yield path, texts.yaml_streaming(f"{team.title()} YAML {number}", id_of(path))


def _handed_in() -> Iterator[tuple[str, str]]:
    """Yield the folders of sources, as they are handed in to Adobe."""
    example = EXAMPLES / "source-folder" / "Sources" / "acme-contacts" / "Artifacts"
    texts_of = {file.name: file.read_text("utf-8") for file in example.iterdir()}
    for number in range(HANDED_IN):
        for name, text in texts_of.items():
            folder = f"Sources/acme-{number}/Artifacts"
            path = f"{folder}/{name.replace('acme-contacts', f'acme-{number}')}"
            yield path, text.replace("ACME contacts", f"ACME {number}")


def _legacy(size: Size) -> Iterator[tuple[str, str]]:
    """Yield what nobody dares to touch, and the flow spec that lists it."""
    paths = [f"legacy/{number:02}.json" for number in range(size.legacy)]
    for path in paths:
        yield path, texts.batch(f"Legacy {path[7:9]}", id_of(path))
    flow = "legacy/flow.json"
    handed_in = [id_of(path) for path, _ in _handed_in() if path.endswith(".json")]
    listed = [*map(id_of, paths), *handed_in]
    yield flow, texts.flow("batch", "LegacyBatchAEP", id_of(flow), listed)


def _archive() -> Iterator[tuple[str, str]]:
    """Yield specs that are broken in earnest, in a folder that the config excludes."""
    for number in range(BROKEN):
        text = texts.streaming(f"Gone {number}", id_of(f"gone {number}"))
        yield f"archive/{number % 4 + 2015}/gone-{number}.json", text[: 60 + 31 * number]


def _code(team: str) -> Iterator[tuple[str, str]]:
    """Yield what is no spec: packages, settings with comments, and much data."""
    folder = f"teams/{team}/web"
    yield f"{folder}/package.json", f'{{"name": "{team}", "version": "1.0.0", "private": true}}\n'
    yield f"{folder}/tsconfig.json", '{\n  // strict\n  "compilerOptions": {"strict": true,},\n}\n'
    rows = [{"row": number, "team": team, "values": [number] * 8} for number in range(500)]
    yield f"{folder}/fixtures/rows.json", json.dumps(rows)
    yield f"{folder}/chart.yaml", "replicas: {{ .Values.replicas }}\nproviderId: {{ .Values.id }}\n"


def _ids(written: dict[str, str]) -> str:
    """Return the ids of the specs that do not carry theirs, as TOML."""
    without = (
        path
        for path in written
        if path.startswith((f"teams/{TEAMS[0]}/batch", f"teams/{TEAMS[0]}/streaming", "Sources/"))
        and path.endswith(".json")
    )
    return "\n[ids]\n" + "".join(f'"{path}" = "{id_of(path)}"\n' for path in without)
