"""config/invalid-baseline."""

from __future__ import annotations

from speclint.rule import Bad, InternalRule


class InvalidBaseline(InternalRule):
    """The baseline cannot be used.

    Nothing is linted until it is corrected: with another baseline than was meant a run could find
    less than it should. It may be broken JSON, such as a merge that nobody finished, or hold what no
    baseline holds. `--write-baseline` makes a new one when the file is taken away.
    """

    severity = "error"

    examples = (
        Bad(
            {
                "baseline.json": """{
  "version": 1,
  "counts": {
    "acme.json": {
<<<<<<< HEAD
      "spec/wrong-type": 1
=======
      "spec/wrong-type": 2
>>>>>>> main
    }
  }
}
""",
                "speclint.toml": 'baseline = "baseline.json"\n',
            },
            at="5:1",
            message="this baseline cannot be used: merge conflict marker: choose a side",
        ),
    )
