"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from speclint.pattern import Pattern
from speclint.registry import Registry

ROOT = Path(__file__).resolve().parent.parent

EXPRESSION = r"(?x) (?P<key> \w+ ) = (?P<value> \d+ )"
TEXT = "one=1, two=22"


def test_it_answers_as_a_compiled_expression() -> None:
    """Whatever is asked, and however often, the answer is that of `re`."""
    lazy, compiled = Pattern(EXPRESSION), re.compile(EXPRESSION)
    for _ in range(2):
        assert lazy.findall(TEXT) == compiled.findall(TEXT)
        assert lazy.split(TEXT) == compiled.split(TEXT)
        assert lazy.sub(r"\g<value>", TEXT) == compiled.sub(r"\g<value>", TEXT)
        assert [m.span() for m in lazy.finditer(TEXT, 1)] == [
            m.span() for m in compiled.finditer(TEXT, 1)
        ]
        for name in ("search", "match", "fullmatch"):
            found, expected = getattr(lazy, name)(TEXT, 7), getattr(compiled, name)(TEXT, 7)
            assert found.groupdict() == expected.groupdict()
        assert lazy.fullmatch(TEXT) is None
        assert (lazy.pattern, lazy.groups) == (compiled.pattern, compiled.groups)


def test_bytes_are_matched_too() -> None:
    """An expression of bytes finds bytes."""
    assert Pattern(rb"\d+").findall(b"1, 22") == [b"1", b"22"]


def test_a_wrong_expression_is_refused_when_it_is_used() -> None:
    """As `re` refuses it: every pattern needs a test that uses it."""
    with pytest.raises(re.error):
        Pattern("(").search("")


def test_what_no_expression_has_is_missing() -> None:
    """A slip in a name is told as for any object."""
    with pytest.raises(AttributeError):
        Pattern("a").serach("a")  # type: ignore[attr-defined]


def test_every_pattern_can_be_compiled() -> None:
    """Nobody notices a slip in one that no run has used so far."""
    for path in ROOT.glob("speclint/**/*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        if path.stem != "__main__":
            import_module(name.removesuffix(".__init__"))
    registry = Registry()
    for rule_id in registry.ids():
        registry[rule_id]
    gc.collect()
    patterns = [one for one in gc.get_objects() if type(one) is Pattern]
    assert len(patterns) > 100
    assert all(one.pattern for one in patterns)


def test_making_one_imports_nothing() -> None:
    """Only using a pattern takes `re`."""
    program = (
        "import sys; from speclint.pattern import Pattern; p = Pattern('a'); made = 're' in sys.modules\n"
        "p.search('a'); print(made, 're' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout == "False True\n"
