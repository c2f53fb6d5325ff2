"""spec/surrounding-whitespace."""

from __future__ import annotations

from speclint import known
from speclint.flow_service.texts import clipped
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Members that a machine reads and that may have any value: what must be an id, a number or one of
# a few words has a rule that says so.
_MEMBERS = frozenset(
    {
        "continuationTokenPath",
        "documentationLink",
        "endConditionName",
        "host",
        "key",
        "limitName",
        "name",
        "offSetName",
        "overrideWrapperAttribute",
        "pageParamName",
        "parameterName",
        "path",
        "pointerPath",
        "scheduleEndParamName",
        "scheduleStartParamName",
    }
)
_LISTS = ("keepAttributes", "skipAttributes")
# In these a value is the author's or the source's own, or another rule's.
_OTHERS = (
    "/spec/",
    "/queryParams/",
    "/headerParams/",
    "/bodyParams/",
    "/permissionsInfo/",
    "/exploreSpec/",
    "/transformationSpecs/",
    "/uiAttributes/category/",
)

# What `strip` takes away; rarer blanks come along with these.
_BLANKS = tuple(" \t\r\n\u00a0\u2007\u202f\u3000")


class SurroundingWhitespace(SpecRule):
    """A name, a path or an address has blanks around it that nobody sees.

    The service takes the blanks as a part of the value: a name with one is another name, a host
    with one cannot be resolved, a path with one leads to no records. They come from copying.

    Looked at are names, keys, addresses and paths, not descriptions and labels, where a blank
    does no harm, and not the values of header, query and body parameters. What must be an id, a
    version or one of a few words, such as a type, has a rule of its own, and that one takes the
    blanks away as well.

    Source: RFC 8259, section 7: what stands between the quotes is the value, blanks and all.
    """

    severity = "warning"
    kinds = BUILT_IN_KINDS
    marks = tuple(mark for blank in _BLANKS for mark in (f"\0{blank}", f"{blank}\0"))
    examples = (
        Bad(
            """{
  "name": "ACME contacts ",
  "sourceSpec": {}
}
""",
            at="2:11",
            message="`ACME contacts ` ends with a blank",
            fixed="""{
  "name": "ACME contacts",
  "sourceSpec": {}
}
""",
        ),
        Bad(
            """{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members", "skipAttributes": [" total_items"]}
    }
  }
}
""",
            at="4:63",
            message="` total_items` begins with a blank",
            fixed="""{
  "sourceSpec": {
    "attributes": {
      "contentPath": {"path": "$.members", "skipAttributes": ["total_items"]}
    }
  }
}
""",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"urlParams": {"host": " https://acme.example\\n"}}}}\n',
            at="1:54",
            message="` https://acme.example ` begins and ends with a blank",
            fixed='{"sourceSpec": {"attributes": {"urlParams": {"host": "https://acme.example"}}}}\n',
        ),
        Good("""{
  "name": "ACME contacts",
  "description": " Contacts of ACME. ",
  "sourceSpec": {
    "attributes": {
      "uiAttributes": {"label": {"text": "ACME "}},
      "urlParams": {"path": "/a b", "queryParams": {"type": " and "}},
      "headerParams": {"path": " "},
      "scheduleParams": {"incremental": " where t > {START_TIME}"}
    },
    "spec": {"properties": {"sep": {"enum": [" ", ", "]}, "name": {"default": " "}}}
  }
}
"""),
        Good(
            '{"sourceConnectionSpecIds": [" e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n',
            note="an id that is none",
        ),
        Good(
            '{"id": "e77fde5a-22a8-11ed-861d-0242ac120002", "name": "A ",'
            ' "sourceConnectionSpecIds": []}\n',
            note="this flow spec has one name, which another rule knows",
        ),
        Good('{"name": "  ", "sourceSpec": {}}\n', note="nothing is left without the blanks"),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each value that is another one without its outer blanks."""
        is_bare = [*map(str.strip, spec.strings)] == spec.strings
        # Rare blanks are not looked for, but where there are others: so say the marks.
        if is_bare or not spec.mentions(self.marks):
            return
        for pointer, text in spec.texts:
            bare = text.strip()
            if bare == text or not bare or not _is_meant(spec, pointer):
                continue
            ends = ["begins"] * (text[0] != bare[0]) + ["ends"] * (text[-1] != bare[-1])
            yield Violation(
                pointer,
                f"`{clipped(_on_one_line(text))}` {' and '.join(ends)} with a blank",
                repair=Repair("Take the blanks away", "safe", (Replace(pointer, bare),)),
            )


def _is_meant(spec: Spec, pointer: str) -> bool:
    if any(other in pointer for other in _OTHERS):
        return False
    if pointer == "/name" and str(spec.body.get("id")) in known.FLOW_SPECS:
        return False  # it has one name
    parent, _, name = pointer.rpartition("/")
    return name in _MEMBERS or pointer == "/attributes/category" or parent.endswith(_LISTS)


def _on_one_line(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)
