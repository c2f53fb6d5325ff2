"""Pushing specs of a config's own kinds: to which path, in which order, what is sent."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from speclint.engine import ValidatedSpec
from speclint.kind import Kind, Reference
from speclint.push.order import referenced_first
from speclint.push.sandbox import FlowServiceSandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.push.conftest import Rig


def own(name: str, *references: Reference, **said: Any) -> Kind:
    """Return a kind as a config adds it, pushed to `v2/NAMEs`."""
    said = {"endpoint": f"v2/{name}s", "id_pointer": "/meta/uid", "managed": ("version",), **said}
    return Kind(name, name, "spec", "", references=references, is_own=True, **said)


SOURCE = own("source")
BOARD = own("board", Reference("/panels/*/source", "source"), name_pointer="/meta/title")


def source(uid: str = "lake", **members: object) -> ValidatedSpec:
    """Return a datasource."""
    return ValidatedSpec(f"{uid}.json", SOURCE, uid, {"meta": {"uid": uid}, **members})


def board(uid: str = "orders", named: str = "lake", **members: object) -> ValidatedSpec:
    """Return a dashboard that names a datasource."""
    body = {"meta": {"uid": uid, "title": "Orders"}, "panels": [{"source": named}], **members}
    return ValidatedSpec(f"{uid}.json", BOARD, uid, body)


class Boards(BaseHTTPRequestHandler):
    """A service that is not Adobe's: it counts versions, answers bare and to a PUT with nothing."""

    objects: dict[str, dict[str, Any]]
    puts: list[tuple[str, dict[str, Any]]]

    def do_GET(self) -> None:
        """Answer with the object alone."""
        self._answer(200, json.dumps(self.objects[self.path]).encode())

    def do_PUT(self) -> None:
        """Keep the body, count its version, and say nothing."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.puts.append((self.path, body))
        self.objects[self.path] = {**body, "version": self.objects[self.path]["version"] + 1}
        self._answer(204, b"")

    def _answer(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def boards() -> Iterator[tuple[str, type[Boards]]]:
    """Run the service; its address, and what it has."""
    objects = {
        "/api/v2/sources/lake": {"meta": {"uid": "lake"}, "version": 3},
        "/api/v2/boards/orders": {"meta": {"uid": "orders"}, "items": [], "version": 7},
    }
    handler = type("Handler", (Boards,), {"objects": objects, "puts": []})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/api", handler
    server.shutdown()
    thread.join()
    server.server_close()


def test_another_service_gets_what_the_config_says(
    rig: Rig, boards: tuple[str, type[Boards]]
) -> None:
    """Referenced first, at its path, with the id and without the managed members, and read back."""
    url, service = boards
    items = [{"title": "a list that is no envelope"}]
    ran = rig.push(board(items=items, version=1), source(url="x"), base_url=url)
    assert ran.status == 0, ran.err
    assert service.puts == [
        ("/api/v2/sources/lake", {"meta": {"uid": "lake"}, "url": "x"}),
        (
            "/api/v2/boards/orders",
            {
                "meta": {"uid": "orders", "title": "Orders"},
                "panels": [{"source": "lake"}],
                "items": items,
            },
        ),
    ]
    assert "written, and read back as it was sent" in ran.err
    assert "looking what became of it" not in ran.err
    again = rig.push(board(items=items, version=1), source(url="x"), base_url=url)
    assert "Nothing to do" in again.err
    assert len(service.puts) == 2


def test_an_answer_about_another_object_is_no_ground_to_write_on(
    rig: Rig, boards: tuple[str, type[Boards]]
) -> None:
    """The id in an answer is looked for where the config says it stands."""
    url, service = boards
    service.objects["/api/v2/boards/orders"] = {"meta": {"uid": "sales"}, "version": 1}
    ran = rig.push(board(), base_url=url)
    assert ran.status != 0
    assert "the answer is about sales instead of orders" in ran.err
    service.objects["/api/v2/boards/orders"] = {"id": "orders", "version": 1}
    ran = rig.push(board(), base_url=url)
    assert "the answer holds no object with an id at /meta/uid" in ran.err
    assert service.puts == []


def test_what_the_file_lacks_is_not_erased_unasked(
    rig: Rig, boards: tuple[str, type[Boards]]
) -> None:
    """A PUT replaces the whole object of an own kind, too."""
    url, service = boards
    service.objects["/api/v2/sources/lake"]["owner"] = "team a"
    ran = rig.push(source(), base_url=url)
    assert "The service has what the file lacks (/owner)" in ran.err
    assert service.puts == []
    assert rig.push(source(), base_url=url, full_replace=True).status == 0
    assert service.puts == [("/api/v2/sources/lake", {"meta": {"uid": "lake"}})]


def test_the_id_is_the_address_and_no_difference(rig: Rig) -> None:
    """Where the config gives the id, the body need not have it; where it has it, it is sent."""
    note = own("note", id_pointer="/id")
    with FlowServiceSandbox(kinds=[note, SOURCE]) as service:
        service.store.create("v2/sources", {"meta": {"uid": "lake"}, "url": "x"})
        service.store.create("v2/notes", {"id": "a", "text": "old"})
        bare = ValidatedSpec("lake.json", SOURCE, "lake", {"url": "x"})
        ran = rig.push(bare, base_url=service.base_url)
        assert "= lake.json: source lake, nothing to do" in ran.err
        mine = ValidatedSpec("a.json", note, "a", {"id": "a", "text": "new"})
        assert rig.push(mine, base_url=service.base_url).status == 0
        [put] = [one for one in service.requests if one.method == "PUT"]
        assert put.document == {"id": "a", "text": "new"}


def test_a_kind_without_an_endpoint_is_refused(rig: Rig) -> None:
    """Nobody can tell where it belongs, so nothing is sent, not even a GET."""
    spec = ValidatedSpec("a.json", own("note", endpoint=""), "a", {"meta": {"uid": "a"}})
    ran = rig.push(spec)
    assert ran.err == (
        "a.json: the config gives the kind note no `endpoint`, the path that such specs are pushed"
        " to. Nothing was sent.\n"
    )
    assert rig.service.requests == []


def test_two_ids_of_one_spec_are_refused(rig: Rig) -> None:
    """The id of the body and the one of the config must be the same, wherever the body has it."""
    spec = ValidatedSpec("a.json", SOURCE, "lake", {"meta": {"uid": "sea"}})
    assert "the body's id is not lake" in rig.push(spec).err
    assert rig.service.requests == []


def test_to_a_shared_list_ids_are_only_added(rig: Rig) -> None:
    """What others put there stays, and so does the rest of the service's object."""
    folder = own("folder", Reference("/boards", "board", shared=True), id_pointer="/id")
    with FlowServiceSandbox(kinds=[folder]) as service:
        body: dict[str, object] = {"id": "home", "boards": [], "title": "Home"}
        service.store.create("v2/folders", body)
        spec = ValidatedSpec("home.json", folder, "home", {"id": "home", "boards": ["a", "b"]})
        assert rig.push(spec, base_url=service.base_url).status == 0
        mine = ValidatedSpec("home.json", folder, "home", {"id": "home", "boards": ["c"]})
        assert rig.push(mine, base_url=service.base_url).status == 0
        assert service.store.get("v2/folders", "home") == {**body, "boards": ["a", "b", "c"]}


def test_the_sandbox_serves_own_kinds_beside_its_own() -> None:
    """It keeps the id that an object brings along, and puts one where the config says."""
    with FlowServiceSandbox(kinds=[SOURCE, own("note", endpoint="")]) as service:
        assert service.store.create("v2/sources", {"meta": {"uid": "lake"}}) == "lake"
        spec_id = service.store.create("v2/sources", {"url": "x", "version": 5})
        assert service.store.get("v2/sources", spec_id) == {"url": "x", "meta": {"uid": spec_id}}
        assert sorted(service.store.kinds) == ["connectionSpecs", "flowSpecs", "v2/sources"]


ORDERS = {
    "by kind, whatever is named": ([board("b", "x"), source("a")], "a b"),
    "what is not pushed does not count": ([board("b", "gone"), board("a")], "b a"),
}


@pytest.mark.parametrize(("specs", "order"), ORDERS.values(), ids=list(ORDERS))
def test_referenced_specs_come_first(specs: list[ValidatedSpec], order: str) -> None:
    """The order of the table and of the files decides only what references leave open."""
    assert " ".join(str(spec.id) for spec, _ in referenced_first(pairs(specs))) == order


def pairs(specs: list[ValidatedSpec]) -> list[tuple[ValidatedSpec, str]]:
    """Pair specs with their ids."""
    return [(spec, str(spec.id)) for spec in specs]


def test_specs_of_one_kind_are_sorted_by_what_they_name() -> None:
    """Also in long chains; in a circle the order is that of the files."""
    page = own("page", Reference("/parent", "page"))

    def named(uid: int, parent: int) -> ValidatedSpec:
        return ValidatedSpec("a", page, str(uid), {"meta": {"uid": str(uid)}, "parent": parent})

    chain = [named(uid, uid + 1) for uid in range(3000)]
    order = [int(one) for _, one in referenced_first(pairs(chain))]
    assert order == list(reversed(range(3000)))
    circle = [named(1, 2), named(2, 3), named(3, 1)]
    assert [one for _, one in referenced_first(pairs(circle))] == ["3", "2", "1"]


def test_kinds_that_name_each_other_are_sorted_by_their_specs() -> None:
    """A circle of kinds is no circle of specs."""
    a, b = own("a", Reference("/b", "b")), own("b", Reference("/a", "a"))
    first = ValidatedSpec("1", a, "1", {"meta": {"uid": "1"}, "b": "2"})
    second = ValidatedSpec("2", b, "2", {"meta": {"uid": "2"}, "a": "3"})
    third = ValidatedSpec("3", a, "3", {"meta": {"uid": "3"}})
    order = [one for _, one in referenced_first(pairs([first, second, third]))]
    assert order == ["3", "2", "1"]
