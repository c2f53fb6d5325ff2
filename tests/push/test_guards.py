"""The guards: each one fires on what it is there for, before anything is written."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any

import pytest

from speclint.push import tutorial
from speclint.push.protocol import Reply
from speclint.push.sandbox import Fault
from speclint.record import changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.engine import ValidatedSpec
    from tests.push.conftest import Rig

    Maker = Callable[..., ValidatedSpec]

OTHER = "11111111-2222-4333-8444-555555555555"


def _with_id(members: str) -> str:
    return f'{{"id": "{tutorial.FLOW_SPEC_ID}", {members}}}'


class Terminal(io.StringIO):
    """A standard input that somebody sits at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def sit_down(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    """Put somebody before the terminal, who types this."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)


@pytest.mark.parametrize("ids", [[], None, "e77fd9d2", [1], ["a", None], {"a": 1}], ids=repr)
def test_list_that_is_not_one_to_add_to(rig: Rig, ids: Any) -> None:
    """An empty list, or what is no list of ids, stops the whole run with exit status 5."""
    rig.edit_flow(lambda flow: flow.update(sourceConnectionSpecIds=ids))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (5, 0)
    assert "! specs/flow.json" in ran.err


def test_missing_list(rig: Rig) -> None:
    """A flow spec without the list stops the run."""
    rig.edit_flow(lambda flow: flow.pop("sourceConnectionSpecIds"))
    assert (rig.push().status, rig.puts()) == (5, 0)


def test_list_that_turns_empty_after_the_plan(rig: Rig, flow_spec: Maker) -> None:
    """The list is checked again right before the write."""
    empty = dict(rig.flow) | {"sourceConnectionSpecIds": []}
    rig.fail("GET", "flowSpecs", None, Fault(reply=Reply(200, {"items": [empty]})))
    ran = rig.push(flow_spec())
    assert (ran.status, rig.puts()) == (5, 0)


def test_list_that_reads_as_empty_after_the_write(rig: Rig, flow_spec: Maker) -> None:
    """After a write, a guard that fires means not knowing: exit status 6, and no second write."""
    empty = dict(rig.flow) | {"sourceConnectionSpecIds": []}
    rig.fail("GET", "flowSpecs", None, None, Fault(reply=Reply(200, {"items": [empty]})))
    ran = rig.push(flow_spec())
    assert (ran.status, rig.puts()) == (6, 1)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, {"items": []}),
        Reply(200, {"items": [{"id": "a"}, {"id": "b"}]}),
        Reply(200, {"items": [{"id": OTHER}]}),
        Reply(200, {"id": OTHER}),
        Reply(200, {"name": "no id"}),
        Reply(200, content="[]"),
        Reply(200, content="nonsense"),
        Reply(200, content=_with_id('"x": NaN')),
        Reply(200, content=_with_id('"id": "x"')),
        Reply(200, headers={"Content-Type": "text/html"}, content='{"id": "x"}'),
    ],
    ids=["none", "two", "other", "bare-other", "no-id", "list", "no-json", "nan", "twice", "html"],
)
def test_answer_that_is_not_the_object(rig: Rig, reply: Reply) -> None:
    """Nothing is written on the ground of an answer that is not the one object asked for."""
    rig.fail("GET", "flowSpecs", Fault(reply=reply))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (5, 0)


def test_the_right_object_twice_is_refused(rig: Rig) -> None:
    """Two objects for one id are a question that speclint does not answer by taking the first."""
    rig.fail("GET", "flowSpecs", Fault(reply=Reply(200, {"items": [rig.flow, rig.flow]})))
    assert (rig.push().status, rig.puts()) == (5, 0)


def test_html_with_the_right_object_is_refused(rig: Rig) -> None:
    """A page that is not JSON by its content type is a proxy's, whatever it holds."""
    text = _with_id('"name": "x", "sourceConnectionSpecIds": ["a"]')
    reply = Reply(200, headers={"Content-Type": "text/html"}, content=text)
    rig.fail("GET", "flowSpecs", Fault(reply=reply))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (5, 0)
    assert "not JSON but text/html" in ran.err


def test_bare_object_is_accepted(rig: Rig) -> None:
    """Adobe's guides show both envelopes, so both are read."""
    rig.fail("GET", "connectionSpecs", Fault(reply=Reply(200, rig.connection)))
    assert rig.push().status == 0


def test_unknown_id(rig: Rig, connection_spec: Maker) -> None:
    """An id that the service does not know is exit status 4; nothing is created."""
    spec = changed(connection_spec(), id=OTHER)
    ran = rig.push(spec)
    assert (ran.status, rig.puts()) == (4, 0)
    assert "has none with this id" in ran.err
    assert "POST" not in rig.methods()


def test_flow_spec_of_another_provider(rig: Rig, flow_spec: Maker) -> None:
    """Ids are not added to a flow spec of another provider: the id is a mix-up."""
    ran = rig.push(flow_spec(providerId="0ed90a81-07f4-4586-8190-b40eccef1c5a"))
    assert (ran.status, rig.puts()) == (5, 0)


def test_object_of_another_kind(rig: Rig, connection_spec: Maker) -> None:
    """A flow spec under a connection spec's id is not overwritten."""
    flow = dict(rig.flow) | {"id": tutorial.CONNECTION_SPEC_ID}
    rig.fail("GET", "connectionSpecs", *[Fault(reply=Reply(200, flow))] * 9)
    ran = rig.push(connection_spec(), full_replace=True)
    assert (ran.status, rig.puts()) == (5, 0)
    assert "is a flow spec, not a connection spec" in ran.err


@pytest.mark.parametrize(
    "edit",
    [
        lambda spec: spec.update(settings={"theirs": 1}),
        lambda spec: spec["attributes"].update(theirs=1),
        lambda spec: spec["permissionsInfo"]["view"].append({"name": "theirs"}),
        lambda spec: spec.update(description={"theirs": 1}),
    ],
    ids=["member", "nested", "item", "under a scalar"],
)
def test_field_that_only_the_service_has(rig: Rig, edit: Callable[[dict[str, Any]], None]) -> None:
    """A PUT that would erase a field is shown and refused, unless --full-replace says so."""
    rig.service.store.change("connectionSpecs", tutorial.CONNECTION_SPEC_ID, edit)
    ran = rig.push()
    assert (ran.status, rig.puts()) == (5, 0)
    assert "--full-replace" in ran.err
    assert rig.push(dry_run=True).status == 5
    assert rig.push(full_replace=True).status == 0
    assert "theirs" not in str(rig.connection)


def test_change_after_the_plan(rig: Rig) -> None:
    """A connection spec that was edited since it was planned is not overwritten."""

    def meddle(store: Any) -> None:
        spec_id = tutorial.CONNECTION_SPEC_ID
        store.change("connectionSpecs", spec_id, lambda spec: spec.update(description="theirs"))

    rig.fail("GET", "connectionSpecs", Fault(then=meddle))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (5, 0)
    assert rig.connection["description"] == "theirs"


def test_conflict_of_a_connection_spec(rig: Rig) -> None:
    """412 means that somebody else writes: exit status 5."""
    rig.fail("PUT", "connectionSpecs", Fault(lose=True, reply=Reply(412)))
    assert rig.push().status == 5


def test_spec_without_id(rig: Rig, connection_spec: Maker) -> None:
    """A spec whose id nobody knows is exit status 2 and says where to put it."""
    spec = changed(connection_spec(), id=None)
    ran = rig.push(spec)
    assert ran.status == 2
    assert "`ids` table" in ran.err
    assert rig.service.requests == []


def test_body_with_another_id(rig: Rig, connection_spec: Maker) -> None:
    """Two ids for one file are a mistake that nobody but the author can resolve."""
    ran = rig.push(connection_spec(id=OTHER))
    assert ran.status == 2
    assert rig.service.requests == []


def test_two_files_for_one_object(rig: Rig, connection_spec: Maker) -> None:
    """Two files of one id would overwrite each other."""
    again = changed(connection_spec(), path="specs/copy.json")
    ran = rig.push(connection_spec(), again)
    assert ran.status == 2
    assert rig.service.requests == []


@pytest.mark.parametrize("spec_id", ["../flowSpecs/x", "a/b", "a?b", "", ".."])
def test_id_that_would_change_the_address(rig: Rig, connection_spec: Maker, spec_id: str) -> None:
    """An id goes into the address as it is, so it must be one."""
    spec = changed(connection_spec(), id=spec_id)
    assert rig.push(spec).status == 2
    assert rig.service.requests == []


@pytest.mark.parametrize("stdin", [io.StringIO("yes\n"), None], ids=["pipe", "closed"])
def test_no_terminal_and_no_yes(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, stdin: io.StringIO | None
) -> None:
    """Nobody to ask and no --yes is exit status 2 before any request."""
    monkeypatch.setattr(sys, "stdin", stdin)
    ran = rig.push(yes=False)
    assert ran.status == 2
    assert "--yes" in ran.err
    assert rig.service.requests == []


def test_question_that_nobody_can_see(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """With standard error in a file there is nobody to ask either."""
    monkeypatch.setattr(sys, "stdin", Terminal("GenericStreamingAEP\n"))
    assert rig.push(yes=False).status == 2


@pytest.mark.parametrize(
    ("typed", "status", "puts"), [("GenericStreamingAEP\n", 0, 2), ("yes\n", 5, 0), ("", 5, 0)]
)
def test_shared_flow_spec_is_confirmed_by_name(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, typed: str, status: int, puts: int
) -> None:
    """What everybody shares is not written on a reflex."""
    sit_down(monkeypatch, typed)
    assert rig.push(yes=False).status == status
    assert rig.puts() == puts


@pytest.mark.parametrize(("typed", "status"), [("yes\n", 0), ("y\n", 5)])
def test_own_connection_spec_is_confirmed_by_yes(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, connection_spec: Maker, typed: str, status: int
) -> None:
    """A connection spec takes a plain yes."""
    sit_down(monkeypatch, typed)
    assert rig.push(connection_spec(), yes=False).status == status


@pytest.mark.parametrize("yes", [True, False])
def test_dry_run_sends_only_gets(rig: Rig, yes: bool) -> None:
    """A dry run reads, needs no confirmation, leaves no trace and tells by 3 that it would write."""
    ran = rig.push(dry_run=True, yes=yes)
    assert ran.status == 3
    assert set(rig.methods()) == {"GET"}
    assert not rig.folder.exists()
    rig.push()
    assert rig.push(dry_run=True).status == 0


def test_reader_has_no_way_to_write() -> None:
    """A dry run is given a type without any other method than GET."""
    from speclint.push.client import Reader, Writer

    assert [name for name in vars(Reader) if not name.startswith("_")] == ["get"]
    assert [name for name in vars(Writer) if not name.startswith("_")] == ["put"]
