"""The texts of specs as teams write them, with a place in each for what is the spec's own."""

from __future__ import annotations

import json
import uuid
from functools import cache
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
_NAMESPACE = uuid.UUID("0f8f4b5a-3a3e-4f0e-9b0c-6d1c5b7a9e21")
_ID, _NAME, _LIST = "@id@", "@name@", "@list@"


def id_of(name: str) -> str:
    """Return the id of the spec with a name: the same one in each run."""
    return str(uuid.uuid5(_NAMESPACE, name))


def batch(name: str, spec_id: str, keys: int = 0) -> str:
    """Return a batch spec; each key to sign in with makes it 250 bytes larger."""
    return _filled(_batch(keys), name, spec_id)


def streaming(name: str, spec_id: str) -> str:
    """Return a streaming spec."""
    return _filled(_streaming(), name, spec_id)


def yaml_streaming(name: str, spec_id: str) -> str:
    """Return a streaming spec in YAML."""
    text = _text("yaml/acme-streaming.yaml").replace("ACME streaming", name)
    return text.replace("name: generic", f"id: {spec_id}\nname: generic", 1)


def flow(form: str, name: str, spec_id: str, sources: list[str]) -> str:
    """Return the flow spec of batch or of streaming sources: each source is a line."""
    lines = ",\n".join(f'    "{source}"' for source in sources)
    return _filled(_flow(form), name, spec_id).replace(f'    "{_LIST}"', lines)


def answer(specs: list[str]) -> str:
    """Return what a GET request answers."""
    return f'{{"items": [\n{",".join(specs)}\n], "_links": {{}}}}\n'


def dashboard(name: str, sources: list[str]) -> str:
    """Return a dashboard, which is a spec of another API: it shows some sources."""
    widgets = [{"title": f"Rows of {source[:8]}", "type": "chart"} for source in sources]
    body = {"dashboardId": id_of(name), "title": name, "sources": sources, "widgets": widgets}
    return json.dumps(body, indent=2) + "\n"


def _filled(template: str, name: str, spec_id: str) -> str:
    return template.replace(_NAME, name).replace(_ID, spec_id)


@cache
def _text(name: str) -> str:
    return (EXAMPLES / name).read_text("utf-8")


@cache
def _streaming() -> str:
    text = _text("clean/acme-streaming.json").replace("ACME streaming", _NAME)
    return text.replace("{\n", f'{{\n  "id": "{_ID}",\n', 1)


@cache
def _batch(keys: int) -> str:
    spec = json.loads(_text("clean/acme-contacts-connectionSpec.json"))
    labels = spec["sourceSpec"]["attributes"]["uiAttributes"]
    spec["name"] = _NAME
    labels["label"], labels["description"] = {"text": _NAME}, {"text": f"Records of {_NAME}"}
    if keys:
        spec["authSpec"].append(_signing_in(keys))
    return json.dumps({"id": _ID, **spec}, indent=2) + "\n"


def _signing_in(keys: int) -> dict[str, Any]:
    fields = {
        f"authKey{number}": {
            "title": f"Key {number}",
            "description": f"The key that is sent as header number {number}.",
            "type": "string",
            "format": "password",
            "restAttributes": {"headerParamName": f"X-Key-{number}"},
        }
        for number in range(1, keys + 1)
    }
    return {
        "name": "API Key Authentication",
        "type": "KeyBased",
        "spec": {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "type": "object",
            "description": "What a customer enters to sign in with keys.",
            "properties": fields,
            "required": ["authKey1"],
        },
    }


@cache
def _flow(form: str) -> str:
    name = {"batch": "rest-storage", "streaming": "generic-streaming"}[form]
    body = json.loads(_text(f"clean/{name}-flow.json"))
    return (
        json.dumps({**body, "id": _ID, "name": _NAME, "sourceConnectionSpecIds": [_LIST]}, indent=2)
        + "\n"
    )
