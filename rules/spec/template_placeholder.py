"""spec/template-placeholder."""

from __future__ import annotations

from speclint.flow_service.fields import SERVER_MANAGED
from speclint.flow_service.placeholders import is_declared, near_token, parse
from speclint.flow_service.source import ATTRIBUTES, REQUEST, declared, unfilled
from speclint.flow_service.texts import all_of, blank_of_a_template, clipped, has_capitals
from speclint.kind import BUILT_IN_KINDS
from speclint.rule import Bad, Good, Repair, Replace, Spec, SpecRule, Violation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_REQUEST = tuple(f"{ATTRIBUTES}/{name}" for name in REQUEST)

# What people read, and where a schema shows what may be typed in.
_FOR_PEOPLE = ("/description", "/title", "/text")
_EXAMPLES = frozenset({"example", "examples"})


class TemplatePlaceholder(SpecRule):
    """A value is still what the template says, such as `{DESCRIPTION}`.

    A word in capitals between braces is a blank that Adobe's templates leave for you to fill in.
    The service stores it as it is, and customers read `{DESCRIPTION}` in the catalog, or a
    request goes to a host of that name.

    `${listId}` is something else, a value that the customer types in, and so are pipeline
    expressions (`@{...}`) and the words `{START_TIME}`, `{END_TIME}` and `{SCHEDULE_QUERY}`,
    which the service fills in. Texts for people, such as a `description`, may well speak of a
    pattern such as `https://{TENANT}.example.com`: of them, and inside embedded schemas, only a
    value that is nothing but a blank is reported, and of `example` and `examples` in a schema
    none is. A name that is a slip away from one of the service's words, such as `{STARTTIME}`, is taken
    for that word where they may stand. In `urlParams`, `headerParams` and `bodyParams` a name in braces that is an
    input, or that stands in two pairs of braces, lacks its `$`, which is another mistake.

    Source: Adobe, "Create a new connection specification", whose templates have such blanks.
    """

    severity = "error"
    kinds = BUILT_IN_KINDS
    is_cause = True
    marks = ("{",)
    examples = (
        Bad(
            '{\n  "name": "ACME contacts",\n  "description": "{DESCRIPTION}",\n'
            '  "sourceSpec": {}\n}\n',
            at="3:18",
            message="`{DESCRIPTION}` is left over from a template: say here what is meant",
        ),
        Bad(
            '{"name": "{SOURCE_NAME} via {API_NAME}", "sourceSpec": {}}\n',
            at="1:10",
            message="`{SOURCE_NAME}` is left over from a template: say here what is meant",
        ),
        Bad(
            '{"name": "{{YOUR SOURCE}}", "sourceConnectionSpecIds": []}\n',
            at="1:10",
            message="`{{YOUR SOURCE}}` is left over from a template: say here what is meant",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"urlParams": {"path": "{RESOURCE_PATH}"}}}}\n',
            at="1:54",
            message="`{RESOURCE_PATH}` is left over from a template: say here what is meant",
        ),
        Bad(
            '{"sourceSpec": {"attributes": {"urlParams": {"queryParams": {"since":'
            ' "{STARTTIME}"}}}}}\n',
            at="1:71",
            message="`{STARTTIME}` is nothing that the service fills in; did you mean"
            " `{START_TIME}`?",
            fixed='{"sourceSpec": {"attributes": {"urlParams": {"queryParams": {"since":'
            ' "{START_TIME}"}}}}}\n',
            safety="unsafe",
        ),
        Good('{"name": "ACME contacts", "description": "Of one ${listId}", "sourceSpec": {}}\n'),
        Good("""{
  "sourceSpec": {
    "attributes": {
      "urlParams": {"path": "/v1/{LIST_ID}", "queryParams": {"q": "{SCHEDULE_QUERY}"}},
      "headerParams": {"x-tenant": "{{TENANT}}"},
      "scheduleParams": {
        "type": "ADVANCE",
        "incremental": "from={START_TIME}&to={END_TIME}",
        "backfill": "to={END_TIME}"
      }
    },
    "spec": {
      "properties": {
        "LIST_ID": {"type": "string"},
        "host": {"type": "string", "description": "Such as https://{TENANT}.acme.example"},
        "code": {"type": "string", "pattern": "^[A-Z]{2}\\\\p{LU}$"}
      }
    }
  }
}
"""),
        Good('{"sourceSpec": {"attributes": {"note": "@{concat(\'{A1}\', pipeline().RunId)}"}}}\n'),
        Good("""{
  "description": "Use the {ACCOUNT_ID} that the settings page shows",
  "sourceSpec": {
    "spec": {"properties": {"token": {"type": "string", "example": "{ACCESS_TOKEN}"}}}
  }
}
"""),
        Good('{"sourceSpec": {}, "createdBy": "{CREATED_BY}"}\n', note="another rule says so"),
    )

    def check(self, spec: Spec) -> Iterator[Violation]:
        """Yield each value with a blank in it, once."""
        for pointer, text in spec.texts if has_capitals(all_of(spec)) else ():
            if "{" not in text or pointer[1:] in SERVER_MANAGED:
                continue
            blank = _blank(spec, pointer, text)
            token = _meant(pointer, blank) if blank else None
            if blank and token:
                change = Replace(pointer, text.replace(blank, token))
                yield Violation(
                    pointer,
                    f"`{blank}` is nothing that the service fills in; did you mean `{token}`?",
                    repair=Repair(f"Write `{token}`", "unsafe", (change,)),
                )
            elif blank:
                yield Violation(
                    pointer,
                    f"`{clipped(blank)}` is left over from a template: say here what is meant",
                )


def _meant(pointer: str, blank: str) -> str | None:
    """Return the token of the service that is meant, where tokens may stand."""
    name = blank[1:-1]
    if not pointer.startswith((*_REQUEST, f"{ATTRIBUTES}/scheduleParams/")) or "{" in name:
        return None
    token = near_token(name)
    return f"{{{token}}}" if token else None


def _blank(spec: Spec, pointer: str, text: str) -> str | None:
    if pointer.startswith(_REQUEST):
        pieces = [piece for piece in parse(text) if piece.kind == "single" and not piece.depth]
        names = [piece.name for piece in pieces if unfilled(piece.name)]
        inputs = declared(spec) if names else {}
        return next((f"{{{name}}}" for name in names if not is_declared(name, inputs)), None)
    blank = blank_of_a_template(text)
    if blank is None or blank == text.strip():
        return None if "/spec/" in pointer and _EXAMPLES & {*pointer.split("/")[-2:]} else blank
    is_text = "/spec/" in pointer or pointer.endswith(_FOR_PEOPLE)
    return None if is_text else blank
