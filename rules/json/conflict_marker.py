"""json/conflict-marker."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class ConflictMarker(SyntaxRule):
    """A merge conflict has not been resolved.

    `<<<<<<<`, `=======` and `>>>>>>>` are what git writes where two versions differ. One finding for
    each conflict, and no fix: which side is right only the author knows.

    Source: Git, "git-merge", on how conflicts are presented.
    """

    severity = "error"
    examples = (
        Bad(
            """{
<<<<<<< HEAD
  "version": "1.0"
=======
  "version": "1.1"
>>>>>>> other
}
""",
            at="2:1",
            message="merge conflict marker: choose a side",
        ),
        Good("""{
  "version": "1.1"
}
"""),
    )
