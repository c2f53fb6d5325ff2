"""Where settings stand in a TOML text, and what of it has to go with them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from speclint.config_file.place import place_of, places
from speclint.pointer import escape, steps_of
from speclint.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

RICH = '''\
# about all
select = ["*"] # trailing
ignore = [
  "json/comment", # why
  # about the next
  "json/*",

  'yaml/*',
] # end
known-ids = [ "a", "b" , "c" ]
plugins = ["only",]
profiles.own = {extend = "openapi", select = ["x", "y"], ignore = []}
"fail\\u002Don" = "error"
limits = [1.5, 2, true]

[ids]
"a/b.json" = """
one # no comment
[two]
three = "3"\\
""""
'c~d.json' = \'\'\'x''\'\'\'

# about the table
[options]
"artifact/icon-size".most = 3

[[suppress]]
rules = ["a"]   # [suppress]
reason = "say \\"why\\""

[[suppress]] # the second
files = [
  "x.json", "y.json",
  "z.json" ]
rules = ["b"]
reason = 'no'
[kinds . own . match]
members = ["a"]
[[kinds.own.references]]
at = "/a"
[[kinds.own.references]]
at = "/b"
kind = "own"
'''


def pointers(value: object, pointer: str = "") -> Iterator[str]:
    """Yield the pointers of everything in a value."""
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for step, item in items:
        below = f"{pointer}/{escape(str(step))}"
        yield below
        yield from pointers(item, below)


def without(pointer: str) -> Any:
    """Return what is left of a document when one thing is gone."""
    copy: Any = tomllib.loads(RICH)
    *above, last = steps_of(pointer)
    at: Any = copy
    for step in above:
        at = at[int(step) if isinstance(at, list) else step]
    del at[int(last) if isinstance(at, list) else last]
    return copy


def test_everything_has_a_place() -> None:
    """Whatever `tomllib` reads has a place, and nothing else has."""
    assert set(places(Source("speclint.toml", RICH.encode()))) == set(pointers(tomllib.loads(RICH)))


@pytest.mark.parametrize(
    ("pointer", "line", "text"),
    [
        ("/select", 2, "select"),
        ("/select/0", 2, '"*"'),
        ("/ignore/1", 6, '"json/*"'),
        ("/ignore/2", 8, "'yaml/*'"),
        ("/ignore/7", 3, "ignore"),
        ("/known-ids/1", 10, '"b"'),
        ("/profiles", 12, "profiles.own"),
        ("/profiles/own/select/1", 12, '"y"'),
        ("/fail-on", 13, '"fail\\u002Don"'),
        ("/ids/a~1b.json", 17, '"a/b.json"'),
        ("/ids/c~0d.json", 22, "'c~d.json'"),
        ("/options/artifact~1icon-size/most", 26, '"artifact/icon-size".most'),
        ("/suppress/0", 28, "suppress"),
        ("/suppress/1", 32, "suppress"),
        ("/suppress/1/files/2", 35, '"z.json"'),
        ("/suppress/1/pointer", 32, "suppress"),
        ("/kinds/own/match/members/0", 39, '"a"'),
        ("/kinds/own/references/1/at", 43, "at"),
    ],
)
def test_where_a_finding_stands(pointer: str, line: int, text: str) -> None:
    """At the key, of an item at the item itself; at what is around it where it is not there."""
    source = Source("speclint.toml", RICH.encode())
    span = place_of(source, pointer)
    assert span
    assert (source.position(span.start).line, source.text[span.start : span.end]) == (line, text)


def test_what_is_nowhere_has_no_place() -> None:
    """A key that is missing at the top stands nowhere."""
    assert place_of(Source("speclint.toml", RICH.encode()), "/extend") is None


# What several headers or keys make together has no one place to cut out.
SPREAD = {
    *("/suppress", "/profiles", "/kinds", "/kinds/own", "/kinds/own/references"),
    "/options/artifact~1icon-size",
}


@pytest.mark.parametrize("pointer", sorted({*pointers(tomllib.loads(RICH))} - SPREAD))
def test_what_goes_with_a_setting_is_all_of_it_and_no_more(pointer: str) -> None:
    """Cut out, the text is TOML that says everything but the setting."""
    source = Source("speclint.toml", RICH.encode())
    whole = places(source)[pointer].whole
    left = source.text[: whole.start] + source.text[whole.end :]
    wanted = without(pointer)
    if pointer == "/profiles/own":  # the table around it was there by its key only
        del wanted["profiles"]
    if pointer == "/options/artifact~1icon-size/most":
        wanted["options"] = {}
    assert tomllib.loads(left) == wanted


def test_comments_of_others_stay() -> None:
    """What is said about the next entry is not about this one."""
    source = Source("speclint.toml", RICH.encode())
    for pointer, text in (
        ("/ignore/0", '  "json/comment", # why\n'),
        ("/ignore/1", '  "json/*",\n'),
        ("/suppress/0", '[[suppress]]\nrules = ["a"]   # [suppress]\nreason = "say \\"why\\""\n\n'),
        ("/known-ids/0", '"a", '),
        ("/known-ids/2", ' , "c"'),
    ):
        whole = places(source)[pointer].whole
        assert source.text[whole.start : whole.end] == text


def test_a_comment_between_items_stays() -> None:
    """The one behind an item is about that item, also where the next one is the last."""
    source = Source("speclint.toml", b'x = ["a", # why\n "b" ]')
    whole = places(source)["/x/1"].whole
    assert source.text[whole.start : whole.end] == '"b"'


def test_a_table_below_a_list_of_tables_is_of_the_last_one() -> None:
    """As TOML has it."""
    source = Source("speclint.toml", b"[[a]]\n[[a]]\n[a.b]\nc = 1\n[[a.d.e]]\nf = 1\n")
    known = places(source)
    assert {"/a/1/b/c", "/a/1/d/e/0/f"} <= known.keys()
    assert "/a/b" not in known


def test_in_pyproject_pointers_start_at_the_own_table() -> None:
    """What other tools say there has no place, and the table itself has the empty pointer."""
    text = "[tool.other]\nselect = 1\n[tool.speclint]\nselect = []\n[[tool.speclint.suppress]]\n"
    source = Source("pyproject.toml", text.encode())
    keys = {pointer: place.key.start for pointer, place in places(source).items()}
    assert keys == {"": 25, "/select": 40, "/suppress": 54, "/suppress/0": 54}


def test_lines_end_in_any_way() -> None:
    """Windows' line ends and byte order mark move nothing."""
    source = Source("speclint.toml", b"\xef\xbb\xbf# one\r\nselect = [\r\n 'a',\r\n]\r\n")
    span = place_of(source, "/select/0")
    assert span
    place = source.position(span.start)
    assert (place.line, place.column) == (3, 2)
