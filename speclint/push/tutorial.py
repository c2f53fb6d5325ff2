"""What an organisation has after Adobe's streaming tutorial, before its update steps.

The connection spec has no `description` yet, and the flow spec that all streaming sources share
does not list it yet: exactly what the two update pages of the tutorial are about. The rest is
what `examples/clean` has, so that a first push of it shows just these two changes.
"""

from __future__ import annotations

PROVIDER = "521eee4d-8cbe-4906-bb48-fb6bd4450033"
CONNECTION_SPEC_ID = "5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845"
FLOW_SPEC_ID = "e77fde5a-22a8-11ed-861d-0242ac120002"
TEMPLATE_ID = "e77fd9d2-22a8-11ed-861d-0242ac120002"
TARGET_ID = "c604ff05-7f1a-43c0-8e18-33bf874cb11c"
_DOCUMENTATION = "https://docs.acme.example/streaming"
_SCHEMA = "http://json-schema.org/draft-07/schema#"


def specs() -> dict[str, dict[str, dict[str, object]]]:
    """Build the specs anew, by endpoint and id."""
    return {
        "connectionSpecs": {CONNECTION_SPEC_ID: _connection_spec()},
        "flowSpecs": {FLOW_SPEC_ID: _flow_spec()},
    }


def _connection_spec() -> dict[str, object]:
    return {
        "name": "generic-streaming",
        "providerId": PROVIDER,
        "version": "1.0",
        "type": "generic-streaming",
        "sourceSpec": {"attributes": {"authRequired": False, "uiAttributes": _look()}},
        "exploreSpec": {"type": "StreamingConnection"},
        "attributes": {
            "category": "Streaming",
            "isSource": True,
            "documentationLink": _DOCUMENTATION,
            "uiAttributes": {"apiFeatures": {"updateSupported": False}},
        },
        "permissionsInfo": _permissions(),
    }


def _look() -> dict[str, object]:
    return {
        "documentationLink": _DOCUMENTATION,
        "isSource": True,
        "monitoringSupported": False,
        "category": {"key": "streaming"},
        "icon": {"key": "acmeStreaming"},
        "description": {"text": "Events of the ACME web shop"},
        "label": {"text": "ACME streaming"},
        "frequency": {"text": "streaming"},
    }


def _permissions() -> dict[str, object]:
    def only(verb: str) -> list[dict[str, object]]:
        return [{"@type": "lowLevel", "name": "StreamingSource", "permissions": [verb]}]

    return {"view": only("read"), "manage": only("write")}


def _flow_spec() -> dict[str, object]:
    return {
        "name": "GenericStreamingAEP",
        "providerId": PROVIDER,
        "version": "1.0",
        "sourceConnectionSpecIds": [TEMPLATE_ID],
        "targetConnectionSpecIds": [TARGET_ID],
        "optionSpec": {"name": "OptionSpec", "spec": _options()},
        "transformationSpecs": [{"name": "Mapping", "spec": _mapping()}],
        "attributes": {
            "isSourceFlow": True,
            "flacValidationSupported": True,
            "frequency": "streaming",
            "uiAttributes": {"apiFeatures": {"updateSupported": True, "flowRunsSupported": True}},
        },
        "permissionsInfo": _permissions(),
    }


def _options() -> dict[str, object]:
    return {
        "$schema": _SCHEMA,
        "type": "object",
        "properties": {
            "errorDiagnosticsEnabled": {
                "title": "Error diagnostics.",
                "description": "Whether a sample of the rejected records is kept.",
                "type": "boolean",
                "default": False,
            },
            "partialIngestionPercent": {
                "title": "Partial ingestion threshold.",
                "description": "The percentage of errors above which a run has failed.",
                "type": "number",
                "exclusiveMinimum": 0,
            },
            "inletUrl": {
                "title": "Inlet URL.",
                "description": "The address that takes the events in.",
                "type": "string",
            },
        },
    }


def _mapping() -> dict[str, object]:
    return {
        "$schema": _SCHEMA,
        "type": "object",
        "description": "How fields of the source become fields of the target.",
        "properties": {"mappingId": {"type": "string"}, "mappingVersion": {"type": "string"}},
    }
