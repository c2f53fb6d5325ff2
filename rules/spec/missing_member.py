"""spec/missing-member."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class MissingMember(SchemaRule):
    """An object inside a spec lacks a member that it cannot do without.

    The service takes the spec and fails when a customer uses it: there is no sign-in without the
    parameters of its `spec`, and no request without a path (error 1304-400, a mandatory field is
    missing). Fields at the top of a spec are the business of `connection/required-fields` and
    `flow/required-fields`.

    There is one finding for each member, at the bracket that opens the object.

    Source: Adobe, "Configure authentication specifications", "Configure source specifications"
    and "Sources error codes".
    """

    severity = "error"
    examples = (
        Bad(
            '{"sourceSpec": {"attributes": {}}, "authSpec": [{"name": "Basic Authentication",'
            ' "type": "BasicAuthentication"}]}\n',
            at="1:49",
            message="`spec` is missing: what the customer types in, as a JSON Schema",
        ),
        Good(
            '{"sourceSpec": {"attributes": {}}, "authSpec": [{"name": "Basic Authentication",'
            ' "type": "BasicAuthentication", "spec": {"type": "object"}}]}\n'
        ),
    )
