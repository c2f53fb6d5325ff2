"""Pushing when nothing goes wrong: what is sent, what is left alone, what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.kind import CONNECTION_SPEC
from speclint.push import tutorial, wire
from speclint.record import changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.engine import ValidatedSpec
    from tests.push.conftest import Rig

    Maker = Callable[..., ValidatedSpec]

MANAGED = frozenset(CONNECTION_SPEC.managed)
FOREIGN = "11111111-2222-4333-8444-555555555555"


def test_both_specs_arrive_with_one_put_each(rig: Rig) -> None:
    """The tutorial's two updates are there afterwards, connection spec first, one PUT each."""
    ran = rig.push()
    assert ran.status == 0, ran.err
    assert rig.connection["description"] == "A sample streaming source for ACME data"
    assert rig.flow_ids == [tutorial.TEMPLATE_ID, tutorial.CONNECTION_SPEC_ID]
    puts = [one.path.split("/")[-2] for one in rig.service.requests if one.method == "PUT"]
    assert puts == ["connectionSpecs", "flowSpecs"]
    assert "2 of 2 written and read back." in ran.err


def test_order_does_not_depend_on_the_files(
    rig: Rig, flow_spec: Maker, connection_spec: Maker
) -> None:
    """A flow spec given first is still written last, because what it names must exist."""
    assert rig.push(flow_spec(), connection_spec()).status == 0
    puts = [one.path.split("/")[-2] for one in rig.service.requests if one.method == "PUT"]
    assert puts == ["connectionSpecs", "flowSpecs"]


def test_every_request_carries_the_five_headers(rig: Rig) -> None:
    """GETs and PUTs alike carry the token, key, organisation, sandbox and content type."""
    rig.push()
    for request in rig.service.requests:
        assert request.headers["authorization"] == f"Bearer {rig.environ['ACCESS_TOKEN']}"
        assert request.headers["x-api-key"] == rig.environ["API_KEY"]
        assert request.headers["x-gw-ims-org-id"] == "0000@AdobeOrg"
        assert request.headers["x-sandbox-name"] == "dev"
        assert request.headers["content-type"] == "application/json"


def test_second_run_writes_nothing(rig: Rig) -> None:
    """What is already there is not written again, and no journal is made for nothing."""
    rig.push()
    journals = len(list((rig.folder / "journal").iterdir()))
    ran = rig.push()
    assert (ran.status, rig.puts()) == (0, 2)
    assert "Nothing to do" in ran.err
    assert len(list((rig.folder / "journal").iterdir())) == journals


def test_foreign_id_between_two_runs_stays(rig: Rig, flow_spec: Maker) -> None:
    """An id that somebody adds on the server is never dropped by a later push."""
    rig.push()
    rig.edit_flow(lambda flow: flow["sourceConnectionSpecIds"].append(FOREIGN))
    own = "99999999-2222-4333-8444-555555555555"
    ran = rig.push(flow_spec(sourceConnectionSpecIds=[tutorial.CONNECTION_SPEC_ID, own]))
    assert ran.status == 0
    assert rig.flow_ids == [tutorial.TEMPLATE_ID, tutorial.CONNECTION_SPEC_ID, FOREIGN, own]


def test_foreign_ids_are_not_sorted_or_deduplicated(rig: Rig) -> None:
    """The ids of others go back in their order, also the one that is there twice."""
    theirs = ["z", tutorial.TEMPLATE_ID, "a", "z"]
    rig.edit_flow(lambda flow: flow.update(sourceConnectionSpecIds=list(theirs)))
    assert rig.push().status == 0
    assert rig.flow_ids == [*theirs, tutorial.CONNECTION_SPEC_ID]


def test_flow_spec_goes_back_as_the_service_has_it(rig: Rig, flow_spec: Maker) -> None:
    """Unknown keys, nulls, order and the spelling of numbers survive; the file's copy is not sent."""
    odd = wire.decode(
        b'{"zeta": null, "ratio": 1.0, "big": 1E400, "alpha": [1.10, {"b": 1, "a": 2}]}'
    )
    rig.edit_flow(lambda flow: flow.update(addedByOthers=odd, attributes={"theirs": True}))
    before = wire.encode(rig.flow)
    ran = rig.push(flow_spec(description="mine"))
    assert ran.status == 0
    sent = wire.encode(rig.sent("flowSpecs"))
    assert (
        '"addedByOthers":{"zeta":null,"ratio":1.0,"big":1E400,"alpha":[1.10,{"b":1,"a":2}]}' in sent
    )
    assert "mine" not in sent
    kept = {name: rig.flow[name] for name in rig.flow if name not in MANAGED}
    listed = kept.pop("sourceConnectionSpecIds")
    assert listed == [tutorial.TEMPLATE_ID, tutorial.CONNECTION_SPEC_ID]
    assert all(wire.encode(value) in before for value in kept.values())
    assert "not sent: /description" in ran.err
    assert "not sent: /attributes/theirs" in ran.err


def test_server_managed_fields_are_never_sent(rig: Rig, connection_spec: Maker) -> None:
    """Nothing that the service fills in goes back, even if the file has it."""
    ran = rig.push(connection_spec(updatedAt=1, sandboxName="prod", id=tutorial.CONNECTION_SPEC_ID))
    assert ran.status == 0
    assert not (MANAGED | {"id"}) & set(rig.sent("connectionSpecs"))
    rig.push()
    assert not MANAGED & set(rig.sent("flowSpecs"))


def test_managed_fields_and_empty_auth_spec_are_no_difference(
    rig: Rig, connection_spec: Maker
) -> None:
    """A file that differs in nothing but those is not pushed."""
    body = dict(rig.connection) | {"updatedAt": 7, "authSpec": []}
    spec = changed(connection_spec(), body=body)
    ran = rig.push(spec)
    assert (ran.status, rig.puts()) == (0, 0)
    assert "= specs/acme.json" in ran.err


def test_id_added_by_others_after_the_plan_stays(rig: Rig) -> None:
    """The list is read again right before the write, so the minutes of a person's thought are safe."""
    seen = 0

    def meddle(request: object) -> None:
        nonlocal seen
        if getattr(request, "method", "") == "GET" and "flowSpecs" in getattr(request, "path", ""):
            seen += 1
            if seen == 2:
                rig.edit_flow(lambda flow: flow["sourceConnectionSpecIds"].append(FOREIGN))

    rig.service.fault = meddle
    assert rig.push().status == 0
    assert rig.flow_ids == [tutorial.TEMPLATE_ID, FOREIGN, tutorial.CONNECTION_SPEC_ID]


def test_etag_keeps_an_id_added_between_read_and_write(rig: Rig) -> None:
    """Where the service gives an ETag, a write in between is noticed and nobody is lost."""
    rig.service.etags = True
    added: list[str] = []

    def meddle(request: object) -> None:
        if (
            getattr(request, "method", "") == "PUT"
            and "flowSpecs" in getattr(request, "path", "")
            and not added
        ):
            added.append(FOREIGN)
            rig.edit_flow(lambda flow: flow["sourceConnectionSpecIds"].append(FOREIGN))

    rig.service.fault = meddle
    assert rig.push().status == 0
    assert rig.flow_ids == [tutorial.TEMPLATE_ID, FOREIGN, tutorial.CONNECTION_SPEC_ID]


def test_plan_shows_pointers_and_ids(rig: Rig) -> None:
    """The plan names each object, each field by its pointer, and the ids that are added."""
    rig.edit_flow(lambda flow: flow["sourceConnectionSpecIds"].append(FOREIGN))
    ran = rig.push(dry_run=True)
    assert "~ specs/acme.json: connection spec 5c1f7a3e" in ran.err
    assert '+ /description: "A sample streaming source for ACME data"' in ran.err
    assert "(GenericStreamingAEP), 1 of the file's ids added" in ran.err
    assert f'+ /sourceConnectionSpecIds/-: "{tutorial.CONNECTION_SPEC_ID}"' in ran.err
    assert f"kept: sourceConnectionSpecIds also has {FOREIGN}" in ran.err


def test_target_is_named_before_anything_happens(rig: Rig) -> None:
    """The first line says which service, organisation and sandbox this is about."""
    first = rig.push(sandbox="staging").err.splitlines()[0]
    assert rig.service.base_url in first
    assert "0000@AdobeOrg" in first
    assert "sandbox staging" in first


def test_json_document(rig: Rig) -> None:
    """One document on standard output tells each object's action, changes and result."""
    document = rig.push(as_json=True).document
    assert document["schema"] == "speclint.apply/1"
    assert document["exit"] == 0
    assert document["target"]["sandbox"] == "dev"
    first, second = document["objects"]
    assert (first["action"], first["result"]) == ("replace", "done")
    assert first["changes"][0]["pointer"] == "/description"
    assert (second["action"], second["result"]) == ("add", "done")
    assert document["journal"].endswith(".jsonl")


def test_no_specs_is_no_error(rig: Rig, connection_spec: Maker) -> None:
    """A folder without specs has nothing to push, and nobody asks for credentials."""
    from speclint.push.run import Settings, push

    assert push((), Settings(), {}) == 0
    assert connection_spec().path == "specs/acme.json"
    assert rig.service.requests == []
