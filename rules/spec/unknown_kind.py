"""spec/unknown-kind."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class UnknownKind(SchemaRule):
    """A file that was to be linted is neither a connection spec nor a flow spec.

    A connection spec is recognised by `sourceSpec`, `authSpec` or `exploreSpec`, or by having
    both `name` and `providerId`; a flow spec by `sourceConnectionSpecIds`,
    `targetConnectionSpecIds`, `transformationSpecs`, `optionSpec`, `scheduleSpec` or `runSpec`.
    The `{"items": [...]}` envelope of a GET answer is looked into.

    In a folder such files are skipped in silence. The finding comes where a file was named on the
    command line, or where its own name says that it holds a spec (`acme-connectionSpec.json`):
    a file that could not be checked must not look like one that passed.
    """

    severity = "error"
    examples = (
        Bad(
            '{"colour": "red"}\n',
            at="1:1",
            message="this is neither a connection spec nor a flow spec: no member tells its kind",
        ),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
    )
