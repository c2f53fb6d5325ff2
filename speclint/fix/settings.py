"""Taking out of configs and baselines what nothing needs any more."""

from __future__ import annotations

from speclint.document import load
from speclint.fix.guard import Fixed, fix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.finding import Finding
    from speclint.source import Source


def fix_settings(source: Source, findings: Sequence[Finding]) -> Fixed:
    """Take out of a config or a baseline what the fixes of all these findings take out, at once.

    Nothing is applied unless the result says the same as before but for that.
    """
    wanted = [one for one in findings if one.fix and one.pointer is not None]
    if source.path.endswith(".toml"):
        from speclint.rewrite import toml

        able = toml.removable(source, [one.pointer or "" for one in wanted])
        text = toml.without(source, able)
        applied = tuple(one for one in wanted if one.pointer in able)
        return Fixed(source.text) if text is None else Fixed(text, applied)
    done = fix(load(source), wanted, unsafe=False)
    edits = {one.fix.edits for one in done.applied if one.fix}
    # What one of them takes out may be all that is left of a file: then the others go with it.
    return Fixed(
        done.text,
        tuple(one for one in wanted if one.fix and one.fix.edits in edits),
        done.held_back,
    )
