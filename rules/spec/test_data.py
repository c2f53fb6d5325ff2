"""spec/test-data."""

from __future__ import annotations

from speclint.flow_service.texts import clipped
from speclint.flow_service.ui import own_texts
from speclint.kind import BUILT_IN_KINDS
from speclint.pattern import Pattern
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# What the text has in lower case, and the pattern that is then looked for.
_TRACES = (
    ("test", Pattern(r"(?i)(?<![a-z0-9])test(?:ing)?[ _-]?[0-9]{1,3}(?![a-z0-9])")),
    ("lorem ipsum", Pattern(r"(?i)lorem ipsum")),
    ("todo", Pattern(r"\bTODO\b")),
    ("fixme", Pattern(r"\bFIXME\b")),
    ("change", Pattern(r"(?i)\bchange[ -]?me\b")),
    ("foo", Pattern(r"(?i)\bfoo[ -]?bar\b")),
    ("sample", Pattern(r"(?i)^\s*a sample\b")),
)
_WHOLE = frozenset({"test", "testing", "foo", "bar", "baz", "dummy", "asdf", "sample", "untitled"})


class TestData(SpecRule):
    """A name, a description or a label is what somebody typed in to try something out.

    These texts are what customers read in the catalog of sources. `Testing 2`, `test1`, `TODO`,
    `lorem ipsum`, "A sample ..." and the like are reported in `name`, in `description` and in the texts of
    `label` and `description` below `uiAttributes`, and so are texts that are nothing but `test`,
    `foo` or `sample`. The option `words` takes more words that must not be left in, such as your
    team's own. `ACME` is none of them: a real source may be called that.

    Source: the template in Adobe's "Create a new connection specification for Streaming SDK using
    the Flow Service API", in which "Testing 2" was left.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    marks = (*(mark for mark, _ in _TRACES), *(f"\0{word}\0" for word in sorted(_WHOLE)))
    options = {"words": []}  # noqa: RUF012 - a rule is made once
    examples = (
        Bad(
            """{
  "name": "generic-streaming",
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {
        "label": {
          "text": "Generic Streaming For Authentication Testing 2"
        }
      }
    }
  }
}
""",
            at="7:19",
            message="`Testing 2` is left over from a test: customers read this",
        ),
        Bad(
            '{"name": "acme_test1", "sourceSpec": {}}\n',
            at="1:10",
            message="`test1` is left over from a test: customers read this",
        ),
        Bad(
            '{"description": "TODO: ask marketing", "sourceSpec": {}}\n',
            at="1:17",
            message="`TODO` is left over from a test: customers read this",
        ),
        Bad(
            '{"name": "foo", "sourceConnectionSpecIds": []}\n',
            at="1:10",
            message="`foo` is left over from a test: customers read this",
        ),
        Good("""{
  "name": "ACME test results",
  "description": "Not a sample: all A/B tests of 2024, Speedtest 2, To do lists and exchange me-too",
  "sourceSpec": {
    "attributes": {"uiAttributes": {"label": {"key": "test1"}, "description": {"text": "Food"}}}
  }
}
"""),
        Good('{"name": "Test & Target", "description": "Tests", "sourceSpec": {}}\n'),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each of these texts with a trace in it, once."""
        words = self.options["words"]
        for pointer, text in own_texts(spec):
            trace = _trace(text) or (words and _word(text, words))
            if trace:
                yield Violation(
                    pointer, f"`{clipped(trace)}` is left over from a test: customers read this"
                )


def _trace(text: str) -> str | None:
    plain = text.lower()
    if plain.strip() in _WHOLE:
        return text.strip()
    for mark, pattern in _TRACES:
        if mark in plain and (found := pattern.search(text)):
            return found[0]
    return None


def _word(text: str, words: list[str]) -> str | None:
    import re  # a config has words of its own

    for word in words:
        found = re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", text) if word else None
        if found:
            return found[0]
    return None
