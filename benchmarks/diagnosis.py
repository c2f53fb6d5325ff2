"""How well the parser says what is wrong: defects that were put into JSON on purpose.

usage: python benchmarks/diagnosis.py [COUNT] [SEED] [FILE ...] [--classes] [--show N] [--layouts NAME ...]

Puts COUNT defects into the values of the files, by default those of this project and some samples,
in each layout; "as is" keeps a file's own. The figures are percentages:

- ideal: exactly one finding, and it is where a reader looks for the defect
- restored: `--fix --unsafe-fixes` brings the value back, of the cases where it can be known
- lossy: that gives another value
- harmful: the safe fixes alone give another value, or any value where nobody can know it

With --classes there is a row for each class of defects, too; --show prints the first N cases that
are not ideal, not restored, lossy or harmful.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.defects import DEFECTS, LAYOUTS, broken, layout  # noqa: E402 - the checkout comes first
from tools.defects.judge import judge  # noqa: E402
from tools.defects.samples import SAMPLES  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tools.defects.judge import Verdict

LARGEST = 40_000
AS_IS = "as is"
HEAD = "| {} | n | ideal | restored | lossy | harmful |\n|-|-|-|-|-|-|"


def sources(files: list[str]) -> list[str]:
    """Return the texts to break: those of files, or the usual ones."""
    if files:
        paths = [Path(file) for file in files]
    else:
        paths = sorted([*ROOT.glob("examples/clean/*.json"), *ROOT.glob("schemas/*.json")])
    texts = [path.read_bytes().decode() for path in paths if path.stat().st_size <= LARGEST]
    return texts if files else texts + [json.dumps(value) for value in SAMPLES.values()]


def verdicts(texts: list[str], name: str, count: int, seed: str) -> Iterator[Verdict]:
    """Judge some cases in one layout."""
    rng = random.Random(f"{seed} {name}")  # noqa: S311 - no secret
    laid_out = [text if name == AS_IS else layout(json.loads(text), name) for text in texts]
    for _ in range(count):
        yield judge(broken(rng.choice(laid_out), rng))


def percent(part: int, whole: int) -> str:
    """Write a share."""
    return f"{100 * part / whole:.1f}" if whole else "-"


def row(name: str, found: list[Verdict]) -> str:
    """Write a row of a table."""
    known = sum(verdict.case.restorable for verdict in found)
    cells = (
        name,
        str(len(found)),
        percent(sum(verdict.ideal for verdict in found), len(found)),
        percent(sum(verdict.restored for verdict in found), known),
        percent(sum(verdict.lossy for verdict in found), known),
        percent(sum(verdict.harmful for verdict in found), len(found)),
    )
    return f"| {' | '.join(cells)} |"


def is_weak(verdict: Verdict) -> bool:
    """Tell whether a case could have gone better."""
    lost = verdict.case.restorable and not verdict.restored
    return lost or verdict.harmful or not verdict.ideal


def show(name: str, verdict: Verdict) -> None:
    """Print a case: what it is, the text around the defect, what was found, and what came out."""
    case = verdict.case
    marks = [mark for mark in ("ideal", "restored", "lossy", "harmful") if getattr(verdict, mark)]
    print(f"\n## {case.name}, {name}: {', '.join(marks) or 'nothing right'}")
    print(f"{case.low}..{case.high}: {case.text[max(0, case.low - 60) : case.high + 60]!r}")
    for problem in verdict.problems:
        edits = [
            (edit.span.start, edit.span.end, edit.text)
            for edit in (problem.fix.edits if problem.fix else ())
        ]
        safety = problem.fix.safety if problem.fix else "no fix"
        place = f"{problem.span.start}..{problem.span.end}"
        print(f"- {problem.kind} {place}: {problem.message} [{safety}] {edits}")
    if verdict.lossy or verdict.harmful:
        print(f"-> {verdict.fixed[max(0, case.low - 60) : case.high + 80]!r}")


def classes(found: Iterable[Verdict]) -> Iterator[str]:
    """Write the rows of a table by class, the weakest first."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in found:
        groups[verdict.case.name].append(verdict)
    weak = {name: sum(map(is_weak, group)) / len(group) for name, group in groups.items()}
    for name in sorted(groups, key=lambda name: -weak[name]):
        yield row(name if DEFECTS[name].restorable else f"{name} (?)", groups[name])


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("numbers", nargs="*", metavar="COUNT SEED FILE")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--layouts", nargs="+", choices=(*LAYOUTS, AS_IS), default=LAYOUTS)
    parser.add_argument("--show", type=int, default=0)
    return parser.parse_intermixed_args()


def main() -> None:
    """Measure and print."""
    chosen = options()
    words = list(chosen.numbers)
    count = int(words.pop(0)) if words and words[0].isdigit() else 300
    seed = words.pop(0) if words and words[0].isdigit() else "1"
    texts = sources(words)
    found: dict[str, list[Verdict]] = {}
    print(HEAD.format("layout"))
    for name in chosen.layouts:
        found[name] = list(verdicts(texts, name, count, seed))
        print(row(name, found[name]), flush=True)
    everything = [verdict for group in found.values() for verdict in group]
    print(row("all", everything))
    if chosen.classes:
        print("\n" + HEAD.format("class"), *classes(everything), sep="\n")
    weak = [(name, verdict) for name in found for verdict in found[name] if is_weak(verdict)]
    for name, verdict in weak[: chosen.show]:
        show(name, verdict)


if __name__ == "__main__":
    main()
