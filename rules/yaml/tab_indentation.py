"""yaml/tab-indentation."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class TabIndentation(SyntaxRule):
    """A line is indented with a tab.

    YAML indents with blanks only: with a tab the file cannot be read. The finding stands at the
    first tab that is in the way. Its fix replaces the tabs that indent a line in the whole file, by
    two, four or eight blanks, whichever gives a file that can be read. It is safe where they all
    give the same value and no block (`|`, `>`) is in the file, in which a tab may be content.

    Tabs elsewhere, such as before a comment or inside of brackets, are no mistake.

    Source: YAML 1.2.2, section 6.1.
    """

    severity = "error"
    examples = (
        Bad(
            {"example.yaml": "name: acme\nsourceSpec:\n\tattributes:\n\t\tuiAttributes: {}\n"},
            at="3:1",
            message="the line is indented with a tab, and YAML indents with blanks (2 lines)",
            fixed="name: acme\nsourceSpec:\n  attributes:\n    uiAttributes: {}\n",
        ),
        Bad(
            {"example.yaml": "sourceConnectionSpecIds:\n-\t- a\n"},
            at="2:2",
            message="a tab stands between the signs of a block, where YAML has blanks",
            fixed="sourceConnectionSpecIds:\n- - a\n",
        ),
        Good({"example.yaml": "name:\tacme\t# the source\nsourceSpec: {}\n"}),
    )
