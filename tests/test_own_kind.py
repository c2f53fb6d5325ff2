"""The example with kinds of its own: clean, broken in several ways, and pushed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from speclint.config_file import load
from speclint.push.sandbox import FlowServiceSandbox
from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

ENVIRON = {
    "ACCESS_TOKEN": "any-token",
    "API_KEY": "any-key",
    "IMS_ORG": "0000@AdobeOrg",
    "SANDBOX_NAME": "dev",
}
PLAN = """\
No findings in 3 specs.
Dry run against {url}, organisation 0000@AdobeOrg, sandbox dev
~ datasources/metrics.yaml: datasource metrics (Old), replaced by the file
    ~ /name: "Old" -> "Metrics"
= datasources/warehouse.json: datasource warehouse (Warehouse), nothing to do
~ dashboards/orders.json: dashboard orders (Sales), replaced by the file
    ~ /title: "Sales" -> "Orders"
This was a dry run: nothing was written.
"""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return a copy of the example."""
    return shutil.copytree(ROOT / "examples" / "own-kind", tmp_path / "own-kind")


def test_the_example_is_clean(example: Path, speclint: Run) -> None:
    """Its three specs are told, complete and name each other; its schemas are no specs."""
    done = speclint("check", ".", cwd=example)
    assert (done.stdout, done.stderr, done.returncode) == ("No findings in 3 specs.\n", "", 0)


BROKEN = {
    "incomplete": (
        {"dashboards/orders.json": [('  "title": "Orders",\n', "")]},
        (
            "dashboards/orders.json:1:1: error: `title` is missing: what people read in the list"
            " (string) [spec/required-fields]\n"
        ),
    ),
    "against the schema": (
        {
            "dashboards/orders.json": [('"refresh": "5m"', '"refresh": "5M"')],
            "datasources/metrics.yaml": [("url:", "address: x\nurl:")],
        },
        (
            "dashboards/orders.json:4:14: error: `refresh` is `5M`, it must be `off`, `1m`, `5m` or"
            " `1h`; did you mean `5m`? [spec/invalid-value]\n"
            "datasources/metrics.yaml:4:1: error: `address` is not known [spec/forbidden-key]\n"
        ),
    ),
    "another id": (
        {"dashboards/orders.json": [('"datasource": "metrics"', '"datasource": "metrix"')]},
        (
            "dashboards/orders.json:13:21: error: no file has the datasource `metrix`; did you mean"
            " `metrics`? [refs/unknown-id]\n"
            "datasources/metrics.yaml:2:7: error: no dashboard names the datasource `metrics`: put"
            " its id at `/panels/*/datasource` of one [refs/unreferenced-spec]\n"
        ),
    ),
    "an id twice": (
        {"datasources/metrics.yaml": [("uid: metrics", "uid: warehouse")]},
        (
            "dashboards/orders.json:13:21: error: no file has the datasource `metrics`; if it exists"
            " without one, name it in `known-ids` [refs/unknown-id]\n"
            "datasources/warehouse.json:2:10: error: `warehouse` is also the id of"
            " datasources/metrics.yaml [refs/duplicate-id]\n"
        ),
    ),
    "of no kind": (
        {"dashboards/orders.json": [('"panels"', '"rows"')]},
        (
            "dashboards/orders.json:1:1: error: this should be a dashboard, by where it is, and has no"
            " `panels` [spec/unknown-kind]\n"
            "datasources/metrics.yaml:2:7: error: no dashboard names the datasource `metrics`: put its"
            " id at `/panels/*/datasource` of one [refs/unreferenced-spec]\n"
            "datasources/warehouse.json:3:11: error: no dashboard names the datasource `warehouse`: put"
            " its id at `/panels/*/datasource` of one [refs/unreferenced-spec]\n"
        ),
    ),
    "no JSON": (
        {"dashboards/orders.json": [('"uid": "orders",', '"uid": "orders"')]},
        (
            "dashboards/orders.json:2:18: error: missing comma after the value of `uid`"
            " [json/missing-comma]\n"
        ),
    ),
}


@pytest.mark.parametrize(("changes", "expected"), BROKEN.values(), ids=list(BROKEN))
def test_what_is_broken_in_it_is_found(
    example: Path,
    speclint: Run,
    changes: dict[str, list[tuple[str, str]]],
    expected: str,
) -> None:
    """Each mistake is told at its place, by the rule for it, and nothing else is."""
    for name, pairs in changes.items():
        text = (example / name).read_text()
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        (example / name).write_text(text)
    done = speclint("check", "--output-format", "concise", ".", cwd=example)
    assert (done.stdout, done.stderr) == (expected, "")
    assert done.returncode == 1


def test_a_schema_that_is_none_is_a_mistake_in_the_config(example: Path, speclint: Run) -> None:
    """It is told at the line that names it, and no file passes that could not be checked."""
    schema = example / "schemas" / "dashboard.schema.json"
    schema.write_text(schema.read_text().replace('"type": "object"', '"type": "objekt"'))
    flaw = "schemas/dashboard.schema.json is no JSON Schema at /type: `type` is `objekt`,"
    looked = speclint("config", ".", cwd=example)
    assert looked.returncode == 2
    assert looked.stderr.startswith(f"error[config/invalid-value]: {flaw}")
    assert "--> speclint.toml:12:1" in looked.stderr
    done = speclint("check", ".", cwd=example)
    assert done.returncode in (1, 2)
    assert flaw in done.stdout


def test_it_is_pushed_to_its_endpoints(example: Path, speclint: Run) -> None:
    """The plan compares what is the author's, datasources come first, and all of it arrives."""
    kinds = load(str(example / "speclint.toml")).kinds.own
    (example / "dashboards" / "orders.json").write_text(
        '{"uid": "orders", "title": "Orders", "version": 2, "panels":'
        ' [{"type": "bar", "datasource": "warehouse", "query": "a"},'
        ' {"type": "bar", "datasource": "metrics", "query": "b"}]}'
    )
    panels = [
        {"type": "bar", "datasource": "warehouse", "query": "a"},
        {"type": "bar", "datasource": "metrics", "query": "b"},
    ]
    with FlowServiceSandbox(kinds=kinds) as service:
        for uid, name, dialect in (
            ("warehouse", "Warehouse", "sql"),
            ("metrics", "Old", "metrics"),
        ):
            url = f"https://{uid}.example.com"
            body: dict[str, object] = {"uid": uid, "name": name, "dialect": dialect, "url": url}
            service.store.create("datasources", body)
        service.store.create("dashboards", {"uid": "orders", "title": "Sales", "panels": panels})
        push = ("check", "--apply", "--yes", "--base-url", service.base_url, ".")
        look = speclint(*push, "--dry-run", cwd=example, **ENVIRON)
        assert look.stderr == PLAN.format(url=service.base_url)
        done = speclint(*push, cwd=example, **ENVIRON)
        assert done.returncode == 0, done.stderr
        puts = [request.path for request in service.requests if request.method == "PUT"]
        board = service.store.get("dashboards", "orders")
    base = "/data/foundation/flowservice"
    assert puts == [f"{base}/datasources/metrics", f"{base}/dashboards/orders"]
    assert board == {"uid": "orders", "title": "Orders", "panels": panels}
