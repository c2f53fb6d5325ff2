"""What is wrong with some of the specs, which finding tells of it, and what becomes of that."""

from __future__ import annotations

from typing import NamedTuple

from tests.repository.layout import SMALL, connection
from tests.repository.texts import id_of

ACROSS = ("refs/", "artifact/", "company/flow-name")  # rules that look at several files
VERSION = '  "version": "1.0",\n'
UNKNOWN = "9a1c3e5f-7b2d-4f80-a6c4-e8d0f2b4a6c8"
STREAM = "Events of the ACME web shop, as they happen"
_SHOWN = '"The password of this user.",\n            "type": "string"'


class Defect(NamedTuple):
    """A change to a file, and the finding that tells of it: where `at` stands, or where `|` is in it.

    `fate` says what becomes of the finding: it is reported, or in the baseline, or suppressed.
    `other` is the path of the file with the finding, where it is not the file that is changed.
    """

    path: str
    old: str
    new: str
    rule: str
    at: str
    fate: str = "reported"
    other: str = ""


def _reported() -> list[Defect]:
    """Return what nobody has looked at yet."""
    unlisted = connection("ads", "streaming", 9)
    listed = id_of(connection("billing", "streaming", 1))
    return [
        Defect(
            connection("ads", "streaming", 3),
            VERSION,
            VERSION.replace(",", ""),
            "json/missing-comma",
            '"version": "1.0"|',
        ),
        Defect(
            connection("ads", "batch", 5),
            VERSION,
            "",
            "connection/required-fields",
            '{\n  "name"',
        ),
        Defect(
            connection("billing", "streaming", 7),
            STREAM,
            "Draft: write",
            "company/no-draft",
            '"Draft: write',
        ),
        Defect(
            connection("billing", "batch", 2),
            '"name": "Billing batch 2"',
            '"name": "Billing batch 2 "',
            "acme/blank-in-name",
            '"Billing batch 2 "',
        ),
        Defect(
            connection("billing", "batch", 2),
            '"name": "Billing batch 2"',
            '"name": "Billing batch 2 "',
            "spec/surrounding-whitespace",
            '"Billing batch 2 "',
        ),
        Defect(
            "teams/ads/flows/batch.json",
            '"sourceConnectionSpecIds": [\n',
            f'"sourceConnectionSpecIds": [\n    "{UNKNOWN}",\n',
            "refs/unknown-connection-spec",
            f'"{UNKNOWN}"',
        ),
        Defect(
            "teams/ads/flows/streaming.json",
            f'    "{id_of(unlisted)}",\n',
            "",
            "refs/unreferenced-connection-spec",
            '"generic-streaming",\n  "type"',
            other=unlisted,
        ),
        Defect(
            "teams/billing/flows/streaming.json",
            f'    "{listed}",\n',
            f'    "{listed}",\n    "{listed.upper()}",\n',
            "flow/source-ids-duplicate",
            f'"{listed.upper()}"',
        ),
        Defect(
            "teams/billing/flows/batch.json",
            '"BillingBatchAEP"',
            '"BillingBatch"',
            "company/flow-name",
            '"BillingBatch"',
        ),
        Defect(
            "teams/billing/streaming/billing-commented-1.yaml",
            "authRequired: false",
            "authRequired: maybe",
            "spec/wrong-type",
            "maybe",
        ),
        Defect(
            "teams/billing/answers.json",
            '"label": {\n          "text": "Billing answer 3"',
            '"label": {\n          "txt": "Billing answer 3"',
            "spec/misspelt-key",
            '"txt"',
        ),
        Defect(
            "Sources/acme-3/Artifacts/acme-3-category.txt",
            "crm",
            "ecommerce",
            "artifact/category-mismatch",
            "ecommerce",
        ),
        Defect(
            "teams/ads/dashboards/1.json",
            '"type": "chart"\n    }\n  ]',
            '"type": "pie"\n    }\n  ]',
            "spec/invalid-value",
            '"pie"',
        ),
        Defect(
            "teams/billing/dashboards/2.json",
            '"sources": [\n',
            f'"sources": [\n    "{UNKNOWN}",\n',
            "refs/unknown-id",
            f'"{UNKNOWN}"',
        ),
        Defect(
            connection("lab", "streaming", 4),
            '"1.0",\n  "attributes": {',
            '"1.0",\n  "attributes": {,',
            "json/extra-comma",
            ',\n    "category"',
        ),
    ]


def _accepted() -> list[Defect]:
    """Return what was wrong when the baseline was written."""
    drafts = [
        Defect(
            connection("ads", "streaming", number),
            STREAM,
            "Draft",
            "company/no-draft",
            '"Draft"',
            "baseline",
        )
        for number in range(10, 14)
    ]
    misspelt = [
        Defect(
            "teams/ads/answers.json",
            f'"text": "Ads answer {number}"',
            f'"txt": "Ads answer {number}"',
            "spec/misspelt-key",
            f'"txt": "Ads answer {number}"',
            "baseline",
        )
        for number in (2, 4)
    ]
    lab = [
        Defect(
            connection("lab", "batch", number),
            VERSION,
            "",
            "connection/required-fields",
            '{\n  "id"',
            "baseline",
        )
        for number in range(3)
    ]
    return drafts + misspelt + lab


def _suppressed() -> list[Defect]:
    """Return what is meant: the config says so by the file, by the place, and a comment does."""
    legacy = [
        Defect(
            f"legacy/{number:02}.json",
            VERSION,
            "",
            "connection/required-fields",
            '{\n  "id"',
            "suppressed",
        )
        for number in range(SMALL.legacy)
    ]
    shown = [
        Defect(
            connection("billing", "batch", number),
            f'{_SHOWN},\n            "format": "password"',
            _SHOWN,
            "schema/password-format",
            '{\n            "title": "Password"',
            "suppressed",
        )
        for number in (0, 6, 12)
    ]
    return [
        *legacy,
        *shown,
        Defect(
            connection("ads", "batch", 7),
            '"path": "/2/lists',
            '"path": "2/lists',
            "connection/url-path",
            '"2/lists',
            "suppressed",
        ),
        Defect(
            "teams/ads/streaming/ads-commented-2.yaml",
            "authRequired: false",
            "authRequired: perhaps # speclint: ignore[spec/wrong-type]",
            "spec/wrong-type",
            "perhaps",
            "suppressed",
        ),
    ]


DEFECTS = (*_reported(), *_accepted(), *_suppressed())
