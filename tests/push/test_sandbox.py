"""The sandbox service itself: what a client of the real one relies on."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from speclint.push import tutorial
from speclint.push.sandbox import FlowServiceSandbox
from speclint.push.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADERS = {
    "Authorization": "Bearer x",
    "x-api-key": "k",
    "x-gw-ims-org-id": "o@AdobeOrg",
    "x-sandbox-name": "dev",
}
FLOW = f"/flowSpecs/{tutorial.FLOW_SPEC_ID}"
SPEC = f"/connectionSpecs/{tutorial.CONNECTION_SPEC_ID}"
BODY = {"name": "n", "providerId": "p"}


@pytest.fixture
def http() -> Iterator[httpx2.Client]:
    """Open a client with all headers on a sandbox."""
    with (
        FlowServiceSandbox() as service,
        httpx2.Client(base_url=service.base_url, headers=HEADERS, trust_env=False) as client,
    ):
        yield client


def test_it_starts_with_what_the_tutorial_leaves_behind(http: httpx2.Client) -> None:
    """A connection spec without description, and a flow spec that does not list it."""
    [spec] = http.get(SPEC).json()["items"]
    [flow] = http.get(FLOW).json()["items"]
    assert spec["name"] == "generic-streaming"
    assert "description" not in spec
    assert {"createdAt", "updatedAt", "sandboxName", "imsOrgId", "permissionsInfo"} <= set(spec)
    assert flow["sourceConnectionSpecIds"] == [tutorial.TEMPLATE_ID]
    assert flow["targetConnectionSpecIds"] == [tutorial.TARGET_ID]
    assert len(http.get("/flowSpecs").json()["items"]) == 1


def test_put_replaces_the_whole_body(http: httpx2.Client) -> None:
    """What a PUT does not carry is gone; the answer is a bare object with the managed fields."""
    created = http.get(SPEC).json()["items"][0]["createdAt"]
    answer = http.put(SPEC, json={**BODY, "authSpec": [], "id": "x", "updatedAt": 1})
    assert (answer.status_code, answer.json()["name"]) == (200, "n")
    [spec] = http.get(SPEC).json()["items"]
    assert spec["id"] == tutorial.CONNECTION_SPEC_ID
    assert "sourceSpec" not in spec
    assert "authSpec" not in spec
    assert (spec["createdAt"], spec["imsOrgId"]) == (created, "o@AdobeOrg")
    assert spec["updatedAt"] > 1


def test_post_creates(http: httpx2.Client) -> None:
    """A POST answers 201 with the place of the new spec."""
    answer = http.post("/connectionSpecs", json=BODY)
    assert answer.status_code == 201
    spec_id = answer.json()["id"]
    assert answer.headers["Location"].endswith(f"/connectionSpecs/{spec_id}")
    assert http.get(f"/connectionSpecs/{spec_id}").json()["items"][0]["name"] == "n"


def test_base_path_may_be_left_out(http: httpx2.Client) -> None:
    """The endpoints are also at the root."""
    root = str(http.base_url).split("/data")[0]
    assert http.get(root + FLOW).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/flowSpecs/nobody", None, 404),
        ("PUT", "/flowSpecs/nobody", BODY, 404),
        ("GET", "/nonsense", None, 404),
        ("GET", "/flowSpecs/a/b", None, 404),
        ("DELETE", FLOW, None, 405),
        ("PATCH", FLOW, BODY, 405),
        ("POST", FLOW, BODY, 405),
        ("PUT", FLOW, {"name": "n"}, 400),
        ("PUT", FLOW, [1], 400),
        ("POST", "/flowSpecs", {"providerId": "p"}, 400),
    ],
)
def test_refusals(http: httpx2.Client, method: str, path: str, body: Any, status: int) -> None:
    """Unknown ids, methods that the API does not have, and bodies that lack what it needs."""
    assert http.request(method, path, json=body).status_code == status


@pytest.mark.parametrize(
    ("content", "media_type"), [("{nonsense", "application/json"), ("{}", "text/plain")]
)
def test_body_that_is_no_json(http: httpx2.Client, content: str, media_type: str) -> None:
    """Neither broken JSON nor another content type is taken."""
    answer = http.put(SPEC, content=content, headers={"Content-Type": media_type})
    assert (answer.status_code, answer.json()["title"]) == (400, "BadRequestError")


@pytest.mark.parametrize(
    ("header", "status", "code"),
    [
        ("Authorization", 403, "403010"),
        ("x-api-key", 403, "403000"),
        ("x-gw-ims-org-id", 400, "400003"),
        ("x-sandbox-name", 400, "2105-400"),
    ],
)
def test_each_header_is_needed(http: httpx2.Client, header: str, status: int, code: str) -> None:
    """A missing header is refused with the code of the real service."""
    del http.headers[header]
    answer = http.get(FLOW)
    assert (answer.status_code, answer.json()["error_code"]) == (status, code)


def test_expired_token(http: httpx2.Client) -> None:
    """The token `expired` shows what a refused login looks like."""
    answer = http.get(FLOW, headers={"Authorization": "Bearer expired"})
    assert (answer.status_code, answer.json()["error_code"]) == (401, "401013")


def test_state_survives_in_a_file(tmp_path: Path) -> None:
    """A sandbox with a state file goes on where the last one ended."""
    state = tmp_path / "state.json"
    for expected in ("generic-streaming", "n"):
        with (
            FlowServiceSandbox(state=str(state)) as service,
            httpx2.Client(base_url=service.base_url, headers=HEADERS, trust_env=False) as client,
        ):
            assert client.get(SPEC).json()["items"][0]["name"] == expected
            client.put(SPEC, json=BODY)
    assert [path.name for path in tmp_path.iterdir()] == ["state.json"]


@pytest.mark.parametrize("text", ["nonsense", "[]", '{"flowSpecs": {}}', '{"flowSpecs": {"a": 1}}'])
def test_state_file_that_is_none(tmp_path: Path, text: str) -> None:
    """Another file is not overwritten."""
    state = tmp_path / "state.json"
    state.write_text(text)
    with pytest.raises(StoreError):
        FlowServiceSandbox(state=str(state))
    assert state.read_text() == text


def start(*arguments: str, cwd: Path | None = None) -> subprocess.Popen[str]:
    """Start the command."""
    code = "import sys; from speclint.cli.sandbox import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stderr=subprocess.PIPE, text=True, cwd=cwd
    )


def read_greeting(process: subprocess.Popen[str]) -> str:
    """Read what it prints up to the command to try."""
    assert process.stderr is not None
    lines: list[str] = []
    while not lines or "speclint check --apply" not in lines[-1]:
        lines.append(process.stderr.readline())
        assert lines[-1], lines
    return "".join(lines)


def test_a_project_with_own_kinds_has_their_endpoints(tmp_path: Path) -> None:
    """They are those of the config of the folder, and a state file keeps what is there."""
    example = Path(__file__).resolve().parents[2] / "examples" / "own-kind"
    state = str(tmp_path / "state.json")
    with start("--port", "0", "--state", state, cwd=example) as process:
        greeting = read_greeting(process)
        [base_url] = re.findall(r"--base-url (\S+)", greeting)
        assert (
            "It also serves datasources and dashboards, for the config's own kinds.\n" in greeting
        )
        posted = {"uid": "orders", "title": "Orders", "version": 3}
        url = f"{base_url}/dashboards"
        answer = httpx2.post(url, json=posted, headers=HEADERS, trust_env=False)
        assert answer.json() == {"uid": "orders", "title": "Orders"}
        process.terminate()
        process.communicate(timeout=10)
    # Another project's sandbox keeps what it has no kind for.
    with FlowServiceSandbox(state=state) as service:
        assert service.store.kinds.keys() == {"connectionSpecs", "flowSpecs"}
    assert "Orders" in Path(state).read_text()


def test_a_wrong_config_keeps_the_sandbox_from_starting(tmp_path: Path) -> None:
    """What it should serve is not known: one sentence says where the config is wrong."""
    (tmp_path / "speclint.toml").write_text("[kinds.a]\n")
    with start("--port", "0", cwd=tmp_path) as process:
        _, err = process.communicate(timeout=10)
    assert process.returncode == 2
    assert err.startswith("speclint sandbox: ")
    assert "`match` is missing" in err
    assert len(err.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_command_prints_how_to_use_it_and_ends_cleanly() -> None:
    """It prints the address, four exports and the command that fits; SIGTERM ends it with 0."""
    with start("--port", "0") as process:
        greeting = read_greeting(process)
        [base_url] = re.findall(r"--base-url (\S+)", greeting)
        exports = dict(re.findall(r"export (\w+)=(\S+)", greeting))
        assert set(exports) == {"ACCESS_TOKEN", "API_KEY", "IMS_ORG", "SANDBOX_NAME"}
        assert httpx2.get(base_url + FLOW, headers=HEADERS, trust_env=False).status_code == 200
        process.send_signal(signal.SIGTERM)
        _, rest = process.communicate(timeout=10)
    assert process.returncode == 0
    assert "Traceback" not in rest
    assert f"GET /data/foundation/flowservice{FLOW} 200" in rest


def test_port_in_use() -> None:
    """A port that somebody else has is exit status 2 and one sentence."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with start("--port", str(port)) as process:
            _, err = process.communicate(timeout=10)
    assert process.returncode == 2
    assert err.startswith(f"speclint sandbox: Cannot listen on 127.0.0.1:{port}")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("--port", "99999"), ("--host", "nowhere.invalid"), ("--state", "/")]
)
def test_arguments_that_cannot_be(arguments: tuple[str, ...]) -> None:
    """Anything else that cannot work is one sentence as well."""
    with start(*arguments) as process:
        _, err = process.communicate(timeout=10)
    assert process.returncode == 2
    assert len(err.splitlines()) == 1, err


def test_tutorial_state_is_json() -> None:
    """Every call builds the specs anew, so that no test changes another's."""
    one, other = tutorial.specs(), tutorial.specs()
    one["flowSpecs"][tutorial.FLOW_SPEC_ID].clear()
    assert json.loads(json.dumps(other))["flowSpecs"][tutorial.FLOW_SPEC_ID]
