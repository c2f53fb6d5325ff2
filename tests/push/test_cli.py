"""The command line's half of a push: its options and its exit status."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from speclint.cli import apply
from speclint.cli.options import parsed

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.engine import ValidatedSpec
    from tests.push.conftest import Rig

    Maker = Callable[..., ValidatedSpec]


def test_options_reach_the_push(
    rig: Rig, connection_spec: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--dry-run, --base-url, --sandbox and the output format do what they say."""
    for name, value in rig.environ.items():
        monkeypatch.setenv(name, value)
    where = ["--base-url", rig.service.base_url, "--sandbox", "other"]
    options = parsed(["--apply", "--dry-run", *where, "--output-format", "json"])
    assert apply.run([connection_spec()], options) == 3
    assert rig.service.requests[0].headers["x-sandbox-name"] == "other"
    printed = rig.capsys.readouterr()
    assert printed.out.startswith('{"schema":"speclint.apply/1"')
    assert printed.out.count("\n") == 1
    assert "Dry run" in printed.err


@pytest.mark.parametrize("value", ["-1", "nan", "inf", "soon"])
def test_wait_is_a_number_of_seconds(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Anything else is a usage error."""
    with pytest.raises(SystemExit):
        parsed(["--wait", value])
    assert "--wait" in capsys.readouterr().err


def test_options_load_nothing_heavy() -> None:
    """A lint run that offers --apply pays for neither the HTTP client nor pydantic."""
    code = (
        "import sys; from speclint.cli import options, sandbox; options.parsed(['--apply']);"
        "print([m for m in ('httpx2', 'pydantic', 'speclint.push') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
