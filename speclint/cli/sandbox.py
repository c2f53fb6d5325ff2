"""`speclint sandbox`: a local Flow Service to try pushing on."""

from __future__ import annotations

import argparse
import os
import signal
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

    from speclint.kind import Kind
    from speclint.push.sandbox import FlowServiceSandbox

SUMMARY = "run a local Flow Service to try --apply on"
_DESCRIPTION = """\
Run a local Flow Service that keeps what it is sent. It starts with what Adobe's streaming
tutorial leaves behind: one connection spec, and the flow spec that streaming sources share.
In a project with kinds of its own it serves their endpoints, too: POST puts an object there.
Any credentials will do."""
_USAGE_ERROR = 2


def main(argv: list[str]) -> int:
    """Serve until Ctrl-C or SIGTERM; returns the exit status."""
    from speclint.errors import SetupError
    from speclint.push.sandbox import FlowServiceSandbox
    from speclint.push.store import StoreError

    options = _parser().parse_args(argv)
    try:
        service = FlowServiceSandbox(
            options.host, options.port, options.state, log=_say, kinds=_own_kinds()
        )
        service.bind()
    except (StoreError, SetupError) as error:
        return _fail(str(error))
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such port"
        return _fail(
            f"Cannot listen on {options.host}:{options.port}: {reason}."
            " Choose another --port; 0 takes a free one."
        )
    _greet(service, options.state)
    signal.signal(signal.SIGTERM, _stop)
    try:
        service.serve()
    except KeyboardInterrupt:
        _say("The sandbox has stopped.")
    finally:
        service.close()
    return 0


def _own_kinds() -> tuple[Kind, ...]:
    """Return the kinds that the config of this folder adds."""
    from speclint.config import nearest
    from speclint.config_file import load

    path = nearest(os.getcwd())
    return load(path).kinds.own if path else ()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="speclint sandbox",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=int, default=8700, help="port to listen on; 0 takes a free one (%(default)s)"
    )
    parser.add_argument("--state", metavar="FILE", help="keep the specs in FILE across restarts")
    return parser


def _greet(service: FlowServiceSandbox, state: str | None) -> None:
    _say(f"Flow Service sandbox at {service.base_url} ({state or 'in memory'}), Ctrl-C ends it.")
    if own := [kind.endpoint for kind in service.kinds if kind.endpoint]:
        _say(f"It also serves {' and '.join(own)}, for the config's own kinds.")
    _say("In another terminal:")
    _say("  export ACCESS_TOKEN=sandbox")
    _say("  export API_KEY=sandbox")
    _say("  export IMS_ORG=sandbox@AdobeOrg")
    _say("  export SANDBOX_NAME=dev")
    _say(f"  speclint check --apply --base-url {service.base_url} PATH")


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def _fail(message: str) -> int:
    _say(f"speclint sandbox: {message}")
    return _USAGE_ERROR
