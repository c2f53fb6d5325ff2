"""Slips of the hand, and what other languages write: one finding for each cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable

# One row: the text, its problems as (kind, start, end, message, safety of the fix), the fixed text.
Row = tuple[str, list[tuple[str, int, int, str, str]], str]

ROWS: list[Row] = [
    (
        '{"a": "1.0"", "b": 1}',
        [("unescaped-quote", 11, 12, '`"1.0""` has too many quotes', "unsafe")],
        '{"a": "1.0", "b": 1}',
    ),
    (
        '{""a": 1}',
        [("unescaped-quote", 1, 2, '`""a"` has too many quotes', "unsafe")],
        '{"a": 1}',
    ),
    (
        '{"a"": 1}',
        [("unescaped-quote", 4, 5, '`"a""` has too many quotes', "unsafe")],
        '{"a": 1}',
    ),
    (
        '{"a": """", "b": 1}',
        [("unescaped-quote", 8, 10, '`""""` has too many quotes', "unsafe")],
        '{"a": "", "b": 1}',
    ),
    (
        '{"a": ""x"", "b": 1}',
        [("unescaped-quote", 6, 7, '`""x""` has too many quotes', "unsafe")],
        '{"a": "x", "b": 1}',
    ),
    (
        '["a"", "b"]',
        [("unescaped-quote", 4, 5, '`"a""` has too many quotes', "unsafe")],
        '["a", "b"]',
    ),
    (
        '{"a": """text "x" """, "b": 1}',
        [
            (
                "single-quoted-string",
                6,
                21,
                '`"""text "x" """` is in triple quotes; JSON has double quotes',
                "unsafe",
            )
        ],
        '{"a": "text \\"x\\" ", "b": 1}',
    ),
    (
        "{\"a\": '''x''', \"b\": 1}",
        [
            (
                "single-quoted-string",
                6,
                13,
                "`'''x'''` is in triple quotes; JSON has double quotes",
                "unsafe",
            )
        ],
        '{"a": "x", "b": 1}',
    ),
    (
        '{"a": "one" two", "b": 1}',
        [("unescaped-quote", 10, 11, "quote inside a string is not escaped", "unsafe")],
        '{"a": "one\\" two", "b": 1}',
    ),
    (
        '{"a": "{"id": 7}", "b": 1}',
        [("unescaped-quote", 8, 9, "quote inside a string is not escaped", "unsafe")],
        '{"a": "{\\"id\\": 7}", "b": 1}',
    ),
    (
        '{"a": s"x", "b": 1}',
        [("invalid-character", 6, 7, "`s` does not belong here", "unsafe")],
        '{"a": "x", "b": 1}',
    ),
    (
        '{"a": "x"y, "b": 1}',
        [("invalid-character", 9, 10, "`y` does not belong here", "unsafe")],
        '{"a": "x", "b": 1}',
    ),
    (
        '{"a": "b" + "c", "d": 1}',
        [
            (
                "unescaped-quote",
                10,
                11,
                "a string in two parts; JSON does not put strings together",
                "safe",
            )
        ],
        '{"a": "bc", "d": 1}',
    ),
    (
        '{"a": "b" \\\n "c", "d": 1}',
        [
            (
                "unescaped-quote",
                10,
                11,
                "a string in two parts; JSON does not put strings together",
                "safe",
            )
        ],
        '{"a": "bc", "d": 1}',
    ),
    (
        '{"a": "D:\\\\x\\", "b": 1}',
        [
            (
                "invalid-escape",
                12,
                13,
                "the backslash at the end of the string escapes its closing quote",
                "unsafe",
            )
        ],
        '{"a": "D:\\\\x\\\\", "b": 1}',
    ),
    (
        '["\\\\srv\\share"]',
        [("invalid-escape", 2, 4, "the backslashes of a path are not doubled", "unsafe")],
        '["\\\\\\\\srv\\\\share"]',
    ),
    (
        '{"a": \'b", "c": 1}',
        [
            (
                "single-quoted-string",
                6,
                9,
                "`'b\"` is in single quotes; JSON has double quotes",
                "safe",
            )
        ],
        '{"a": "b", "c": 1}',
    ),
    (
        '{"a": \u2018b", "c": 1}',
        [("smart-quote", 6, 9, '`\u2018b"` is in typographic quotes; JSON has plain ones', "safe")],
        '{"a": "b", "c": 1}',
    ),
    (
        '{\\n  \\"a\\": \\"x \\\\n y\\"\\n}',
        [
            (
                "invalid-escape",
                1,
                3,
                "4 escapes outside of strings: the document came out of another string",
                "unsafe",
            ),
        ],
        '{\n  "a": "x \\n y"\n}',
    ),
    (
        '["one\n    two"]',
        [("control-character", 5, 10, "raw line break inside a string", "unsafe")],
        '["one two"]',
    ),
    (
        '["one,\ntwo"]',
        [("control-character", 6, 7, "raw line break inside a string", "unsafe")],
        '["one, two"]',
    ),
    (
        '{"a": 1, "b:" 2}',
        [("missing-colon", 11, 13, 'the colon stands inside the quotes of `"b:"`', "unsafe")],
        '{"a": 1, "b": 2}',
    ),
    (
        '["x," "y"]',
        [("missing-comma", 3, 5, 'the comma stands inside the quotes of `"x,"`', "unsafe")],
        '["x", "y"]',
    ),
    (
        '{"a": 1: "b": 2}',
        [("wrong-separator", 7, 8, "`:` where JSON has `,`", "unsafe")],
        '{"a": 1, "b": 2}',
    ),
    (
        '{"b": 2, "a", 1, "c": 3}',
        [("wrong-separator", 12, 13, "`,` where JSON has `:`", "unsafe")],
        '{"b": 2, "a": 1, "c": 3}',
    ),
    (
        '{"a"; 1, "b": 2}',
        [("wrong-separator", 4, 5, "`;` where JSON has `:`", "unsafe")],
        '{"a": 1, "b": 2}',
    ),
    (
        '{"a":, 1, "b": 2}',
        [("extra-comma", 5, 6, "comma between a key and its value", "unsafe")],
        '{"a": 1, "b": 2}',
    ),
    (
        '["x". "y"]',
        [("wrong-separator", 4, 5, "`.` where JSON has `,`", "unsafe")],
        '["x", "y"]',
    ),
    (
        '{"a"=1,"b":"x y"}',
        [("wrong-separator", 4, 5, "`=` where JSON has `:`", "safe")],
        '{"a":1,"b":"x y"}',
    ),
    (
        '{"a":1,"b"\u200b:"x y"}',
        [("invalid-whitespace", 10, 11, "blank that JSON does not allow (U+200B)", "safe")],
        '{"a":1,"b":"x y"}',
    ),
    (
        '{"a": 1`}',
        [("invalid-character", 7, 8, '"`" does not belong here', "unsafe")],
        '{"a": 1}',
    ),
    (
        '{"a": "x"), "b": 1}',
        [("unbalanced-bracket", 9, 10, "`)` closes nothing", "unsafe")],
        '{"a": "x", "b": 1}',
    ),
    (
        '{"a": 1,000, "b": 2,500,000}',
        [
            ("invalid-number", 6, 11, "`1,000` has a comma; a JSON number has none", ""),
            ("invalid-number", 18, 27, "`2,500,000` has a comma; a JSON number has none", ""),
        ],
        '{"a": 1,000, "b": 2,500,000}',
    ),
    (
        '{"a": 1,5}',
        [("invalid-number", 6, 9, "`1,5` has a comma; a JSON number has none", "")],
        '{"a": 1,5}',
    ),
    (
        '{"a": 1, "b"}',
        [("missing-value", 12, 12, "`b` has no value", "")],
        '{"a": 1, "b"}',
    ),
    (
        '{"a": "b" "c", "d": 1}',
        [("missing-key", 10, 13, "second value of `a`: a key is missing, or both are one", "")],
        '{"a": "b" "c", "d": 1}',
    ),
    (
        '{"a": 12:30}',
        [("unquoted-string", 6, 11, "string `12:30` is not in quotes", "unsafe")],
        '{"a": "12:30"}',
    ),
    (
        '{"a": flase}',
        [("invalid-literal", 6, 11, "`flase` looks like `false`", "unsafe")],
        '{"a": false}',
    ),
    (
        '{"a": https://x.y/z,\n "b": 1}',
        [("unquoted-string", 6, 19, "string `https://x.y/z` is not in quotes", "unsafe")],
        '{"a": "https://x.y/z",\n "b": 1}',
    ),
    (
        '{"a": 5L, "b": 1.5f}',
        [
            ("invalid-number", 6, 8, "`5L` is not how JSON writes a number", "unsafe"),
            ("invalid-number", 15, 19, "`1.5f` is not how JSON writes a number", "unsafe"),
        ],
        '{"a": 5, "b": 1.5}',
    ),
    (
        '{"a"\uff1a1\uff0c"b"\uff1a"c"}',
        [
            ("wrong-separator", 4, 5, "`\uff1a` where JSON has `:`", "safe"),
            ("wrong-separator", 6, 7, "`\uff0c` where JSON has `,`", "safe"),
            ("wrong-separator", 10, 11, "`\uff1a` where JSON has `:`", "safe"),
        ],
        '{"a":1,"b":"c"}',
    ),
    (
        '\uff5b"a": \uff3b1\u30012\uff3d\uff5d',
        [
            ("wrong-separator", 0, 1, "`\uff5b` where JSON has `{`", "safe"),
            ("wrong-separator", 6, 7, "`\uff3b` where JSON has `[`", "safe"),
            ("wrong-separator", 8, 9, "`\u3001` where JSON has `,`", "safe"),
            ("wrong-separator", 10, 11, "`\uff3d` where JSON has `]`", "safe"),
            ("wrong-separator", 11, 12, "`\uff5d` where JSON has `}`", "safe"),
        ],
        '{"a": [1,2]}',
    ),
    (
        '{\uff02a\uff02: 1\u060c "b": 2}',
        [
            (
                "smart-quote",
                1,
                4,
                "`\uff02a\uff02` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
            ("wrong-separator", 7, 8, "`\u060c` where JSON has `,`", "safe"),
        ],
        '{"a": 1, "b": 2}',
    ),
    (
        "[\u20135, \u22125, \uff15, \u0665]",
        [
            ("invalid-number", 1, 3, "`\u20135` is not how JSON writes a number", "unsafe"),
            ("invalid-number", 5, 7, "`\u22125` is not how JSON writes a number", "safe"),
            ("invalid-number", 9, 10, "`\uff15` is not how JSON writes a number", "safe"),
            ("invalid-number", 12, 13, "`\u0665` is not how JSON writes a number", "safe"),
        ],
        "[-5, -5, 5, 5]",
    ),
    (
        "{\u201ca\u201d\uff1a\u201cb\u201d}",
        [
            (
                "smart-quote",
                1,
                4,
                "`\u201ca\u201d` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
            ("wrong-separator", 4, 5, "`\uff1a` where JSON has `:`", "safe"),
            (
                "smart-quote",
                5,
                8,
                "`\u201cb\u201d` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
        ],
        '{"a":"b"}',
    ),
    (
        '{\n  {% if x %}\n  "a": 1,\n  {% endif %}\n  "b": 2\n}',
        [
            (
                "placeholder",
                4,
                14,
                "`{% if x %}` is a template's tag: render the template first",
                "",
            ),
            (
                "placeholder",
                27,
                38,
                "`{% endif %}` is a template's tag: render the template first",
                "",
            ),
        ],
        '{\n  {% if x %}\n  "a": 1,\n  {% endif %}\n  "b": 2\n}',
    ),
    (
        '{\n  {{#each x}}\n  "a": 1\n  {{/each}}\n}',
        [
            (
                "placeholder",
                4,
                15,
                "`{{#each x}}` is a template's tag: render the template first",
                "",
            ),
            (
                "placeholder",
                27,
                36,
                "`{{/each}}` is a template's tag: render the template first",
                "",
            ),
        ],
        '{\n  {{#each x}}\n  "a": 1\n  {{/each}}\n}',
    ),
    (
        '{{- if .x }}\n{"a": 1}\n{{- end }}\n',
        [
            (
                "placeholder",
                0,
                12,
                "`{{- if .x }}` is a template's tag: render the template first",
                "",
            ),
            (
                "placeholder",
                22,
                32,
                "`{{- end }}` is a template's tag: render the template first",
                "",
            ),
        ],
        '{{- if .x }}\n{"a": 1}\n{{- end }}\n',
    ),
    (
        '{# note #}\n{"a": 1}',
        [("placeholder", 0, 10, "`{# note #}` is a template's tag: render the template first", "")],
        '{# note #}\n{"a": 1}',
    ),
    (
        "[<%= x %>, #{x}, %(x)s, $x, @x@, __X__, {{{ y }}}, ${{ z }}, %s, ???, TODO]",
        [
            ("placeholder", 1, 9, "`<%= x %>` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 11, 15, "`#{x}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 17, 22, "`%(x)s` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 24, 26, "`$x` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 28, 31, "`@x@` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 33, 38, "`__X__` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 40, 49, "`{{{ y }}}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 51, 59, "`${{ z }}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 61, 63, "`%s` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 65, 68, "`???` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 70, 74, "`TODO` looks like an unfilled placeholder", "unsafe"),
        ],
        '["<%= x %>", "#{x}", "%(x)s", "$x", "@x@", "__X__", "{{{ y }}}", "${{ z }}", "%s", "???", "TODO"]',
    ),
    (
        '{"a": #{x}, "b": #fff, "c": {{ x["y"] }}, "d": ${x["y"]}}',
        [
            ("placeholder", 6, 10, "`#{x}` looks like an unfilled placeholder", "unsafe"),
            ("unquoted-string", 17, 21, "string `#fff` is not in quotes", "unsafe"),
            ("placeholder", 28, 40, '`{{ x["y"] }}` looks like an unfilled placeholder', "unsafe"),
            ("placeholder", 47, 56, '`${x["y"]}` looks like an unfilled placeholder', "unsafe"),
        ],
        '{"a": "#{x}", "b": "#fff", "c": "{{ x[\\"y\\"] }}", "d": "${x[\\"y\\"]}"}',
    ),
    (
        "{$ref: 1, @type: 2}",
        [
            ("unquoted-key", 1, 5, "key `$ref` is not in quotes", "safe"),
            ("unquoted-key", 10, 15, "key `@type` is not in quotes", "safe"),
        ],
        '{"$ref": 1, "@type": 2}',
    ),
    (
        '[ObjectId("507f"), NumberLong("5"), NumberLong(5), ISODate("2020-01-01"), new Date()]',
        [
            (
                "invalid-literal",
                1,
                17,
                '`ObjectId("507f")` is a call; JSON has values only',
                "unsafe",
            ),
            (
                "invalid-literal",
                19,
                34,
                '`NumberLong("5")` is a call; JSON has values only',
                "unsafe",
            ),
            (
                "invalid-literal",
                36,
                49,
                "`NumberLong(5)` is a call; JSON has values only",
                "unsafe",
            ),
            (
                "invalid-literal",
                51,
                72,
                '`ISODate("2020-01-01")` is a call; JSON has values only',
                "unsafe",
            ),
            ("invalid-literal", 74, 84, "`new Date()` is a call; JSON has values only", ""),
        ],
        '["507f", 5, 5, "2020-01-01", new Date()]',
    ),
    (
        "[Decimal('1.0'), datetime(2020, 1, 1), set()]",
        [
            (
                "invalid-literal",
                1,
                15,
                "`Decimal('1.0')` is a call; JSON has values only",
                "unsafe",
            ),
            (
                "invalid-literal",
                17,
                37,
                "`datetime(2020, 1, 1)` is a call; JSON has values only",
                "",
            ),
            ("invalid-literal", 39, 44, "`set()` is a call; JSON has values only", ""),
        ],
        '["1.0", datetime(2020, 1, 1), set()]',
    ),
    (
        "[u'x', b'y', r'\\d']",
        [
            (
                "single-quoted-string",
                1,
                5,
                "`u'x'` has `u` before its quotes; a JSON string has none",
                "safe",
            ),
            (
                "single-quoted-string",
                7,
                11,
                "`b'y'` has `b` before its quotes; a JSON string has none",
                "unsafe",
            ),
            (
                "single-quoted-string",
                13,
                18,
                "`r'\\d'` has `r` before its quotes; a JSON string has none",
                "unsafe",
            ),
        ],
        '["x", "y", "\\\\d"]',
    ),
    (
        '{"a": (1, 2), "b": (), "c": (3,)}',
        [
            (
                "invalid-literal",
                6,
                12,
                "`(1, 2)` is Python's tuple; JSON has arrays in `[ ]`",
                "safe",
            ),
            ("invalid-literal", 19, 21, "`()` is Python's tuple; JSON has arrays in `[ ]`", "safe"),
            (
                "invalid-literal",
                28,
                32,
                "`(3,)` is Python's tuple; JSON has arrays in `[ ]`",
                "safe",
            ),
            ("trailing-comma", 30, 31, "trailing comma before the closing bracket", "safe"),
        ],
        '{"a": [1, 2], "b": [], "c": [3]}',
    ),
    (
        '{"a": function() { return {b: 1}; }, "b": () => 1}',
        [
            (
                "invalid-literal",
                6,
                35,
                "`function() { return {b: 1}; }` is a function; JSON has values only",
                "",
            ),
            ("invalid-literal", 42, 49, "`() => 1` is a function; JSON has values only", ""),
        ],
        '{"a": function() { return {b: 1}; }, "b": () => 1}',
    ),
    (
        '{"a": 1, /* /* x */ */ "b": 2}',
        [("comment", 9, 22, "JSON has no comments: `/* /* x */ */`", "safe")],
        '{"a": 1, "b": 2}',
    ),
    (
        '{"a": 1, /* x\n "b": 2}',
        [("comment", 9, 13, "JSON has no comments: `/* x`", "unsafe")],
        '{"a": 1,\n "b": 2}',
    ),
    (
        '{"a": 1, -- note\n "b": 2, ; note\n "c": 3}',
        [
            ("comment", 9, 16, "JSON has no comments: `-- note`", "safe"),
            ("comment", 26, 32, "JSON has no comments: `; note`", "safe"),
        ],
        '{"a": 1,\n "b": 2,\n "c": 3}',
    ),
]


@pytest.mark.parametrize(("text", "expected", "after"), ROWS, ids=lambda value: repr(value)[:40])
def test_slip(
    text: str,
    expected: list[tuple[str, int, int, str, str]],
    after: str,
    fixed: Callable[..., str],
) -> None:
    """A slip gives these findings, and its fixes give this text."""
    problems = parse(text).problems
    found = [
        (p.kind, p.span.start, p.span.end, p.message, p.fix.safety if p.fix else "")
        for p in problems
    ]
    assert found == expected
    assert fixed(text, problems) == after


@pytest.mark.parametrize(
    ("piece", "meant"),
    [("-0x1F", "-31"), ("+0xff", "255"), ("0xfn", "15"), ("-5f", "-5"), ("007", "7")],
)
def test_numbers_of_other_languages(piece: str, meant: str) -> None:
    """The sign stays, and the digits of a hexadecimal number are no suffix."""
    (problem,) = parse(f"[{piece}]").problems
    assert problem.fix is not None
    assert [edit.text for edit in problem.fix.edits] == [meant]


@pytest.mark.parametrize("piece", ["0x" + "f" * 5000, "0b" + "1" * 5000, "9" * 5000 + "n"])
def test_numbers_without_end_are_read(piece: str) -> None:
    """However long, they are no trouble."""
    assert parse(f"[{piece}]").problems


@pytest.mark.parametrize(
    ("text", "kind", "offset", "safety"),
    [
        ('{"a"1, "b": "x"}', "missing-colon", 4, "safe"),
        ('{"a"true}', "missing-colon", 4, "safe"),
        ('{\n "a": #/definitions/X",\n "b": 1\n}', "missing-opening-quote", 8, "unsafe"),
        ('{\n "a": //cdn.acme.test/x.js",\n "b": 1\n}', "missing-opening-quote", 8, "unsafe"),
        ('{\n "a": // the "first" one\n 1\n}', "comment", 8, "safe"),
    ],
)
def test_what_looks_like_something_else(text: str, kind: str, offset: int, safety: str) -> None:
    """A value behind its key is no stray letter, half a string no comment."""
    (problem,) = parse(text).problems
    assert (problem.kind, problem.span.start) == (kind, offset)
    assert problem.fix is not None
    assert problem.fix.safety == safety
