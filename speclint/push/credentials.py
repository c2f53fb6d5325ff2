"""Who pushes, and where to: from the environment and the command line."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, SecretStr

from speclint.push.failure import SetupError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_BASE_URL = "https://platform.adobe.io/data/foundation/flowservice"
PREFIX = "SPECLINT_"
# The names that Adobe's own Postman environment uses.
NAMES = ("ACCESS_TOKEN", "API_KEY", "IMS_ORG", "SANDBOX_NAME")
_SHORTEST_SECRET = 12  # anything shorter, masked wherever it occurs, would garble the output


class Credentials(BaseModel):
    """The two secrets of a request; printing the model shows neither."""

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    access_token: SecretStr
    api_key: SecretStr

    def redact(self, text: str) -> str:
        """Mask both secrets wherever they stand in a text: the last net, not the first."""
        for secret in (self.access_token, self.api_key):
            if len(secret.get_secret_value()) >= _SHORTEST_SECRET:
                text = text.replace(secret.get_secret_value(), "***")
        return text


class Target(BaseModel):
    """The service, organisation and sandbox that a push is about."""

    model_config = ConfigDict(frozen=True)

    base_url: str
    org: str
    sandbox: str
    loopback: bool

    def __str__(self) -> str:
        """Name all three, for the line that is printed before anything happens."""
        return f"{self.base_url}, organisation {self.org}, sandbox {self.sandbox}"


def headers(credentials: Credentials, target: Target) -> dict[str, str]:
    """Build the five headers of a request; the only place that unwraps the secrets.

    Adobe's reference lists x-sandbox-name as optional; it is always sent, because without it a
    write would silently hit the default sandbox.
    """
    return {
        "Authorization": f"Bearer {credentials.access_token.get_secret_value()}",
        "x-api-key": credentials.api_key.get_secret_value(),
        "x-gw-ims-org-id": target.org,
        "x-sandbox-name": target.sandbox,
        "Content-Type": "application/json",
    }


def load(
    environ: Mapping[str, str], base_url: str | None = None, sandbox: str | None = None
) -> tuple[Credentials, Target]:
    """Read credentials and target; an option wins over SPECLINT_X, and that over X.

    Raises SetupError with one sentence that names all variables that are missing or unusable.
    """
    values = {name: _lookup(environ, name) for name in NAMES}
    values["SANDBOX_NAME"] = sandbox or values["SANDBOX_NAME"]
    missing = [name for name in NAMES if not values[name]]
    if missing:
        raise SetupError(
            f"Not in the environment: {', '.join(missing)}. Set"
            f" {'it' if len(missing) == 1 else 'them'} (also with the prefix {PREFIX}) and run"
            " again; nothing was sent."
        )
    unusable = [name for name in NAMES if not _fits_header(values[name])]
    if unusable:
        raise SetupError(
            f"No usable value in {', '.join(unusable)}: a header takes printable ASCII without"
            " blanks, and no {PLACEHOLDER}."
        )
    token = SecretStr(values["ACCESS_TOKEN"])
    credentials = Credentials(access_token=token, api_key=SecretStr(values["API_KEY"]))
    url = base_url or environ.get(f"{PREFIX}BASE_URL", "").strip() or DEFAULT_BASE_URL
    return credentials, _target(url, values["IMS_ORG"], values["SANDBOX_NAME"])


def _lookup(environ: Mapping[str, str], name: str) -> str:
    value = environ.get(PREFIX + name, "").strip() or environ.get(name, "").strip()
    # The token is often copied together with the scheme of its header.
    return value.removeprefix("Bearer ").strip() if name == "ACCESS_TOKEN" else value


def _fits_header(value: str) -> bool:
    # A client that is given a line break complains with the header's value in the message.
    return re.fullmatch(r"[!-~]+", value) is not None and not re.fullmatch(r"\{.*\}", value)


def _target(url: str, org: str, sandbox: str) -> Target:
    """Check the base address: https, or http to this machine, so that no token goes in clear."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.query or parts.fragment or "@" in parts.netloc:
        raise SetupError(
            f"Not a base address: {_without_login(url)}. It looks like {DEFAULT_BASE_URL}."
        )
    loopback = _is_loopback(host)
    if parts.scheme != "https" and not (parts.scheme == "http" and loopback):
        raise SetupError(
            f"Refused to send credentials to {url}: only https, or http to this machine."
        )
    return Target(base_url=url.rstrip("/"), org=org, sandbox=sandbox, loopback=loopback)


def _without_login(url: str) -> str:
    return re.sub(r"//[^/]*@", "//***@", url)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
