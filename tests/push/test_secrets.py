"""Credentials: where they come from, and that they come out nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pydantic import SecretStr

from speclint.push.credentials import DEFAULT_BASE_URL, Credentials, load
from speclint.push.failure import SetupError
from speclint.push.protocol import Reply
from speclint.push.sandbox import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.engine import ValidatedSpec
    from speclint.push.protocol import Request
    from tests.push.conftest import Rig

    Maker = Callable[..., ValidatedSpec]

ENVIRON = {
    "ACCESS_TOKEN": "t0ken-t0ken-t0ken",
    "API_KEY": "k",
    "IMS_ORG": "o",
    "SANDBOX_NAME": "dev",
}


def test_missing_variables_are_named_all_at_once(rig: Rig) -> None:
    """One sentence names everything that is missing, and nothing is sent."""
    rig.environ = {"API_KEY": "k", "SANDBOX_NAME": " "}
    ran = rig.push()
    assert ran.status == 2
    assert "ACCESS_TOKEN, IMS_ORG, SANDBOX_NAME" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert rig.service.requests == []


def test_prefixed_variables_win() -> None:
    """SPECLINT_X is stronger than X, and an option is stronger than both."""
    environ = {**ENVIRON, "SPECLINT_SANDBOX_NAME": "ours", "SPECLINT_IMS_ORG": "org"}
    _, target = load(environ)
    assert (target.sandbox, target.org, target.base_url) == ("ours", "org", DEFAULT_BASE_URL)
    _, target = load(environ | {"SPECLINT_BASE_URL": "https://a.test/x/"}, sandbox="flag")
    assert (target.sandbox, target.base_url) == ("flag", "https://a.test/x")


@pytest.mark.parametrize(
    "url",
    [
        "http://platform.adobe.io/x",
        "http://127.0.0.1.evil.test/",
        "ftp://127.0.0.1/",
        "https://me:pass@a.test/",
        "https://",
        "nonsense",
        "https://a.test/?x=1",
        "https://a.test:port/",
    ],
)
def test_address_that_would_leak_the_token(url: str) -> None:
    """Only https, or http to this machine, and no login in the address."""
    with pytest.raises(SetupError) as caught:
        load(ENVIRON, base_url=url)
    assert "pass" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://localhost:1", "http://[::1]:8/"])
def test_plain_http_to_this_machine(url: str) -> None:
    """A local service needs no certificate."""
    assert load(ENVIRON, base_url=url)[1].loopback


@pytest.mark.parametrize("token", ["two words", "line\nbreak", "{ACCESS_TOKEN}", "zoë"])
def test_value_that_fits_no_header(token: str) -> None:
    """What no header can carry is refused by its name, without showing it."""
    with pytest.raises(SetupError) as caught:
        load({**ENVIRON, "ACCESS_TOKEN": token})
    assert "ACCESS_TOKEN" in str(caught.value)
    assert token not in str(caught.value).replace("{PLACEHOLDER}", "")


def test_token_copied_with_its_scheme() -> None:
    """A token that was pasted as "Bearer x" is taken as x."""
    credentials, _ = load({**ENVIRON, "ACCESS_TOKEN": "Bearer abc"})
    assert credentials.access_token.get_secret_value() == "abc"


def test_models_do_not_show_secrets() -> None:
    """Neither repr nor JSON of the model has them."""
    credentials = Credentials(access_token=SecretStr("tok-tok"), api_key=SecretStr("key-key"))
    shown = f"{credentials!r} {credentials} {credentials.model_dump_json()}"
    assert "tok-tok" not in shown
    assert "key-key" not in shown


def echo(request: Request) -> Fault:
    """Refuse every request in words that hold its headers."""
    text = f"no: {request.headers['authorization']} {request.headers['x-api-key']}"
    return Fault(reply=Reply(400, {"message": text}), lose=True)


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("case", ["fine", "echo", "echo-put", "login", "cut", "dry", "gone"])
def test_secrets_come_out_nowhere(rig: Rig, case: str, as_json: bool) -> None:
    """Neither output nor journal has them, whatever goes wrong, not even if the service echoes."""
    faults: dict[str, Callable[[Request], Fault | None]] = {
        "echo": echo,
        "echo-put": lambda request: echo(request) if request.method == "PUT" else None,
        "login": lambda _: Fault(reply=Reply(401)),
        "cut": lambda request: Fault(cut=True) if request.method == "PUT" else None,
    }
    rig.service.fault = faults.get(case, lambda _: None)
    base_url = "http://127.0.0.1:9/" if case == "gone" else rig.service.base_url
    ran = rig.push(as_json=as_json, dry_run=case == "dry", base_url=base_url)
    kept = "".join(path.read_text() for path in rig.folder.rglob("*") if path.is_file())
    for secret in (rig.environ["ACCESS_TOKEN"], rig.environ["API_KEY"]):
        assert secret not in ran.out + ran.err + kept
    if as_json:
        assert ran.document["exit"] == ran.status


def test_values_under_secret_names_are_masked(rig: Rig, connection_spec: Maker) -> None:
    """A plan hides values by the name of their field, and leaves ids and everyday keys alone."""
    secret = {"clientSecret": "hunter2", "more": [{"apiKey": "hunter3"}], "key": "streaming"}
    ran = rig.push(connection_spec(settings=secret), dry_run=True)
    assert "hunter" not in ran.err
    assert "***" in ran.err
    assert '"key":"streaming"' in ran.err
    changed = rig.push(connection_spec(credentials="hunter4"), dry_run=True, as_json=True)
    assert "hunter" not in changed.out + changed.err


def test_control_codes_of_the_service_are_not_printed(rig: Rig) -> None:
    """A reason or a name from elsewhere cannot drive the terminal."""
    rig.edit_flow(lambda flow: flow.update(name="x\x1b[2Jy"))
    assert "\x1b" not in rig.push(dry_run=True).err
    rig.fail("GET", "connectionSpecs", Fault(reply=Reply(400, {"message": "a\x1b[2J\nb"})))
    assert "\x1b" not in rig.push().err


def test_plain_http_goes_through_no_proxy(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment would see the token of a request to this machine in clear."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert rig.push().status == 0


def test_netrc_is_not_read(rig: Rig, monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """A login for the host in ~/.netrc does not replace the token."""
    from pathlib import Path

    home = Path(str(tmp_path))
    (home / ".netrc").write_text("machine 127.0.0.1 login me password hunter2\n")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("NETRC", str(home / ".netrc"))
    rig.push()
    tokens = {request.headers["authorization"] for request in rig.service.requests}
    assert tokens == {f"Bearer {rig.environ['ACCESS_TOKEN']}"}
