"""How long one run takes, as a ratio to a bare interpreter.

usage: python benchmarks/startup.py [ROUNDS]

Whole processes are run in turn, so that whatever else the machine does hits all of them alike;
the figures are medians. Trust the ratios, not the milliseconds.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPECLINT = [sys.executable, "-m", "speclint"]
# What switches off the bytecode cache would make every run compile the package anew.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
ENVIRONMENT["PYTHONPATH"] = str(ROOT)


def works(folder: Path) -> dict[str, list[str]]:
    """Lay out the files in a folder and return the command of each work."""
    shutil.copytree(ROOT / "examples" / "clean", folder / "clean")
    shutil.copytree(ROOT / "examples" / "tutorial", folder / "broken")
    shutil.copytree(ROOT / "examples" / "incomplete", folder / "incomplete")
    alone = folder / "alone" / "acme.json"
    alone.parent.mkdir()
    shutil.copy(folder / "clean" / "acme-streaming.json", alone)
    large = folder / "large" / "contacts-connectionSpec.json"
    large.parent.mkdir()
    large.write_text(batch_spec(20_000), "utf-8")
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "one clean file": [*SPECLINT, str(alone)],
        "one clean batch spec of 20 KB": [*SPECLINT, str(large)],
        "a clean project with a config": [*SPECLINT, str(folder / "clean")],
        "5 syntax findings, full report": [*SPECLINT, str(folder / "broken")],
        "4 schema and 3 rule findings, full report": [*SPECLINT, str(folder / "incomplete")],
    }


def batch_spec(size: int) -> str:
    """Return a clean batch spec of some size: the example, with many keys to sign in with."""
    example = ROOT / "examples" / "clean" / "acme-contacts-connectionSpec.json"
    spec = json.loads(example.read_text("utf-8"))
    keys: dict[str, object] = {}
    spec["authSpec"].append(
        {
            "name": "API Key Authentication",
            "type": "KeyBased",
            "spec": {
                "$schema": "http://json-schema.org/draft-07/schema#",
                "type": "object",
                "description": "What a customer enters to sign in with keys.",
                "properties": keys,
                "required": ["authKey1"],
            },
        }
    )
    text = ""
    while len(text) < size:
        number = len(keys) + 1
        keys[f"authKey{number}"] = {
            "title": f"Key {number}",
            "description": f"The key that is sent as header number {number}.",
            "type": "string",
            "format": "password",
            "restAttributes": {"headerParamName": f"X-ACME-Key-{number}"},
        }
        text = json.dumps(spec, indent=2) + "\n"
    return text


def measure(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each command, all run in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=False, capture_output=True, env=ENVIRONMENT)
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in seconds.items()}


def main(arguments: list[str]) -> None:
    """Print the table."""
    rounds = int(arguments[0]) if arguments else 30
    with tempfile.TemporaryDirectory() as folder:
        medians = measure(works(Path(folder)), rounds)
    bare = medians["python -c pass"]
    print(f"| work ({rounds} rounds, medians) | ms | ratio |\n|-|-|-|")
    for name, value in medians.items():
        print(f"| {name} | {value * 1000:.1f} | {value / bare:.2f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
