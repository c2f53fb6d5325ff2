"""spec/optional-block."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class OptionalBlock(SchemaRule):
    """One of the rarely used blocks of a spec has not the shape that it is documented with.

    They are `encryptionSpecs` (a list of `name`, `type`, `spec`), `entitlementInfo` (a list of
    `operation`, `entitlements`), `policy` (`duleLabels` and `enforcementRefs`, both lists) and
    `settings` (an object of objects). No guide shows one of them, so this is only a warning: the
    service may take more than its reference says.

    Source: Adobe, "Flow Service API reference".
    """

    severity = "warning"
    examples = (
        Bad(
            '{"sourceSpec": {"spec": {}}, "policy": {"duleLabels": "C2"}}\n',
            at="1:55",
            message="`duleLabels` must be an array",
        ),
        Bad(
            '{"sourceSpec": {"spec": {}}, "settings": {"retries": 3}}\n',
            at="1:54",
            message="`retries` must be an object: `settings` has one for each setting",
        ),
        Good('{"sourceSpec": {"spec": {}}, "policy": {"duleLabels": ["C2"]}}\n'),
    )
