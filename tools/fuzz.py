"""Throw broken bytes at the linter and see whether anything but findings comes back.

usage: python tools/fuzz.py [COUNT] [SEED]

Each input is a small JSON text with a few random bytes changed, pasted, doubled or cut. What must
hold for every one of them: nothing is raised; the strict decoder and the tolerant parser agree on
whether the text is JSON; findings are sorted and inside the text; a text that fixes change decodes
and is fixed for good.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from speclint import engine, fix  # noqa: E402 - the checkout must come first
from speclint.config import Config  # noqa: E402
from speclint.engine import Input  # noqa: E402
from speclint.registry import Registry  # noqa: E402
from speclint.source import Source  # noqa: E402

SEEDS = (
    b'{"name": "acme", "version": "1.0", "list": [1, -2.5e3, true, null], "sourceSpec": {}}',
    b'{\n  "name": "acme",\n  "sourceSpec": {\n    "spec": {"a": [], "b": {}}\n  }\n}\n',
    b"{'name': 'acme', 'ok': True, 'none': None,}",
    b'{\r\n\t"a": "It\'s \\"x\\" \\u00e9 \\\\",\r\n\t"b": [[1, 2], [3]]\r\n}\r\n',
    '{"ключ": "値 🚀", "b": "\u2028"}'.encode(),
    b'[{"a": 1}, {"a": 2} // note\n]',
    b'{"a": {X}, "b": ${x}, "c": <y>, "d": ...}',
    b"```json\n{}\n```\n",
    b"<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> other\n",
)
PIECES = (
    *(
        bytes([byte])
        for byte in b"{}[]:,\"'`\\/#;=<>.-+0123456789eEtfnu \t\r\n\x00\x1b\xff\xc3\xef\xbb\xbf"
    ),
    *(
        b"//",
        b"/*",
        b"*/",
        b"\\u",
        b"\\ud83d",
        b"true",
        b"None",
        b"NaN",
        b"&quot;",
        b"\xe2\x80\x9c",
    ),
    *(
        b"\xc2\xa0",
        b"\xe2\x80\x8b",
        b"\xff\xfe",
        b"=======\n",
        b"```\n",
        b'"":',
        b"'\\''",
        b"${",
        b"...",
    ),
)
REGISTRY = Registry()
CONFIG = Config(select=("json/*", "internal/*"))


def mutated(rng: random.Random) -> bytes:
    """Return a seed with one to six changes."""
    data = bytearray(rng.choice(SEEDS))
    for _ in range(rng.randint(1, 6)):
        at = rng.randint(0, len(data))
        until = min(len(data), at + rng.choice((0, 0, 0, 1, 1, 2, 8, 30)))
        match rng.choice(("paste", "paste", "paste", "double", "cut")):
            case "paste":
                data[at:until] = rng.choice(PIECES)
            case "double":
                data[at:at] = data[at:until]
            case _:
                del data[at:until]
    return bytes(data)


def check(data: bytes) -> None:
    """Lint and fix some bytes; raises AssertionError where a promise is broken."""
    source = Source("a.json", data)
    [file] = engine.lint([Input(source, named=True)], CONFIG, REGISTRY).files
    assert file.document.intact == is_json(data), "the decoders disagree"
    ends = [(f.range.start.offset, f.range.end.offset) for f in file.findings if f.range]
    assert ends == sorted(ends, key=lambda span: span[0]), "findings are not sorted"
    assert all(0 <= start <= end <= len(source.text) for start, end in ends), "outside the text"
    if source.undecodable is None:
        done = fix.fix(file.document, file.findings, unsafe=True)
        if done.applied:
            settle(done.text)


def settle(text: str) -> None:
    """Fix a text again: it decodes, and soon nothing changes any more."""
    for _ in range(10):
        json.loads(text)
        source = Source("a.json", text.encode())
        [file] = engine.lint([Input(source, named=True)], CONFIG, REGISTRY).files
        done = fix.fix(file.document, file.findings, unsafe=True)
        if not done.applied:
            return
        text = done.text
    raise AssertionError("fixing does not come to an end")


def is_json(data: bytes) -> bool:
    """Tell whether bytes are strict JSON, by Python's own decoder."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_constant=refuse, object_pairs_hook=unique)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # half a surrogate pair is no text
    except ValueError:
        return False
    return True


def refuse(name: str) -> NoReturn:
    """Refuse NaN and Infinity."""
    raise ValueError(name)


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse an object with the same key twice."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("duplicate key")
    return dict(pairs)


def main(arguments: list[str]) -> int:
    """Run; print each input that breaks a promise, and a count at the end."""
    count = int(arguments[0]) if arguments else 10_000
    rng = random.Random(int(arguments[1]) if len(arguments) > 1 else 1)  # noqa: S311 - no secret
    broken = 0
    for number in range(count):
        data = mutated(rng)
        try:
            check(data)
        except Exception as error:  # noqa: BLE001 - any of them is what is looked for
            broken += 1
            print(f"{number}: {type(error).__name__}: {error}: {data!r}", flush=True)
    print(f"{count} inputs, {broken} broke a promise")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
