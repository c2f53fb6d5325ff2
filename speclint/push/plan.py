"""What a push would do, as data: nothing in here writes, and nothing that writes decides.

Two kinds of action. A connection spec belongs to one source: it is replaced by the file. A flow
spec is shared by every source of an organisation: ids are added to its list, and the rest of it
goes back as the service has it. Of a config's own kinds those are shared that have a shared list.
"""

from __future__ import annotations

import re

from speclint.kind import BUILT_IN
from speclint.pointer import matching
from speclint.push.console import printable
from speclint.push.diff import Change, differences
from speclint.push.failure import GuardError, SetupError
from speclint.push.normalise import normalise, sendable, shared_member
from speclint.push.order import referenced_first
from speclint.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Literal

    from speclint.engine import ValidatedSpec
    from speclint.kind import Kind
    from speclint.push.client import Reader


@record
class Action:
    """What happens to one object.

    `before` is the object as it was read, `name` the service's name for it. `replace` sends the
    file, `add` the object of the moment with `additions` at the end of its list, `none` nothing.
    `refuse` says that the run must not write at all, because of `problem`. `notes` are worth
    knowing and change nothing.
    """

    spec: ValidatedSpec
    spec_id: str
    verb: Literal["replace", "add", "none", "refuse"]
    name: str = ""
    before: Mapping[str, object] = {}
    changes: tuple[Change, ...] = ()
    additions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str = ""

    @property
    def writes(self) -> bool:
        """Tell whether this action sends something."""
        return self.verb in {"replace", "add"}


def in_order(specs: Sequence[ValidatedSpec]) -> list[tuple[ValidatedSpec, str]]:
    """Pair the specs with their ids, in the order of writing: what is referenced comes first.

    Raises SetupError for a spec whose id is unknown, ambiguous or the target of another file.
    """
    paired = [(spec, _id_of(spec)) for spec in specs]
    owners: dict[tuple[str, str], str] = {}
    for spec, spec_id in paired:
        target = (spec.kind.endpoint, spec_id)
        if target in owners:
            raise SetupError(
                f"{owners[target]} and {spec.path} are both {spec.kind.title} {spec_id}; push one"
                " of them. Nothing was sent."
            )
        owners[target] = spec.path
    return referenced_first(paired)


def _id_of(spec: ValidatedSpec) -> str:
    if not spec.kind.endpoint:
        raise SetupError(
            f"{spec.path}: the config gives the kind {spec.kind.name} no `endpoint`, the path that"
            " such specs are pushed to. Nothing was sent."
        )
    if spec.id is None:
        raise SetupError(
            f"{spec.path}: speclint does not know the id of this {spec.kind.title}. Put it into the"
            f' `ids` table of the config ("{spec.path}" = "the id"); nothing was sent.'
        )
    written = matching(spec.body, spec.kind.id_pointer)
    if any(spec.kind.id_of(value) != spec.id for _, value in written):
        raise SetupError(
            f"{spec.path}: the body's id is not {spec.id}, the id that the config gives this file."
            " Correct one of them; nothing was sent."
        )
    return _usable(spec.id)


def _usable(spec_id: str) -> str:
    """Return an id that can stand in an address as it is; raises SetupError for any other."""
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", spec_id):
        raise SetupError(f"Not an id of a spec: {spec_id!r}. Nothing was sent.")
    return spec_id


def build(
    specs: Sequence[tuple[ValidatedSpec, str]], reader: Reader, *, full_replace: bool
) -> tuple[Action, ...]:
    """Read every object and decide what to do with it.

    A guard that fires becomes an action that refuses. Raises ServiceError and LoginError.
    """
    return tuple(_action(spec, spec_id, reader, full_replace) for spec, spec_id in specs)


def _action(spec: ValidatedSpec, spec_id: str, reader: Reader, full_replace: bool) -> Action:
    try:
        remote = reader.get(spec.kind, spec_id).body
        member = shared_member(spec.kind)
        if member is None:
            return _replace(spec, spec_id, remote, full_replace)
        return _add(spec, spec_id, remote, member)
    except GuardError as error:
        return Action(spec, spec_id, "refuse", problem=str(error))


def _replace(
    spec: ValidatedSpec, spec_id: str, remote: dict[str, object], full_replace: bool
) -> Action:
    # What tells an own kind is the author's to say, and may be true of the file alone.
    found = None if spec.kind.is_own else BUILT_IN.recognise(remote)
    if found is not None and found.name != spec.kind.name:
        raise GuardError(f"The service's object is a {found.title}, not a {spec.kind.title}.")
    changes = tuple(differences(normalise(spec.kind, remote), normalise(spec.kind, spec.body)))
    erased = [change.pointer for change in changes if change.erases]
    problem = ""
    if erased and not full_replace:
        problem = (
            f"The service has what the file lacks ({', '.join(map(printable, erased))}), and a PUT"
            " replaces the whole object. Put it into the file, or erase it with --full-replace."
        )
    verb: Literal["replace", "none", "refuse"]
    verb = "refuse" if problem else "replace" if changes else "none"
    return Action(spec, spec_id, verb, _name(spec.kind, remote), remote, changes, problem=problem)


def _add(spec: ValidatedSpec, spec_id: str, remote: dict[str, object], member: str) -> Action:
    listed = listed_ids(spec.kind, remote, member)
    _guard_provider(spec, remote)
    wanted = _wanted_ids(spec, member)
    additions = tuple(one for one in wanted if one not in listed)
    changes = tuple(Change("add", f"/{member}/-", after=one) for one in additions)
    notes = tuple(_notes(spec, remote, member))
    verb: Literal["add", "none"] = "add" if additions else "none"
    return Action(spec, spec_id, verb, _name(spec.kind, remote), remote, changes, additions, notes)


def listed_ids(kind: Kind, body: Mapping[str, object], member: str) -> list[str]:
    """Return the shared list of an object.

    Raises GuardError if it is not a list of strings, or if a flow spec has nothing in it: writing
    back what was misread would take the flow away from every source of the organisation.
    """
    ids = body.get(member)
    if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids):
        raise GuardError(f"The service's object has no list of ids in `{member}`.")
    if not ids and not kind.is_own:
        raise GuardError(
            f"The service's list `{member}` is empty, which a flow spec in use never is."
        )
    return ids


def merged(action: Action, body: dict[str, object], member: str) -> dict[str, object]:
    """Build what is sent for a shared object: the service's own body, with our ids at the end.

    The ids of others stay as they are: not sorted, and not de-duplicated.
    """
    kind = action.spec.kind
    listed = listed_ids(kind, body, member)
    missing = [one for one in action.additions if one not in listed]
    return {**sendable(kind, body), member: [*listed, *missing]}


def _wanted_ids(spec: ValidatedSpec, member: str) -> list[str]:
    ids = spec.body.get(member)
    if not isinstance(ids, list) or not all(isinstance(one, str) and one for one in ids):
        raise GuardError(f"The file has no list of ids in `{member}`.")
    return list(dict.fromkeys(ids))


def _guard_provider(spec: ValidatedSpec, remote: Mapping[str, object]) -> None:
    ours, theirs = spec.body.get("providerId"), remote.get("providerId")
    if isinstance(ours, str) and isinstance(theirs, str) and ours != theirs:
        raise GuardError(
            f"The file is for provider {ours}, the service's {spec.kind.title} for provider"
            f" {printable(theirs)}: the id belongs to another {spec.kind.title}."
        )


def _notes(spec: ValidatedSpec, remote: dict[str, object], member: str) -> Iterator[str]:
    """Tell what of the file is not sent, and what of the service's list the file does not have."""
    kind, wanted = spec.kind, _wanted_ids(spec, member)
    ours, theirs = normalise(kind, spec.body), normalise(kind, remote)
    others = [one for one in listed_ids(kind, remote, member) if one not in wanted]
    if others:
        yield f"kept: {member} also has {', '.join(map(printable, others))}"
    for change in differences({**theirs, member: None}, {**ours, member: None}):
        yield f"not sent: {printable(change.pointer)} is different on the service"


def _name(kind: Kind, remote: Mapping[str, object]) -> str:
    return printable(kind.name_in(remote))
