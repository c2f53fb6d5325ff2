"""What the tests of pushing share: the real sandbox on a real socket, and a way to push to it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from speclint.engine import ValidatedSpec
from speclint.kind import CONNECTION_SPEC, FLOW_SPEC
from speclint.push import tutorial
from speclint.push.pace import Pace
from speclint.push.run import Settings, push
from speclint.push.sandbox import Fault, FlowServiceSandbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from speclint.push.protocol import Request

TOKEN = "eyJhbGciOiJub25lIn0.c2VjcmV0LXRva2Vu.c2ln"  # noqa: S105 - made up for the tests
API_KEY = "0123456789abcdef-api-key"
ENVIRON = {
    "ACCESS_TOKEN": TOKEN,
    "API_KEY": API_KEY,
    "IMS_ORG": "0000@AdobeOrg",
    "SANDBOX_NAME": "dev",
}
FAST = Pace(
    connect=2.0,
    read=0.4,
    retry=(0.01, 0.01, 0.02, 0.02),
    settle=(0.01, 0.02, 0.05, 0.1),
    verify=(0.01, 0.01, 0.01),
    backoff=0.01,
)


@dataclass
class Ran:
    """What a push left behind: its exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output."""
        document: dict[str, Any] = json.loads(self.out)
        return document


@dataclass
class Rig:
    """A service, a state folder and somebody's terminal."""

    service: FlowServiceSandbox
    folder: Path
    capsys: pytest.CaptureFixture[str]
    pace: Pace = FAST
    environ: dict[str, str] = field(default_factory=lambda: dict(ENVIRON))

    def push(self, *specs: ValidatedSpec, **settings: Any) -> Ran:
        """Push the specs, or the tutorial's two updates, without asking."""
        chosen = {
            "yes": True,
            "base_url": self.service.base_url,
            "folder": str(self.folder),
            **settings,
        }
        self.capsys.readouterr()
        status = push(
            specs or (connection_spec(), flow_spec()),
            Settings(**chosen),
            self.environ,
            self.pace,
        )
        printed = self.capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    def methods(self, endpoint: str = "") -> list[str]:
        """The methods of the requests that arrived, in order."""
        return [one.method for one in self.service.requests if endpoint in one.path]

    def puts(self, endpoint: str = "") -> int:
        """How many PUTs arrived."""
        return self.methods(endpoint).count("PUT")

    def sent(self, endpoint: str) -> dict[str, object]:
        """The body of the last PUT."""
        puts = [
            one for one in self.service.requests if one.method == "PUT" and endpoint in one.path
        ]
        body = puts[-1].document
        assert body is not None
        return body

    @property
    def flow(self) -> dict[str, Any]:
        """The flow spec as the service has it."""
        flow: dict[str, Any] | None = self.service.store.get("flowSpecs", tutorial.FLOW_SPEC_ID)
        assert flow is not None
        return flow

    @property
    def flow_ids(self) -> list[str]:
        """The shared list as the service has it."""
        ids: list[str] = self.flow["sourceConnectionSpecIds"]
        return ids

    @property
    def connection(self) -> dict[str, Any]:
        """The connection spec as the service has it."""
        spec: dict[str, Any] | None = self.service.store.get(
            "connectionSpecs", tutorial.CONNECTION_SPEC_ID
        )
        assert spec is not None
        return spec

    def edit_flow(self, edit: Callable[[dict[str, Any]], object]) -> None:
        """Change the flow spec as somebody else would."""
        self.service.store.change("flowSpecs", tutorial.FLOW_SPEC_ID, edit)

    def fail(self, method: str, endpoint: str, *faults: Fault | None) -> None:
        """Let the first requests of a method to an endpoint go wrong, each in its way."""
        left = list(faults)

        def fault(request: Request) -> Fault | None:
            hit = request.method == method and endpoint in request.path
            return left.pop(0) if hit and left else None

        self.service.fault = fault

    def journal(self) -> list[dict[str, Any]]:
        """The events of the newest journal."""
        newest = max((self.folder / "journal").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        return [json.loads(line) for line in newest.read_text(encoding="utf-8").splitlines()]

    def events(self) -> list[str]:
        """The names of those events."""
        return [event["ev"] for event in self.journal()]


def connection_spec(**members: object) -> ValidatedSpec:
    """Make the tutorial's connection spec with the description that its update adds."""
    body = tutorial.specs()["connectionSpecs"][tutorial.CONNECTION_SPEC_ID]
    body |= {"description": "A sample streaming source for ACME data", "authSpec": []} | members
    return ValidatedSpec("specs/acme.json", CONNECTION_SPEC, tutorial.CONNECTION_SPEC_ID, body)


def flow_spec(**members: object) -> ValidatedSpec:
    """Make the tutorial's flow spec with the connection spec's id in its list."""
    body = tutorial.specs()["flowSpecs"][tutorial.FLOW_SPEC_ID]
    body["sourceConnectionSpecIds"] = [tutorial.TEMPLATE_ID, tutorial.CONNECTION_SPEC_ID]
    body |= members
    return ValidatedSpec("specs/flow.json", FLOW_SPEC, tutorial.FLOW_SPEC_ID, body)


@pytest.fixture(name="connection_spec")
def fixture_connection_spec() -> Callable[..., ValidatedSpec]:
    """Give tests the maker of connection specs."""
    return connection_spec


@pytest.fixture(name="flow_spec")
def fixture_flow_spec() -> Callable[..., ValidatedSpec]:
    """Give tests the maker of flow specs."""
    return flow_spec


@pytest.fixture
def rig(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Rig]:
    """Start a service in its first state."""
    with FlowServiceSandbox() as service:
        yield Rig(service, tmp_path / ".speclint", capsys)
