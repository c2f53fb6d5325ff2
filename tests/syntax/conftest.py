"""What all tests of the parser share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.syntax import Problem

    Fixer = Callable[..., str]


@pytest.fixture(scope="session")
def fixed() -> Fixer:
    """Carry out the fixes of problems: all of them, or those of one safety."""

    def run(text: str, problems: Iterable[Problem], safety: str = "") -> str:
        edits = [
            edit
            for problem in problems
            if problem.fix and safety in ("", problem.fix.safety)
            for edit in problem.fix.edits
        ]
        edits.sort(key=lambda edit: (edit.span.start, edit.span.end))
        parts: list[str] = []
        at = 0
        for edit in edits:
            assert at <= edit.span.start, "edits overlap"
            parts += text[at : edit.span.start], edit.text
            at = edit.span.end
        return "".join(parts) + text[at:]

    return run
