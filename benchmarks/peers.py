"""The linters that speclint is compared with: at which versions, and how each is called.

usage: python benchmarks/peers.py [FOLDER]

Installs them into a folder, by default benchmarks/.peers, which git ignores: with pip into an
environment of their own, and with npm where there is one.
"""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).resolve().parent
FOLDER = HERE / ".peers"
SCHEMA = HERE.parent / "schemas" / "connection-spec.schema.json"
PYTHON = ("check-jsonschema==0.39.0", "sourcemeta-jsonschema==17.3.0")
NODE = (
    "@biomejs/biome@2.6.8",
    "@stoplight/spectral-cli@6.16.3",
    "vscode-json-languageservice@5.7.2",
)


class Peer(NamedTuple):
    """A linter, the file that must be there for it, and its command, up to what it looks at.

    `files` makes arguments of a file or of a folder; `statuses` are those with which it ends when
    it has found something.
    """

    name: str
    file: Path
    command: list[str]
    files: Callable[[Path], list[str]]
    statuses: tuple[int, ...] = (1,)
    sees: tuple[str, ...] = ("syntax", "schema")


def known(folder: Path, scratch: Path) -> list[Peer]:
    """Return all peers, whether they are in the folder or not.

    The schema that they validate with is written into the folder `scratch`.
    """
    schema, ruleset = _written(scratch)
    node, python = folder / "node_modules", folder / "python"
    sourcemeta, biome, binary = _sourcemeta(python), node / ".bin" / "biome", _biome(node)
    check, spectral = python / "bin" / "check-jsonschema", node / ".bin" / "spectral"
    validate = [str(sourcemeta), "validate", schema]
    service, script = node / "vscode-json-languageservice", HERE / "vscode.cjs"
    return [
        Peer("sourcemeta", sourcemeta, validate, _whole, (2, 6)),
        Peer("sourcemeta --fast", sourcemeta, [*validate, "--fast"], _whole, (2, 6)),
        Peer("Biome", biome, [str(biome), "lint"], _whole, sees=("syntax",)),
        Peer("Biome binary", binary, [str(binary), "lint"], _whole, sees=("syntax",)),
        Peer("check-jsonschema", check, [str(check), "--schemafile", schema], _each),
        Peer("VS Code", service, ["node", str(script), str(service), schema], _whole),
        Peer("Spectral", spectral, [str(spectral), "lint", "--ruleset", ruleset], _pattern),
    ]


def install(folder: Path) -> None:
    """Install all peers into a folder."""
    venv.create(folder / "python", with_pip=True)
    pip = [str(folder / "python" / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--disable-pip-version-check", *PYTHON], check=True)
    npm = shutil.which("npm")
    if npm is None:
        print("npm is missing: the peers that run on Node.js are left out")
        return
    subprocess.run([npm, "install", "--silent", "--prefix", str(folder), *NODE], check=True)


def _written(scratch: Path) -> tuple[str, str]:
    """Write the schema and Spectral's ruleset."""
    text = SCHEMA.read_text("utf-8")
    schema, ruleset = scratch / "connection-spec.json", scratch / "ruleset.json"
    options = {"schema": json.loads(text), "allErrors": True}
    then = {"function": "schema", "functionOptions": options}
    rule = {"given": "$", "severity": "error", "resolved": False, "then": then}
    schema.write_text(text, "utf-8")
    ruleset.write_text(json.dumps({"rules": {"connection-spec": rule}}), "utf-8")
    return str(schema), str(ruleset)


def _sourcemeta(python: Path) -> Path:
    """Return its binary: the command that pip makes may be that of another `jsonschema`."""
    name = f"jsonschema-{platform.system().lower()}-{platform.machine().lower()}"
    package = python / "lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    return package / "sourcemeta_jsonschema" / name


def _biome(node: Path) -> Path:
    """Return its binary: npm installs the one for this machine."""
    packages = node / "@biomejs"
    return next(packages.glob("cli-*/biome"), packages / "biome")


def _whole(path: Path) -> list[str]:
    return [str(path)]


def _each(path: Path) -> list[str]:
    return sorted(map(str, path.rglob("*.json"))) if path.is_dir() else [str(path)]


def _pattern(path: Path) -> list[str]:
    return [f"{path}/**/*.json" if path.is_dir() else str(path)]


if __name__ == "__main__":
    install(Path(sys.argv[1]).resolve() if sys.argv[1:] else FOLDER)
