"""yaml/unused-suppression."""

from __future__ import annotations

from speclint.rule import Bad, Good, SyntaxRule


class UnusedSuppression(SyntaxRule):
    """A comment tells speclint to ignore a finding that is not there.

    It was mended, or the comment stands on the wrong line. Such a comment would hide the next
    mistake there. The fix takes it out, or only the rules that have nothing to say.

    Nothing is said of rules that did not run, and of rules that compare files where only some
    files were looked at.
    """

    severity = "warning"
    examples = (
        Bad(
            {
                "example.yaml": "name: acme # speclint: ignore[yaml/merge-key] the name\nsourceSpec: {}\n"
            },
            at="1:12",
            message="there is no finding of `yaml/merge-key` here to ignore",
            fixed="name: acme\nsourceSpec: {}\n",
        ),
        Good(
            {
                "example.yaml": "name: acme\nsourceSpec: &a {b: 1}\n"
                "attributes:\n  <<: *a # speclint: ignore[yaml/merge-key]\n"
            }
        ),
    )
