"""What is taken for a secret, and what is not. None of these was ever one."""

from __future__ import annotations

from base64 import b64encode

import pytest

from speclint.flow_service.secrets import gives_away, is_dummy, masked, secret_in

HEX = "7d1f0c9e2b5a4d3f8e6a1c0b9d8e7f6a"
MIXED = "a8Kd03jfLs92kfmZq17vBn45Tr60Wx81cYe2"


def basic(pair: str) -> str:
    """Write a user name and a password as HTTP does."""
    return f"Basic {b64encode(pair.encode()).decode()}"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"Bearer {HEX}", "a bearer token"),
        (f"authorization: bearer {HEX}", "a bearer token"),
        (basic("acme:s3cr3t-9"), "a user name and a password"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhY21lIn0.c2lnbmF0dXJlMTIz", "a JSON Web Token"),
        ("Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJhY21lIn0.c2lnbmF0dXJl", "a JSON Web Token"),
        (f"-----BEGIN PRIVATE KEY-----\n{MIXED}", "a private key"),
        (f"-----BEGIN RSA PRIVATE KEY-----\\n{MIXED}", "a private key"),
        ("AKIA" + "Q7Z3" * 3 + "W9K2", "an AWS key"),
        (f"ghp_{MIXED}", "a GitHub token"),
        (f"github_pat_{MIXED}{HEX}", "a GitHub token"),
        ("xoxb-" + "1234567890-abcdefghij", "a Slack token"),
        ("sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc", "a Stripe key"),
        (f"AIza{MIXED[:35]}", "a Google key"),
        (f"SG.{MIXED[:22]}.{MIXED}{MIXED[:7]}", "a SendGrid key"),
        (f"key {HEX}-us12", "a Mailchimp key"),
        (f"p8e-{MIXED[:32]}", "an Adobe client secret"),
    ],
)
def test_marked_secrets_are_seen(text: str, what: str) -> None:
    """Each by the mark that its maker gave it, also among other texts."""
    found = secret_in(text)
    assert found is not None
    assert found[0] == what
    assert found[1] in text
    assert gives_away(["", text])


@pytest.mark.parametrize(
    "text",
    [
        "",
        HEX,
        MIXED,
        "5c1f7a3e-8d24-4b96-a0e7-3f9b62d1c845",
        "Bearer ${accessToken}",
        "Bearer {ACCESS_TOKEN}",
        "Bearer <your token from the settings page 2>",
        "Bearer xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx1",
        "Bearer authenticationByAnAccessToken",
        "Bearer tokens",
        "A bearer token of the account, see section 2",
        "Basic Authentication",
        "Basic authentication2",
        "Basic ${credentials}",
        basic("user:password"),
        basic("user"),
        basic("<user>:<password>"),
        "eyJ",
        "eyJhbGciOiJIUzI1NiJ9",
        "Paste the key, from -----BEGIN PRIVATE KEY----- on",
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_<token>",
        "github.com/acme/ghp_tools",
        "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
        "https://us12.api.mailchimp.com/3.0",
        "the-us-east",
        "{'user':'c26f50c88dc035610e6753f807e28e9','x-api-key':'apiKey'}",
    ],
)
def test_what_has_no_mark_is_no_secret(text: str) -> None:
    """Placeholders, examples and prose; and nothing for looking random alone."""
    assert secret_in(text) is None
    assert not gives_away(["", text])


def test_no_more_than_the_beginning_is_shown() -> None:
    """Four characters tell which secret is meant."""
    assert masked(HEX) == "7d1f..."


@pytest.mark.parametrize("text", ["", "****", "xxxxXXXX", "your-key", "${k3y}", "<k3y>", "abcabc"])
def test_dummies(text: str) -> None:
    """What says of itself that it is none."""
    assert is_dummy(text)
