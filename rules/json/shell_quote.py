"""json/shell-quote."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ShellQuote(SyntaxRule):
    r"""A quote is escaped for the shell and not for JSON.

    Inside single quotes a shell needs `'\''` for one apostrophe. Copied from a curl command into a
    file, it must become an apostrophe again.

    Source: RFC 8259, section 7.
    """

    severity = "error"
    examples = (
        Bad(
            '{"label": "It\'\\\'\'s ACME"}\n',
            at="1:14",
            message="`'\\''` is a shell's way to write an apostrophe",
            fixed='{"label": "It\'s ACME"}\n',
            safety="unsafe",
        ),
        Good('{"label": "It\'s ACME"}\n'),
    )
