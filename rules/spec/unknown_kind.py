"""spec/unknown-kind."""

from __future__ import annotations

from speclint.rule import Bad, Good, SchemaRule


class UnknownKind(SchemaRule):
    """A file that was to be linted is no spec of any kind that is known.

    A connection spec is recognised by `sourceSpec`, a flow spec by `sourceConnectionSpecIds` or
    `targetConnectionSpecIds`. Other members of a spec, such as `authSpec` or `scheduleSpec`, also
    stand in files that hold a part of one; they tell the kind beside a `name` or a `providerId`.
    An object with both of these and nothing else that tells is taken for a connection spec. The
    `{"items": [...]}` envelope of a GET answer is looked into.

    A config can add [kinds of its own](../../kinds.md), and says what tells them.

    In a folder such files are skipped in silence. The finding comes where a file was named on the
    command line, where its own name says that it holds a spec (`acme-connectionSpec.json`), or
    where the `files` of an own kind mean it: a file that could not be checked must not look like
    one that passed. What its place promises is then what it is measured by.

    Source: Adobe, "Flow Service API reference".
    """

    severity = "error"
    examples = (
        Bad(
            '{"colour": "red"}\n',
            at="1:1",
            message="this is neither a connection spec nor a flow spec: no member tells its kind",
        ),
        Bad(
            '{"colour": "red"}\n',
            at="1:1",
            message="this is neither a connection spec, a flow spec nor a dashboard: no member"
            " tells its kind",
            kinds={"dashboard": {"match": {"members": ["panels"]}}},
        ),
        Good('{"sourceConnectionSpecIds": ["e77fd9d2-22a8-11ed-861d-0242ac120002"]}\n'),
    )
