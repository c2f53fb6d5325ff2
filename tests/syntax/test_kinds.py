"""Every kind of problem: where it is found, what it says, and the text after its fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from speclint.finding import Span
from speclint.syntax import KINDS, parse

if TYPE_CHECKING:
    from collections.abc import Callable

# One row: the text, its problems as (kind, start, end, message, safety of the fix), the fixed text.
Row = tuple[str, list[tuple[str, int, int, str, str]], str]

ROWS: list[Row] = [
    (
        '{\n  "name": "acme",\n  "description": "A sample"\n  "version": "1.0"\n}\n',
        [("missing-comma", 47, 47, "missing comma after the value of `description`", "safe")],
        '{\n  "name": "acme",\n  "description": "A sample",\n  "version": "1.0"\n}\n',
    ),
    (
        '["read" "write"]',
        [("missing-comma", 7, 7, 'missing comma after `"read"`', "safe")],
        '["read", "write"]',
    ),
    (
        '{"a":{"b":1}"c":2}',
        [("missing-comma", 12, 12, "missing comma after the value of `a`", "safe")],
        '{"a":{"b":1},"c":2}',
    ),
    (
        '[1, {"a": 2} [3]]',
        [("missing-comma", 12, 12, "missing comma after the previous value", "safe")],
        '[1, {"a": 2}, [3]]',
    ),
    (
        '{"a": 1 // one\n "b": 2}',
        [
            ("missing-comma", 7, 7, "missing comma after the value of `a`", "safe"),
            ("comment", 8, 14, "JSON has no comments: `// one`", "safe"),
        ],
        '{"a": 1,\n "b": 2}',
    ),
    (
        '{\n  "a": [1, 2,],\n  "b": {},\n}',
        [
            ("trailing-comma", 14, 15, "trailing comma before the closing bracket", "safe"),
            ("trailing-comma", 27, 28, "trailing comma before the closing bracket", "safe"),
        ],
        '{\n  "a": [1, 2],\n  "b": {}\n}',
    ),
    (
        '{"a": 1},\n',
        [("trailing-comma", 8, 9, "trailing comma behind the document", "safe")],
        '{"a": 1}\n',
    ),
    (
        '{"a": 1};',
        [("trailing-comma", 8, 9, "trailing `;` behind the document", "safe")],
        '{"a": 1}',
    ),
    (
        "[1,,]",
        [("trailing-comma", 2, 4, "trailing comma before the closing bracket", "safe")],
        "[1]",
    ),
    ("[1,, 2]", [("extra-comma", 3, 4, "extra comma", "safe")], "[1, 2]"),
    ('{, "a": 1}', [("extra-comma", 1, 2, "extra comma", "safe")], '{ "a": 1}'),
    (
        '{"name" "acme", "spec" {"a": 1}}',
        [
            ("missing-colon", 7, 7, "missing colon after `name`", "safe"),
            ("missing-colon", 22, 22, "missing colon after `spec`", "safe"),
        ],
        '{"name": "acme", "spec": {"a": 1}}',
    ),
    (
        '{\n  "name": "acme",\n  "tags": [1],\n  "name": "acme"\n}\n',
        [("duplicate-key", 37, 43, "duplicate key `name`", "safe")],
        '{\n  "name": "acme",\n  "tags": [1]\n}\n',
    ),
    (
        '{\n  "name": "acme",\n  "name": "acme",\n  "tags": [1]\n}\n',
        [("duplicate-key", 22, 28, "duplicate key `name`", "safe")],
        '{\n  "name": "acme",\n  "tags": [1]\n}\n',
    ),
    (
        '{"name": 1, "n\\u0061me": 2}',
        [("duplicate-key", 12, 23, "duplicate key `name`", "")],
        '{"name": 1, "n\\u0061me": 2}',
    ),
    (
        '{"a": {"x": 1, "y": 2}, "a": {"y": 2, "x": 1}}',
        [("duplicate-key", 24, 27, "duplicate key `a`", "safe")],
        '{"a": {"x": 1, "y": 2}}',
    ),
    (
        "{name: 1, $ref: 2, my-key: 3}",
        [
            ("unquoted-key", 1, 5, "key `name` is not in quotes", "safe"),
            ("unquoted-key", 10, 14, "key `$ref` is not in quotes", "safe"),
            ("unquoted-key", 19, 25, "key `my-key` is not in quotes", "safe"),
        ],
        '{"name": 1, "$ref": 2, "my-key": 3}',
    ),
    (
        '{1: "a", true: "b"}',
        [
            ("unquoted-key", 1, 2, "key `1` is not in quotes", "safe"),
            ("unquoted-key", 9, 13, "key `true` is not in quotes", "safe"),
        ],
        '{"1": "a", "true": "b"}',
    ),
    (
        '{"category": Streaming, "text": see the docs}',
        [
            ("unquoted-string", 13, 22, "string `Streaming` is not in quotes", "unsafe"),
            ("unquoted-string", 32, 44, "string `see the docs` is not in quotes", "unsafe"),
        ],
        '{"category": "Streaming", "text": "see the docs"}',
    ),
    (
        "{'it': 'It\\'s \"ACME\"'}",
        [
            (
                "single-quoted-string",
                1,
                5,
                "`'it'` is in single quotes; JSON has double quotes",
                "safe",
            ),
            (
                "single-quoted-string",
                7,
                21,
                "`'It\\'s \"ACME\"'` is in single quotes; JSON has double quotes",
                "safe",
            ),
        ],
        '{"it": "It\'s \\"ACME\\""}',
    ),
    (
        '{"a": `x`}',
        [("single-quoted-string", 6, 9, '"`x`" is in backticks; JSON has double quotes', "safe")],
        '{"a": "x"}',
    ),
    (
        '{\u201ca\u201d: \u201cb\u201d, "c": \u2018d\u2019}',
        [
            (
                "smart-quote",
                1,
                4,
                "`\u201ca\u201d` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
            (
                "smart-quote",
                6,
                9,
                "`\u201cb\u201d` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
            (
                "smart-quote",
                16,
                19,
                "`\u2018d\u2019` is in typographic quotes; JSON has plain ones",
                "safe",
            ),
        ],
        '{"a": "b", "c": "d"}',
    ),
    (
        '{"a": "b\u201d, "c": 1}',
        [("smart-quote", 6, 9, '`"b\u201d` is in typographic quotes; JSON has plain ones', "safe")],
        '{"a": "b", "c": 1}',
    ),
    (
        "{&quot;a&quot;: &quot;b&quot;}",
        [
            ("html-entity", 1, 14, "`&quot;a&quot;` has HTML entities for quotes", "safe"),
            ("html-entity", 16, 29, "`&quot;b&quot;` has HTML entities for quotes", "safe"),
        ],
        '{"a": "b"}',
    ),
    (
        '{\\"a\\": 1}',
        [
            (
                "invalid-escape",
                1,
                6,
                '`\\"a\\"` has escaped quotes, as if it came out of another string',
                "safe",
            )
        ],
        '{"a": 1}',
    ),
    (
        '{\n  "category": "Streaming,\n  "isSource": true\n}',
        [("unterminated-string", 26, 26, 'string `"Streaming` has no closing quote', "unsafe")],
        '{\n  "category": "Streaming",\n  "isSource": true\n}',
    ),
    (
        '{"a": ["read, "write"], "b": 1}',
        [("unterminated-string", 12, 12, 'string `"read` has no closing quote', "unsafe")],
        '{"a": ["read", "write"], "b": 1}',
    ),
    (
        '{"a":"x},{"b":1}',
        [
            ("unterminated-string", 7, 7, 'string `"x` has no closing quote', "unsafe"),
            ("extra-data", 8, 16, "another document starts here; a JSON file holds one", ""),
        ],
        '{"a":"x"},{"b":1}',
    ),
    (
        '{"name: "acme", "max: 3}',
        [
            ("unterminated-string", 6, 6, 'string `"name` has no closing quote', "unsafe"),
            ("unterminated-string", 20, 20, 'string `"max` has no closing quote', "unsafe"),
        ],
        '{"name": "acme", "max": 3}',
    ),
    (
        '{\n  "example": "[total_items],\n  "b": ["x]\n}',
        [
            (
                "unterminated-string",
                29,
                29,
                'string `"[total_items]` has no closing quote',
                "unsafe",
            ),
            ("unterminated-string", 41, 41, 'string `"x` has no closing quote', "unsafe"),
        ],
        '{\n  "example": "[total_items]",\n  "b": ["x"]\n}',
    ),
    (
        '{name": "acme", "category": Big Streaming", "url": https://x.y/z"}',
        [
            ("missing-opening-quote", 1, 1, 'string `name"` has no opening quote', "unsafe"),
            (
                "missing-opening-quote",
                28,
                28,
                'string `Big Streaming"` has no opening quote',
                "unsafe",
            ),
            (
                "missing-opening-quote",
                51,
                51,
                'string `https://x.y/z"` has no opening quote',
                "unsafe",
            ),
        ],
        '{"name": "acme", "category": "Big Streaming", "url": "https://x.y/z"}',
    ),
    (
        '{\n  "a": "the "best" thing",\n  "b": "<a href="x">y</a>"\n}',
        [
            ("unescaped-quote", 14, 15, "quote inside a string is not escaped", "unsafe"),
            ("unescaped-quote", 45, 46, "quote inside a string is not escaped", "unsafe"),
        ],
        '{\n  "a": "the \\"best\\" thing",\n  "b": "<a href=\\"x\\">y</a>"\n}',
    ),
    (
        '{"text": "It\'\\\'\'s"}',
        [("shell-quote", 12, 16, "`'\\''` is a shell's way to write an apostrophe", "unsafe")],
        '{"text": "It\'s"}',
    ),
    (
        "'{\n  \"a\": 1\n}'",
        [("shell-quote", 0, 1, "the document stands in a shell's apostrophes", "unsafe")],
        '{\n  "a": 1\n}',
    ),
    (
        '{\n  "a": {\n    "b": 1,\n  "c": 2\n}\n',
        [("unbalanced-bracket", 21, 21, "`a` opened at 2:8 is not closed", "unsafe")],
        '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}\n',
    ),
    (
        '{\n  "a": [\n    1,\n    2\n  "c": 3\n}\n',
        [("unbalanced-bracket", 23, 23, "`a` opened at 2:8 is not closed", "unsafe")],
        '{\n  "a": [\n    1,\n    2\n  ],\n  "c": 3\n}\n',
    ),
    (
        '{\n  "a": {\n    "b": [\n      1\n',
        [
            (
                "unbalanced-bracket",
                29,
                29,
                "`b` opened at 3:10 is not closed, nor are 2 around it",
                "safe",
            )
        ],
        '{\n  "a": {\n    "b": [\n      1\n    ]\n  }\n}\n',
    ),
    (
        '{\n  "a": {\n    "b": 1\n  }},\n  "c": 2\n}\n',
        [("unbalanced-bracket", 25, 26, "`}` closes nothing", "unsafe")],
        '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}\n',
    ),
    (
        '{\n  "a": 1\n}\n}\n',
        [("unbalanced-bracket", 13, 14, "`}` closes nothing", "safe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        '{\n  "a": [\n    1\n  },\n  "b": 2\n}',
        [("unbalanced-bracket", 19, 20, "`a` opened with `[` at 2:8 is closed with `}`", "safe")],
        '{\n  "a": [\n    1\n  ],\n  "b": 2\n}',
    ),
    (
        '{"a": ["name": "Basic"], "b": {"x", "y"}}',
        [
            ("unbalanced-bracket", 6, 7, "`a` holds members: its brackets must be `{}`", "unsafe"),
            ("unbalanced-bracket", 30, 31, "`b` holds items: its brackets must be `[]`", "unsafe"),
        ],
        '{"a": {"name": "Basic"}, "b": ["x", "y"]}',
    ),
    (
        '{\n  "a": \n    "b": 1\n  },\n  "c": 2\n}',
        [("unbalanced-bracket", 9, 9, "missing `{` after `a`", "unsafe")],
        '{\n  "a": {\n    "b": 1\n  },\n  "c": 2\n}',
    ),
    (
        '{"a":{"b":1},"c":["x","y","d":2}',
        [("unbalanced-bracket", 25, 25, "`c` opened at 1:18 is not closed", "safe")],
        '{"a":{"b":1},"c":["x","y"],"d":2}',
    ),
    (
        '[{"a":1},{"a":2},{"a":3]',
        [("unbalanced-bracket", 23, 23, "object opened at 1:18 is not closed", "safe")],
        '[{"a":1},{"a":2},{"a":3}]',
    ),
    (
        '{\n  // note\n  "a": 1, // one\n  "b": /* two */ 2, # three\n  "c": 3\n}',
        [
            ("comment", 4, 11, "JSON has no comments: `// note`", "safe"),
            ("comment", 22, 28, "JSON has no comments: `// one`", "safe"),
            ("comment", 36, 45, "JSON has no comments: `/* two */`", "safe"),
            ("comment", 49, 56, "JSON has no comments: `# three`", "safe"),
        ],
        '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}',
    ),
    (
        '{"a":1, // note"b":2}',
        [("comment", 8, 15, "JSON has no comments: `// note`", "unsafe")],
        '{"a":1, "b":2}',
    ),
    (
        "[True, False, None, undefined, nil, NULL]",
        [
            ("invalid-literal", 1, 5, "`True` is Python's spelling of `true`", "safe"),
            ("invalid-literal", 7, 12, "`False` is Python's spelling of `false`", "safe"),
            ("invalid-literal", 14, 18, "`None` is Python's spelling of `null`", "safe"),
            ("invalid-literal", 20, 29, "`undefined` is JavaScript's spelling of `null`", "unsafe"),
            ("invalid-literal", 31, 34, "`nil` is Ruby's spelling of `null`", "unsafe"),
            ("invalid-literal", 36, 40, "`NULL` is an upper-case spelling of `null`", "safe"),
        ],
        "[true, false, null, null, null, null]",
    ),
    (
        "[NaN, -Infinity]",
        [
            ("invalid-literal", 1, 4, "`NaN` is no JSON value: JSON has finite numbers only", ""),
            (
                "invalid-literal",
                6,
                15,
                "`-Infinity` is no JSON value: JSON has finite numbers only",
                "",
            ),
        ],
        "[NaN, -Infinity]",
    ),
    (
        "[03, +3, 0x1F, 3., .5, 1_000, -.5e3, 5n]",
        [
            ("invalid-number", 1, 3, "`03` is not how JSON writes a number", "safe"),
            ("invalid-number", 5, 7, "`+3` is not how JSON writes a number", "safe"),
            ("invalid-number", 9, 13, "`0x1F` is not how JSON writes a number", "safe"),
            ("invalid-number", 15, 17, "`3.` is not how JSON writes a number", "safe"),
            ("invalid-number", 19, 21, "`.5` is not how JSON writes a number", "safe"),
            ("invalid-number", 23, 28, "`1_000` is not how JSON writes a number", "safe"),
            ("invalid-number", 30, 35, "`-.5e3` is not how JSON writes a number", "safe"),
            ("invalid-number", 37, 39, "`5n` is not how JSON writes a number", "safe"),
        ],
        "[3, 3, 31, 3, 0.5, 1000, -0.5e3, 5]",
    ),
    ("[1e]", [("invalid-number", 1, 3, "`1e` is not how JSON writes a number", "unsafe")], "[1]"),
    (
        '["\\x27", "^\\d+\\w$", "it\\\'s"]',
        [
            ("invalid-escape", 2, 6, "`\\x27` is not a JSON escape", "safe"),
            ("invalid-escape", 11, 13, "`\\d` is not a JSON escape", "unsafe"),
            ("invalid-escape", 23, 25, "`\\'` is not a JSON escape", "safe"),
        ],
        '["\\u0027", "^\\\\d+\\\\w$", "it\'s"]',
    ),
    (
        '["\\u12", "\\ud800"]',
        [
            ("invalid-escape", 2, 4, "`\\u` is not a JSON escape", ""),
            (
                "invalid-escape",
                10,
                16,
                "`\\ud800` is half of a surrogate pair, and the other half is not there",
                "",
            ),
        ],
        '["\\u12", "\\ud800"]',
    ),
    (
        '["C:\\Users\\temp\\\\x"]',
        [("invalid-escape", 4, 6, "`\\U` is not a JSON escape", "unsafe")],
        '["C:\\\\Users\\\\temp\\\\x"]',
    ),
    (
        '["a\tb", "It\'s\nACME"]',
        [
            ("control-character", 3, 4, "raw tab inside a string", "safe"),
            ("control-character", 13, 14, "raw line break inside a string", "safe"),
        ],
        '["a\\tb", "It\'s\\nACME"]',
    ),
    (
        '["a long sentence that an\neditor has wrapped"]',
        [("control-character", 25, 26, "raw line break inside a string", "unsafe")],
        '["a long sentence that an editor has wrapped"]',
    ),
    (
        '{\xa0\xa0"a":\u200b 1}',
        [
            ("invalid-whitespace", 1, 3, "blank that JSON does not allow (U+00A0)", "safe"),
            ("invalid-whitespace", 7, 8, "blank that JSON does not allow (U+200B)", "safe"),
        ],
        '{  "a": 1}',
    ),
    ('{`"a": 1}', [("invalid-character", 1, 2, '"`" does not belong here', "unsafe")], '{"a": 1}'),
    ('{"a":: 1}', [("invalid-character", 5, 6, "extra `:`", "unsafe")], '{"a": 1}'),
    ("\ufeff{}", [("byte-order-mark", 0, 1, "file starts with a byte order mark", "safe")], "{}"),
    (
        '{"a": , "b": }',
        [
            ("missing-value", 5, 5, "`a` has no value", ""),
            ("missing-value", 12, 12, "`b` has no value", ""),
        ],
        '{"a": , "b": }',
    ),
    (
        '{"a": 1, {"b": 2}}',
        [("missing-key", 9, 9, "value without a key", "")],
        '{"a": 1, {"b": 2}}',
    ),
    (
        '{"a": 1}\n{"a": 2}\n',
        [
            (
                "extra-data",
                9,
                17,
                "2 documents, one per line (JSON Lines); a JSON file holds one",
                "",
            )
        ],
        '{"a": 1}\n{"a": 2}\n',
    ),
    (
        'const spec = {"a": 1};',
        [("extra-data", 0, 12, "program code around the document: `const spec =`", "unsafe")],
        '{"a": 1}',
    ),
    (
        "name: acme\nversion: 1\n",
        [("other-format", 0, 10, "this is YAML, not JSON", "")],
        "name: acme\nversion: 1\n",
    ),
    (" \n", [("empty-file", 0, 0, "file holds no value", "")], " \n"),
    (
        '{"id": {ID}, "x": ${x}, "y": {{ y }}, "z": <z>, "p": PROVIDER_ID}',
        [
            ("placeholder", 7, 11, "`{ID}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 18, 22, "`${x}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 29, 36, "`{{ y }}` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 43, 46, "`<z>` looks like an unfilled placeholder", "unsafe"),
            ("placeholder", 53, 64, "`PROVIDER_ID` looks like an unfilled placeholder", "unsafe"),
        ],
        '{"id": "{ID}", "x": "${x}", "y": "{{ y }}", "z": "<z>", "p": "PROVIDER_ID"}',
    ),
    (
        '{\n  "a": [1, ...],\n  ...\n  "b": 2\n}',
        [
            ("ellipsis", 13, 16, "`...` stands for something left out", ""),
            ("ellipsis", 21, 24, "`...` stands for something left out", ""),
        ],
        '{\n  "a": [1, ...],\n  ...\n  "b": 2\n}',
    ),
    (
        '{\n<<<<<<< ours\n  "a": 1\n=======\n  "a": 2\n>>>>>>> theirs\n}',
        [("conflict-marker", 2, 14, "merge conflict marker: choose a side", "")],
        '{\n<<<<<<< ours\n  "a": 1\n=======\n  "a": 2\n>>>>>>> theirs\n}',
    ),
    (
        '```json\n{"a": 1}\n```\n',
        [("markdown-fence", 0, 7, "Markdown code fence around the JSON", "safe")],
        '{"a": 1}\n',
    ),
    (
        '{"a" = 1; "b" => 2}',
        [
            ("wrong-separator", 5, 6, "`=` where JSON has `:`", "safe"),
            ("wrong-separator", 8, 9, "`;` where JSON has `,`", "safe"),
            ("wrong-separator", 14, 16, "`=>` where JSON has `:`", "safe"),
        ],
        '{"a" : 1, "b" : 2}',
    ),
    (
        '"a": 1,\n"b": {\n  "c": 2\n},\n',
        [
            ("bare-members", 0, 3, "members of an object without the braces around them", "unsafe"),
        ],
        '{"a": 1,\n"b": {\n  "c": 2\n}}\n',
    ),
]


@pytest.mark.parametrize(("text", "expected", "after"), ROWS, ids=lambda value: repr(value)[:40])
def test_kind(
    text: str,
    expected: list[tuple[str, int, int, str, str]],
    after: str,
    fixed: Callable[..., str],
) -> None:
    """A defect gives these findings, and its fixes give this text."""
    problems = parse(text).problems
    found = [
        (p.kind, p.span.start, p.span.end, p.message, p.fix.safety if p.fix else "")
        for p in problems
    ]
    assert found == expected
    assert fixed(text, problems) == after


def test_every_kind_has_a_row() -> None:
    """The table above shows every kind that the parser reports."""
    assert {kind for _, found, _ in ROWS for kind, *_ in found} == KINDS


def test_duplicate_key_names_the_first_one() -> None:
    """A duplicate key points at the first occurrence of its key."""
    (problem,) = parse('{"a": 1, "b": 2, "a": 3}').problems
    assert problem.related == (("first occurrence", Span(1, 4)),)


def test_truncation_names_every_open_bracket() -> None:
    """A file that breaks off is one finding, with the brackets that are open."""
    (problem,) = parse('{\n  "a": {\n    "b": [\n      1').problems
    assert [text for text, _ in problem.related] == [
        "opened here: `b`",
        "opened here: `a`",
        "opened here: object",
    ]


def test_long_text_is_shortened_in_messages() -> None:
    """A message quotes only the beginning of a long piece of the file."""
    (problem,) = parse("{'" + "x" * 100 + "': 1}").problems
    assert problem.message == (
        "`'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...` is in single quotes; JSON has double quotes"
    )


def test_crlf_is_kept() -> None:
    """A closing bracket that is inserted ends its line as the file does."""
    (problem,) = parse('{\r\n  "a": [\r\n    1\r\n').problems
    assert problem.fix is not None
    assert problem.fix.edits[0].text == "\r\n  ]\r\n}"
