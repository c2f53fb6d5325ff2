"""spec/empty-value."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class EmptyValue(SchemaRule):
    """A field is there, but it is null, an empty string, an empty list or an empty object.

    A PUT writes the empty value over what the service has. Where the field is required that is
    as good as leaving it out (error 1304-400, a mandatory field is missing).

    Source: Adobe, "Sources error codes".
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "providerId": ""}\n',
            at="1:44",
            message="`providerId` is empty: who moves the data: one id for batch sources, another"
            " for streaming ones (string, such as `0ed90a81-07f4-4586-8190-b40eccef1c5a` or"
            " `521eee4d-8cbe-4906-bb48-fb6bd4450033`)",
        ),
        Bad(
            '{"sourceSpec": {"spec": {}}, "permissionsInfo": null}\n',
            at="1:49",
            message="`permissionsInfo` is null, it must be an object",
        ),
        Good('{"sourceSpec": {"spec": {}}, "authSpec": []}\n', note="an empty list may be meant"),
    )
