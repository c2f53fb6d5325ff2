"""connection/input-unused."""

from __future__ import annotations

from speclint.document import escape
from speclint.flow_service.braces import certain_names
from speclint.flow_service.placeholders import bare, inputs
from speclint.flow_service.source import (
    FETCH,
    INPUTS,
    asked,
    declared,
    fetched,
    form,
    is_streaming,
    request_texts,
)
from speclint.flow_service.texts import blank_of_a_template
from speclint.rule import Bad, Good, Spec, SpecRule, Violation
from speclint.suggest import nearest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_STRANGERS = 20  # to look for a name that is meant is not cheap


class InputUnused(SpecRule):
    """The customer is asked for an input that nothing uses.

    What `sourceSpec.spec.properties` declares is asked of every customer. In a source whose values
    are filled in, an input that no `${name}` names changes nothing, so the placeholder is mostly
    forgotten or misspelt.

    Nothing is said while the address or another part of the request still has a blank of a template,
    such as `{PATH}`: the placeholder may come with what is filled in.

    In the form of the generic template the inputs are the values themselves and need no
    placeholder.

    Source: Adobe, "Configure your source specification".
    """

    severity = "warning"
    kinds = ("connectionSpec",)
    members = FETCH
    examples = (
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/members"}
    },
    "spec": {
      "type": "object",
      "properties": {
        "listId": {"type": "string"}
      }
    }
  }
}
""",
            at="9:9",
            message="no `${listId}` uses this input",
        ),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "{PATH}"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
"""),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v3/lists/${listId}/members"}
    },
    "spec": {
      "type": "object",
      "properties": {"listId": {"type": "string"}}
    }
  }
}
"""),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each input whose name stands in no braces anywhere."""
        properties = asked(spec)
        if certain_names(spec).issuperset(properties):
            return
        if form(spec) != "filled" or is_streaming(spec):
            return
        if any("{" in text and blank_of_a_template(text) for _, text in request_texts(spec)):
            return
        # An expression of the pipeline names inputs in ways of its own: any mention counts.
        users = "\n".join(
            text
            for pointer, text in (*spec.texts, *(("", name) for name in spec.members))
            if "{" in text and not pointer.startswith("/sourceSpec/spec/")
        )
        params = fetched(spec, "urlParams")
        address = (params.get("host"), params.get("path"))
        # These have their finding already.
        slips = {name for text in address for name in bare(str(text or ""), properties).values()}
        unused = [name for name in properties if name not in users and name not in slips]
        if unused:
            known = declared(spec)
            strangers = list({name for name in inputs(users) if name not in known})[:_STRANGERS]
            for name in unused:
                # A misspelt placeholder has its finding already.
                if nearest(name, strangers) is None:
                    message = f"no `${{{name}}}` uses this input"
                    yield Violation(f"{INPUTS}/{escape(name)}", message, "key")
