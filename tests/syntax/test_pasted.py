"""What is pasted along with a document, or in its place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from speclint.finding import apply_edits
from speclint.syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable

# One row: the text, its problems as (kind, start, end, message, safety of the fix), the fixed text.
Row = tuple[str, list[tuple[str, int, int, str, str]], str]

ROWS: list[Row] = [
    (
        'Here is the body:\n```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\nLet me know',
        [
            (
                "markdown-fence",
                18,
                25,
                "Markdown code fence around the JSON, and text around it: `Here is the body:`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\nIt\'s "done".\n',
        [
            (
                "markdown-fence",
                0,
                7,
                'Markdown code fence around the JSON, and text around it: `It\'s "done".`',
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '```json\n{"a": 1 "b": 2}\n```\nIt\'s done.',
        [
            (
                "markdown-fence",
                0,
                7,
                "Markdown code fence around the JSON, and text around it: `It's done.`",
                "unsafe",
            ),
            ("missing-comma", 15, 15, "missing comma after the value of `a`", "safe"),
        ],
        '{"a": 1, "b": 2}\n',
    ),
    (
        '```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\nor\n```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\n',
        [
            (
                "markdown-fence",
                0,
                7,
                "2 Markdown code blocks with JSON, and a file holds one document",
                "",
            )
        ],
        '```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\nor\n```json\n{\n  "name": "acme",\n  "n": 5\n}\n```\n',
    ),
    (
        '```json\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [("markdown-fence", 0, 7, "Markdown code fence around the JSON", "safe")],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '{\n  "name": "acme",\n  "n": 5\n}\n```\n',
        [("markdown-fence", 31, 34, "Markdown code fence around the JSON", "safe")],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '~~~\n{\n  "name": "acme",\n  "n": 5\n}\n~~~\n',
        [("markdown-fence", 0, 3, "Markdown code fence around the JSON", "safe")],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'Sure! {"a": 1}',
        [("extra-data", 0, 5, "text before the document: `Sure!`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'Sure! {"a": 1 "b": 2}',
        [
            ("extra-data", 0, 5, "text before the document: `Sure!`", "unsafe"),
            ("missing-comma", 13, 13, "missing comma after the value of `a`", "safe"),
        ],
        '{"a": 1, "b": 2}',
    ),
    (
        'Sure, it\'s here:\n{\n  "name": "acme",\n  "n": 5\n}\n\nThat\'s all, "folks".',
        [("extra-data", 0, 16, "text around the document: `Sure, it's here:`", "unsafe")],
        '{\n  "name": "acme",\n  "n": 5\n}',
    ),
    (
        'The spec: {"a": [1, 2}',
        [
            ("extra-data", 0, 9, "text before the document: `The spec:`", "unsafe"),
            ("unbalanced-bracket", 21, 21, "`a` opened at 1:17 is not closed", "safe"),
        ],
        '{"a": [1, 2]}',
    ),
    (
        '{\n  "name": "acme",\n  "n": 5\n}\n\nLet me know if you need {more}.\n',
        [
            (
                "extra-data",
                32,
                63,
                "text after the document: `Let me know if you need {more}.`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '{\n  "name": "acme",\n  "n": 5\n}\nhope this helps',
        [("extra-data", 31, 46, "text after the document: `hope this helps`", "unsafe")],
        '{\n  "name": "acme",\n  "n": 5\n}',
    ),
    (
        "curl -X PUT 'https://x.y/z?a={b}' -H 'Content-Type: application/json' -d '{\"a\": 1}'",
        [
            (
                "extra-data",
                0,
                74,
                "a shell command around the document: `curl -X PUT 'https://x.y/z?a={b}' -H ...`",
                "unsafe",
            )
        ],
        '{"a": 1}',
    ),
    (
        "curl -X PUT 'https://x.y' \\\n  -H 'A: b' \\\n  -d '{\n  \"a\": \"it'\\''s\"\n}' | jq .\n",
        [
            (
                "extra-data",
                0,
                48,
                "a shell command around the document: `curl -X PUT 'https://x.y' \\ -H 'A: b'...`",
                "unsafe",
            ),
            ("shell-quote", 60, 64, "`'\\''` is a shell's way to write an apostrophe", "unsafe"),
        ],
        '{\n  "a": "it\'s"\n}\n',
    ),
    (
        "curl x.y --data-raw $'{\"a\": 1}' --compressed",
        [
            (
                "extra-data",
                0,
                22,
                "a shell command around the document: `curl x.y --data-raw $'`",
                "unsafe",
            )
        ],
        '{"a": 1}',
    ),
    (
        'curl -X PUT x.y -d @- <<EOF\n{\n  "name": "acme",\n  "n": 5\n}\nEOF\n',
        [
            (
                "extra-data",
                0,
                27,
                "a shell command around the document: `curl -X PUT x.y -d @- <<EOF`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'curl -d "{\\"a\\": 1, \\"b\\": [1]}" x.y',
        [
            ("extra-data", 0, 9, 'a shell command around the document: `curl -d "`', "unsafe"),
            (
                "invalid-escape",
                10,
                15,
                "2 escapes outside of strings: the document came out of another string",
                "safe",
            ),
        ],
        '{"a": 1, "b": [1]}',
    ),
    (
        '$ curl x.y -d \'{"a": 1 "b": 2}\'',
        [
            (
                "extra-data",
                0,
                15,
                "a shell command around the document: `$ curl x.y -d '`",
                "unsafe",
            ),
            ("missing-comma", 22, 22, "missing comma after the value of `a`", "safe"),
        ],
        '{"a": 1, "b": 2}',
    ),
    (
        '$ cat x.json\n{\n  "name": "acme",\n  "n": 5\n}\n$ \n',
        [("extra-data", 0, 12, "a shell command around the document: `$ cat x.json`", "unsafe")],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'me@host:~/x$ cat x.json\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [
            (
                "extra-data",
                0,
                23,
                "a shell command before the document: `me@host:~/x$ cat x.json`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        '>>> print(x)\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [("extra-data", 0, 12, "a prompt before the document: `>>> print(x)`", "unsafe")],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'PUT /x HTTP/1.1\nHost: x.y\n\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [
            (
                "extra-data",
                0,
                25,
                "an HTTP head before the document: `PUT /x HTTP/1.1 Host: x.y`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'Content-Type: application/json\n\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [
            (
                "extra-data",
                0,
                30,
                "an HTTP head before the document: `Content-Type: application/json`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'HTTP/1.1 200 OK\nDate: Mon, 01 Jan 2024 10:00:00 GMT\n\n{\n  "name": "acme",\n  "n": 5\n}\n',
        [
            (
                "extra-data",
                0,
                51,
                "an HTTP head before the document: `HTTP/1.1 200 OK Date: Mon, 01 Jan 202...`",
                "unsafe",
            )
        ],
        '{\n  "name": "acme",\n  "n": 5\n}\n',
    ),
    (
        'const body: Spec = {"a": 1};',
        [("extra-data", 0, 18, "program code around the document: `const body: Spec =`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'export default {"a": 1};',
        [("extra-data", 0, 14, "program code around the document: `export default`", "unsafe")],
        '{"a": 1}',
    ),
    (
        "module.exports = {\n  a: 1\n};\n",
        [
            ("extra-data", 0, 16, "program code around the document: `module.exports =`", "unsafe"),
            ("unquoted-key", 21, 22, "key `a` is not in quotes", "safe"),
        ],
        '{\n  "a": 1\n}\n',
    ),
    (
        "JSON.parse('{\"a\": 1}');",
        [("extra-data", 0, 12, "program code around the document: `JSON.parse('`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'return {"a": 1};',
        [("extra-data", 0, 6, "program code around the document: `return`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'body = {"a": 1}',
        [("extra-data", 0, 6, "program code before the document: `body =`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'body: dict[str, Any] = {"a": True}',
        [
            (
                "extra-data",
                0,
                22,
                "program code before the document: `body: dict[str, Any] =`",
                "unsafe",
            ),
            ("invalid-literal", 29, 33, "`True` is Python's spelling of `true`", "safe"),
        ],
        '{"a": true}',
    ),
    (
        'json.dumps({"a": 1}, indent=2)',
        [("extra-data", 0, 11, "program code around the document: `json.dumps(`", "unsafe")],
        '{"a": 1}',
    ),
    (
        "json.loads('''{\"a\": 1}''')",
        [("extra-data", 0, 14, "program code around the document: `json.loads('''`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'fetch(url, {"a": 1})',
        [("extra-data", 0, 10, "program code around the document: `fetch(url,`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'import x from "y";\n\nexport default {\n  "a": 1,\n} as const;\n',
        [
            (
                "extra-data",
                0,
                34,
                'program code around the document: `import x from "y"; export default`',
                "unsafe",
            ),
            ("trailing-comma", 45, 46, "trailing comma before the closing bracket", "safe"),
        ],
        '{\n  "a": 1\n}\n',
    ),
    (
        '({"a": 1})',
        [("extra-data", 0, 1, "program code around the document: `(`", "unsafe")],
        '{"a": 1}',
    ),
    (
        "let s = '{\"a\": 1}';",
        [("extra-data", 0, 9, "program code around the document: `let s = '`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'String s = "{\\"a\\": 1}";',
        [
            ("extra-data", 0, 12, 'program code around the document: `String s = "`', "unsafe"),
            (
                "invalid-escape",
                13,
                18,
                '`\\"a\\"` has escaped quotes, as if it came out of another string',
                "safe",
            ),
        ],
        '{"a": 1}',
    ),
    (
        'if (x) { return {"a": 1}; }',
        [("extra-data", 0, 15, "text around the document: `if (x) { return`", "unsafe")],
        '{"a": 1}',
    ),
    (
        'const a = {"a": 1};\nconst b = {"b": 2};\n',
        [("extra-data", 0, 9, "program code around the document: `const a =`", "")],
        'const a = {"a": 1};\nconst b = {"b": 2};\n',
    ),
    (
        ')]}\'\n{"a": 1}',
        [("extra-data", 0, 4, "text before the document: `)]}'`", "unsafe")],
        '{"a": 1}',
    ),
    (
        '// note\nconst x = {"a": 1};',
        [
            ("comment", 0, 7, "JSON has no comments: `// note`", "safe"),
            ("extra-data", 8, 17, "program code around the document: `const x =`", "unsafe"),
        ],
        '{"a": 1}',
    ),
    (
        '{"a": 1}.to_json',
        [("extra-data", 8, 16, "text after the document: `.to_json`", "unsafe")],
        '{"a": 1}',
    ),
    (
        '"{""name"": ""x"", ""n"": 5}"\n',
        [
            (
                "unescaped-quote",
                0,
                1,
                "the document stands in quotes, and its own are doubled, as in a table (CSV)",
                "unsafe",
            )
        ],
        '{"name": "x", "n": 5}\n',
    ),
    (
        '+{\n+  "a": 1\n+}\n',
        [("extra-data", 0, 1, "the lines of a diff: each begins with a sign", "unsafe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        ' {\n   "a": 1,\n-  "n": 5\n+  "n": 6\n }\n',
        [("extra-data", 0, 1, "the lines of a diff: each begins with a sign", "unsafe")],
        '{\n  "a": 1,\n  "n": 6\n}\n',
    ),
    (
        'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n {\n-  "n": 5\n+  "n": 6\n }\n',
        [("extra-data", 0, 19, "the lines of a diff: each begins with a sign", "unsafe")],
        '{\n  "n": 6\n}\n',
    ),
    (
        '> {\n>   "a": 1 "b": 2\n> }\n',
        [
            ("extra-data", 0, 2, "every line begins with `>`", "unsafe"),
            ("missing-comma", 14, 14, "missing comma after the value of `a`", "safe"),
        ],
        '{\n  "a": 1, "b": 2\n}\n',
    ),
    (
        '| {\n|   "a": 1\n| }\n',
        [("extra-data", 0, 2, "every line begins with `|`", "unsafe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        '// {\n//   "a": 1\n// }\n',
        [("extra-data", 0, 3, "every line begins with `//`", "unsafe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        ' 1: {\n 2:   "a": 1\n 3: }\n',
        [("extra-data", 0, 4, "every line begins with its number", "unsafe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        '1\t{\n2\t  "a": 1\n3\t}\n',
        [("extra-data", 0, 2, "every line begins with its number", "unsafe")],
        '{\n  "a": 1\n}\n',
    ),
    (
        '\x1b[32m{\x1b[0m"a": 1}',
        [("control-character", 0, 5, "2 colour codes of a terminal", "unsafe")],
        '{"a": 1}',
    ),
    (
        "name: x\nitems:\n  - a\n",
        [("other-format", 0, 7, "this is YAML, not JSON", "")],
        "name: x\nitems:\n  - a\n",
    ),
    (
        "- a\n- b\n",
        [("other-format", 0, 3, "this is YAML, not JSON", "")],
        "- a\n- b\n",
    ),
    (
        "---\nname: x\n",
        [("other-format", 0, 3, "this is YAML, not JSON", "")],
        "---\nname: x\n",
    ),
    (
        '<?xml version="1.0"?>\n<a b="c">x</a>\n',
        [("other-format", 0, 21, "this is XML, not JSON", "")],
        '<?xml version="1.0"?>\n<a b="c">x</a>\n',
    ),
    (
        "<!DOCTYPE html>\n<html></html>\n",
        [("other-format", 0, 15, "this is HTML, not JSON", "")],
        "<!DOCTYPE html>\n<html></html>\n",
    ),
    (
        "id,name\n1,a\n2,b\n",
        [("other-format", 0, 7, "this is a table (CSV), not JSON", "")],
        "id,name\n1,a\n2,b\n",
    ),
    (
        '"id";"name"\n"1";"a"\n',
        [("other-format", 0, 11, "this is a table (CSV), not JSON", "")],
        '"id";"name"\n"1";"a"\n',
    ),
    (
        '[package]\nname = "x"\n',
        [("other-format", 0, 9, "this is TOML, not JSON", "")],
        '[package]\nname = "x"\n',
    ),
    (
        "name=x\nversion=1\n",
        [("other-format", 0, 6, "this is a list of settings (KEY=value), not JSON", "")],
        "name=x\nversion=1\n",
    ),
    (
        "This is plain text.\n",
        [("other-format", 0, 19, "this is plain text, not JSON", "")],
        "This is plain text.\n",
    ),
    (
        "404 page not found\n",
        [("other-format", 0, 18, "this is plain text, not JSON", "")],
        "404 page not found\n",
    ),
    (
        "version https://git-lfs.github.com/spec/v1\nsize 1\n",
        [("other-format", 0, 42, "this is a Git LFS pointer, not JSON", "")],
        "version https://git-lfs.github.com/spec/v1\nsize 1\n",
    ),
    (
        "PK\x03\x04\x14",
        [("other-format", 0, 5, "this is binary data, not JSON", "")],
        "PK\x03\x04\x14",
    ),
    (
        "# Title\n\nSome more text.\n",
        [("other-format", 0, 7, "this is plain text, not JSON", "")],
        "# Title\n\nSome more text.\n",
    ),
    (
        '{"a": 1}{"a": 2}',
        [("extra-data", 8, 16, "another document starts here; a JSON file holds one", "")],
        '{"a": 1}{"a": 2}',
    ),
    (
        '{"a": 1}\n{"a": 2}\n{"a": 3}\n',
        [
            (
                "extra-data",
                9,
                26,
                "3 documents, one per line (JSON Lines); a JSON file holds one",
                "",
            )
        ],
        '{"a": 1}\n{"a": 2}\n{"a": 3}\n',
    ),
    (
        '{\n"a": 1\n}\n{\n"a": 2\n}\n',
        [("extra-data", 11, 21, "another document starts here; a JSON file holds one", "")],
        '{\n"a": 1\n}\n{\n"a": 2\n}\n',
    ),
    (
        "1 2 3",
        [("extra-data", 2, 5, "more text after the end of the document: `2 3`", "")],
        "1 2 3",
    ),
    (
        '{"a": 1}, "b": 2',
        [("extra-data", 8, 16, 'more text after the end of the document: `, "b": 2`', "")],
        '{"a": 1}, "b": 2',
    ),
    (
        'name: {"a": 1}',
        [
            ("bare-members", 0, 4, "members of an object without the braces around them", "unsafe"),
            ("unquoted-key", 0, 4, "key `name` is not in quotes", "safe"),
        ],
        '{"name": {"a": 1}}',
    ),
    (
        'a: 1,\nb: {"c": 2}\n',
        [
            ("bare-members", 0, 1, "members of an object without the braces around them", "unsafe"),
            ("unquoted-key", 0, 1, "key `a` is not in quotes", "safe"),
            ("unquoted-key", 6, 7, "key `b` is not in quotes", "safe"),
        ],
        '{"a": 1,\n"b": {"c": 2}}\n',
    ),
    (
        '"a": 1',
        [("bare-members", 0, 3, "members of an object without the braces around them", "unsafe")],
        '{"a": 1}',
    ),
]


@pytest.mark.parametrize(("text", "expected", "after"), ROWS, ids=lambda value: repr(value)[:40])
def test_pasted(
    text: str,
    expected: list[tuple[str, int, int, str, str]],
    after: str,
    fixed: Callable[..., str],
) -> None:
    """What stands around a document is one finding, and mistakes inside it are their own."""
    problems = parse(text).problems
    found = [
        (p.kind, p.span.start, p.span.end, p.message, p.fix.safety if p.fix else "")
        for p in problems
    ]
    assert found == expected
    assert fixed(text, problems) == after


def test_line_numbers_that_look_like_tokens() -> None:
    """Without a colon behind them they are numbers, but no part of the document."""
    text = '1  {\n2    "a": 1\n3  }\n'
    (problem,) = parse(text).problems
    assert (problem.kind, problem.message) == ("extra-data", "every line begins with its number")
    assert problem.fix is not None
    assert apply_edits(text, problem.fix.edits) == ' {\n   "a": 1\n }\n'


def test_a_number_before_a_document_is_no_line_number() -> None:
    """Only what counts up is."""
    assert [p.kind for p in parse('7 {\n  "a": 1\n}').problems] == ["extra-data"]
    assert parse('7 {\n  "a": 1\n}').root is not None


def test_a_command_in_a_code_block_is_seen_through() -> None:
    """A page's block of shell has a document in it: the fence and the command are two causes."""
    text = """```shell
curl -X PUT \\
  'https://api.acme.test/specs/1'
  -d '{
      "name": "acme"
      "version": "1.0"
  }'
```
"""
    tree = parse(text)
    found = [
        (problem.kind, text.count("\n", 0, problem.span.start) + 1) for problem in tree.problems
    ]
    assert found == [("markdown-fence", 1), ("extra-data", 2), ("missing-comma", 5)]
    assert tree.value() == {"name": "acme", "version": "1.0"}


def test_binary_data_is_one_finding() -> None:
    """A file that is no text has no grammar, whatever brackets and quotes are among its bytes."""
    data = random.Random(1).randbytes(20_000)  # noqa: S311 - any bytes will do
    for start in (b"", b'{"name": "acme", '):
        [problem] = parse((start + data).decode(errors="replace")).problems
        assert problem.kind == "other-format"
        assert problem.message == "this is binary data, not JSON"


@pytest.mark.parametrize(
    "text",
    [
        ('{"имя": "значение"},' * 99).encode("cp1251").decode(errors="replace"),
        ('{"имя": "value"},' * 99).encode("utf-16-le").decode(errors="replace"),
        '{"name": "acme",}' + "\0" * 5000,
        '{"name": "a\x01b",}',
        '{"name": "' + "\x7f\ufffd" * 99 + '"}',
        '\x1b[1;39m{"a"\x1b[0m:\x1b[0m 1,}' * 50,
    ],
    ids=["another code page", "UTF-16", "NUL to its end", "a slip", "what JSON allows", "colours"],
)
def test_a_text_is_not_called_binary(text: str) -> None:
    """Odd characters alone, or in the way that some encoding or terminal has them, are a text."""
    assert all(problem.message[:14] != "this is binary" for problem in parse(text).problems)
