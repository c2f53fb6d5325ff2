"""config/unused-baseline."""

from __future__ import annotations

from speclint.rule import Bad, Good, InternalRule


class UnusedBaseline(InternalRule):
    """The baseline allows more findings than there are.

    What was mended may come back unseen as long as the baseline has room for it. The finding stands
    at the count; of a file that is not there any more at its path.

    Nothing is said of files that were not linted, nor of rules that did not run.

    `--fix` lowers the count or takes the entry out, as `--prune-baseline` does without a word.
    """

    severity = "warning"

    examples = (
        Bad(
            {
                "baseline.json": """{
  "version": 1,
  "counts": {
    "acme.json": {
      "spec/wrong-type": 2
    }
  }
}
""",
                "speclint.toml": 'baseline = "baseline.json"\n',
                "acme.json": '{"name": "acme", "version": 1, "sourceSpec": {}}',
            },
            at="5:26",
            message=(
                "the baseline allows 2 findings of `spec/wrong-type` in acme.json, and there is 1"
            ),
            fixed="""{
  "version": 1,
  "counts": {
    "acme.json": {
      "spec/wrong-type": 1
    }
  }
}
""",
        ),
        Bad(
            {
                "baseline.json": """{
  "version": 1,
  "counts": {
    "acme.json": {
      "spec/wrong-type": 1
    },
    "old.json": {
      "spec/wrong-type": 1
    }
  }
}
""",
                "speclint.toml": 'baseline = "baseline.json"\n',
                "acme.json": '{"name": "acme", "version": 1, "sourceSpec": {}}',
            },
            at="7:5",
            message="the baseline is about old.json, which is not there",
            fixed="""{
  "version": 1,
  "counts": {
    "acme.json": {
      "spec/wrong-type": 1
    }
  }
}
""",
        ),
        Good(
            {
                "baseline.json": """{
  "version": 1,
  "counts": {
    "acme.json": {
      "spec/wrong-type": 1
    }
  }
}
""",
                "speclint.toml": 'baseline = "baseline.json"\n',
                "acme.json": '{"name": "acme", "version": 1, "sourceSpec": {}}',
            },
        ),
    )
