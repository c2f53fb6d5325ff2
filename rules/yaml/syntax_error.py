"""yaml/syntax-error."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class SyntaxError(SyntaxRule):
    """The file is not YAML.

    YAML is read up to the first thing that makes no sense, so there is one such finding in a file,
    and none about its content. The finding stands where reading ended, or at the bracket or quote
    that is still open there.

    Where it is a key or a value that has to be in quotes, such as `@type`, a fix puts it in quotes,
    and all others in the file, too. It is safe for keys. There is no fix if the file is still broken
    after it.

    A broken file that nobody asked for by name is reported only if it looks like a spec.

    Source: YAML 1.2.2.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nproviderId: a: b\nsourceSpec: {}\n"},
            at="2:14",
            message="a `:` cannot stand here: quote the text before or behind it, or mend the indentation",
            fixed='name: acme\nproviderId: "a: b"\nsourceSpec: {}\n',
            safety="unsafe",
        ),
        Bad(
            {"example.yaml": "sourceSpec: {}\npermissionsInfo:\n  view: [{@type: lowLevel}]\n"},
            at="3:11",
            message="a key cannot start with `@`: quote it",
            fixed='sourceSpec: {}\npermissionsInfo:\n  view: [{"@type": lowLevel}]\n',
        ),
        Bad(
            {"example.yaml": 'name: "acme\nsourceSpec: {}\n'},
            at="1:7",
            message="this string has no closing quote",
        ),
        Bad(
            {"example.yaml": "name: acme\nsourceConnectionSpecIds: [a, b\n"},
            at="2:26",
            message="`[` is not closed",
        ),
        Bad(
            {"example.yaml": "name: acme\nsourceSpec: {}\n  version: 1\n"},
            at="3:3",
            message="`version:` is indented like nothing above it: mend the indentation",
        ),
        Bad(
            {"example.yaml": "name: *acme\nsourceSpec: {}\n"},
            at="1:7",
            message="the alias `*acme` has no anchor before it: quote it if it is a text",
            fixed='name: "*acme"\nsourceSpec: {}\n',
            safety="unsafe",
        ),
        Bad(
            {"example.yaml": 'name: "acme\\d"\nsourceSpec: {}\n'},
            at="1:12",
            message="`\\d` is no escape in double quotes: double the backslash or use single quotes",
            fixed='name: "acme\\\\d"\nsourceSpec: {}\n',
            safety="unsafe",
        ),
        Good({"example.yaml": 'name: acme\nproviderId: "a: b"\nsourceSpec: {}\n'}),
    )
