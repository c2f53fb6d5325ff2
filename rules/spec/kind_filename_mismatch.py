"""spec/kind-filename-mismatch."""

from __future__ import annotations

from speclint.kind import BUILT_IN, BUILT_IN_KINDS
from speclint.rule import Bad, Good, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {name.casefold(): kind for name, kind in BUILT_IN.rows.items()}


class KindFilenameMismatch(SpecRule):
    """A file is named as one kind of spec and holds another.

    The file `acme-connectionSpec.json` holds a flow spec, or `acme-flowSpec.json` a connection
    spec. What is in the file decides where it is pushed, and its name decides what people take it
    for; in a source's folder of artifacts the connection spec is looked for by its name.

    The name counts without case, hyphens and underscores. A name that ends with neither kind says
    nothing.

    Source: Adobe, "Submit your source", the file names.
    """

    severity = "error"
    kinds = BUILT_IN_KINDS
    examples = (
        Bad(
            {
                "acme-connectionSpec.json": """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"]
}
"""
            },
            at="1:1",
            message="the file is named as a connection spec and holds a flow spec",
        ),
        Good(
            {
                "acme-connectionSpec.json": """{
  "name": "acme",
  "sourceSpec": {"attributes": {}}
}
"""
            }
        ),
        Good(
            {
                "rest-storage.json": """{
  "name": "RestStorageToAEP",
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"]
}
"""
            },
            note="the name tells no kind",
        ),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Compare the kind with the one that ends the file's name."""
        if spec.pointer not in ("", "/items/0"):  # of many in one file the first is enough
            return
        stem, own = (
            spec.path.rpartition("/")[2].rpartition(".")[0].casefold(),
            spec.kind.name.casefold(),
        )
        if stem.endswith(own):  # as nearly everywhere
            return
        letters = "".join(filter(str.isalnum, stem)).removesuffix("s")
        for name, kind in _NAMES.items():
            if letters.endswith(name) and name != own:
                message = f"the file is named as a {kind.title} and holds a {spec.kind.title}"
                yield Violation("", message, "open")
