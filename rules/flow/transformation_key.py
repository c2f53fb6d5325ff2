"""flow/transformation-key."""

from __future__ import annotations

from speclint.flow_service.flow import OTHER_SPELLINGS, TRANSFORMATIONS
from speclint.rule import Bad, Good, Rename, Repair, Spec, SpecRule, Violation, Wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class TransformationKey(SpecRule):
    """A flow spec's transformations are not a list named `transformationSpecs`.

    Most of Adobe's pages spell it `transformationSpecs`, and so does nearly everything that the
    service returns. The request of the batch guide has `transformationSpec`, the API reference
    `transformationSpecDTOS`. Which of them a PUT reads is not written down: a body with a spelling
    that it does not read takes the mapping step away from all sources of the flow spec.

    Keep whatever a GET returns. The fix renames the member only with `--unsafe-fixes`.

    Source: Adobe, "Update flow specifications", its answers; Flow Service API reference.
    """

    severity = "warning"
    kinds = ("flowSpec",)
    members = (TRANSFORMATIONS, *OTHER_SPELLINGS)
    examples = (
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpec": [{"name": "Mapping", "spec": {"type": "object"}}]
}
""",
            at="3:3",
            message="the service's flow specs spell it `transformationSpecs`;"
            " keep `transformationSpec` if a GET returns it",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object"}}]
}
""",
            safety="unsafe",
        ),
        Bad(
            """{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": {"name": "Mapping", "spec": {"type": "object"}}
}
""",
            at="3:26",
            message="`transformationSpecs` is a list in the service's flow specs",
            fixed="""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object"}}]
}
""",
            safety="unsafe",
        ),
        Good("""{
  "sourceConnectionSpecIds": ["2d46966e-4fcc-4015-9f9e-a67594e395a3"],
  "transformationSpecs": [{"name": "Mapping", "spec": {"type": "object"}}]
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield the member that is spelt otherwise, and the one that is no list."""
        for name in OTHER_SPELLINGS:
            if name not in spec.body:
                continue
            if TRANSFORMATIONS in spec.body:
                message = (
                    f"`{name}` is another spelling of `{TRANSFORMATIONS}`, which is there, too"
                )
                yield Violation(f"/{name}", message, "key")
            else:
                rename = Rename(f"/{name}", TRANSFORMATIONS)
                yield Violation(
                    f"/{name}",
                    f"the service's flow specs spell it `{TRANSFORMATIONS}`;"
                    f" keep `{name}` if a GET returns it",
                    "key",
                    repair=Repair(f"Rename it to `{TRANSFORMATIONS}`", "unsafe", (rename,)),
                )
        if isinstance(spec.body.get(TRANSFORMATIONS), dict):
            pointer = f"/{TRANSFORMATIONS}"
            is_item = bool({"name", "spec"} & spec.object_at(TRANSFORMATIONS).keys())
            wrap = Repair("Put it into a list", "unsafe", (Wrap(pointer),))
            yield Violation(
                pointer,
                f"`{TRANSFORMATIONS}` is a list in the service's flow specs",
                repair=wrap if is_item else None,
            )
