"""What the fault-tolerant parser costs: as a ratio to `json.loads`, and as a curve.

usage: python benchmarks/syntax.py [ROUNDS]

The ratio is that of parsing a broken text to decoding the repaired one, both in this process and
in turn; the figures are medians. The curve doubles a hostile text: where time is linear in the
size, the microseconds per character stay what they are.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from speclint.syntax import parse  # noqa: E402 - the checkout must come first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SPEC = json.loads((ROOT / "examples" / "clean" / "acme-streaming.json").read_text("utf-8"))
SIZES = (50_000, 100_000, 200_000, 400_000)


def spec_of(size: int) -> str:
    """Return a pretty-printed spec of about `size` characters."""
    spec: dict[str, object] = dict(SPEC)
    while len(json.dumps(spec, indent=2)) < size:
        spec[f"copy{len(spec)}"] = SPEC
    return json.dumps(spec, indent=2)


def mistakes(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text with one mistake in its middle, by the name of the mistake."""
    middle = text.index(",\n", len(text) // 2)
    yield "missing comma", text[:middle] + text[middle + 1 :]
    yield (
        "trailing comma",
        text[: (at := text.index("\n", text.index("]", middle) - 20))] + "," + text[at:],
    )
    yield "missing quote", text[: (at := text.index('",', middle))] + text[at + 1 :]
    yield "missing bracket", text[: (at := text.index("},", middle))] + text[at + 1 :]
    yield "comment", text[: middle + 1] + " // note" + text[middle + 1 :]


HOSTILE: dict[str, Callable[[int], str]] = {
    "open brackets": lambda size: "[" * size,
    "quotes": lambda size: '"' * size,
    "words": lambda size: "x " * (size // 2),
    "missing commas": lambda size: "[" + "1 " * (size // 2) + "]",
    "single quotes on one line": lambda size: "[" + "'a'," * (size // 4) + "1]",
    "brackets crossed": lambda size: "[{" * (size // 4) + "]}" * (size // 4),
    "comments": lambda size: "//\n" * (size // 3),
    "colons": lambda size: "{" + '"a":' * (size // 4) + "}",
}


def seconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratios(rounds: int) -> None:
    """Print how many times `json.loads` each mistake costs in a text of 20 KB."""
    text = spec_of(20_000)
    print(f"| one mistake in {len(text)} characters | ms | times json.loads |\n|-|-|-|")
    for name, broken in mistakes(text):
        pairs = [
            (seconds(partial(parse, broken)), seconds(partial(json.loads, text)))
            for _ in range(rounds)
        ]
        ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"| {name} | {ours * 1000:.2f} | {ours / theirs:.1f} |")


def curves() -> None:
    """Print the microseconds per character of hostile texts of growing size."""
    print(f"\n| hostile text, µs per character | {' | '.join(map(str, SIZES))} |")
    print(f"|-{'|-' * len(SIZES)}|")
    for name, make in HOSTILE.items():
        texts = [make(size) for size in SIZES]
        costs = [seconds(partial(parse, text)) / len(text) * 1e6 for text in texts]
        print(f"| {name} | {' | '.join(f'{cost:.2f}' for cost in costs)} |")


if __name__ == "__main__":
    gc.disable()  # as where a file is read
    ratios(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
    curves()
