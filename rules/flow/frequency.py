"""flow/frequency."""

from __future__ import annotations

from speclint.flow_service.template import template_of
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation
from speclint.suggest import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("batch", "streaming")


class Frequency(SpecRule):
    """`attributes.frequency` says something else than the provider.

    It is `batch` where the provider is that of batch sources and `streaming` where it is that of
    streaming ones; other words have not been seen. How often a flow runs is the matter of
    `scheduleSpec`.

    Source: Adobe, "Update flow specifications using the Flow Service API", its answers.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = ("frequency",)
    examples = (
        Bad(
            """{
  "providerId": "0ed90a81-07f4-4586-8190-b40eccef1c5a",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"isSourceFlow": true, "frequency": "streaming"}
}
""",
            at="4:53",
            message="`frequency` is `streaming`, and the provider is that of batch flows",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"frequency": "daily"}
}
""",
            at="3:31",
            message="`frequency` is `daily`, it must be `batch` or `streaming`",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"frequency": "Batch "}
}
""",
            at="3:31",
            message="`frequency` is `Batch `, it must be `batch` or `streaming`; did you mean"
            " `batch`?",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "attributes": {"frequency": "batch"}
}
""",
        ),
        Good("""{
  "providerId": "521eee4d-8cbe-4906-bb48-fb6bd4450033",
  "sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"],
  "attributes": {"isSourceFlow": true, "frequency": "streaming"}
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the word with the two that there are, and then with the provider."""
        word, template = spec.at("attributes", "frequency"), template_of(spec.body)
        if not isinstance(word, str) or not word:
            return
        message, repair = f"`frequency` is `{word[:40]}`, ", None
        if word not in _WORDS:
            bare = word.strip().lower()
            if bare in _WORDS:
                change = Replace("/attributes/frequency", bare)
                repair = Repair(f"Write `{bare}`", "safe", (change,))
            message += f"it must be `batch` or `streaming`{closest(bare, _WORDS)}"
        elif template and word != template.word:
            message += f"and the provider is that of {template.word} flows"
        else:
            return
        yield Violation("/attributes/frequency", message, repair=repair)
