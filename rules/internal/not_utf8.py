"""internal/not-utf8."""

from __future__ import annotations

from speclint.rule import InternalRule


class NotUtf8(InternalRule):
    """A file is not UTF-8.

    JSON that systems exchange is UTF-8 (RFC 8259, section 8.1). The finding stands at the first
    byte that is not. The rest of the file is linted with U+FFFD in the place of such bytes, and
    is never written to.

    A file that begins with the byte order mark of UTF-16, as PowerShell's `>` writes it, is
    decoded as such, and `--fix` saves it as UTF-8.
    """

    severity = "error"
