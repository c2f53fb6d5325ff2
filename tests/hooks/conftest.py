"""The hooks as they are released, and where they are installed: once for all tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hooks.running import git

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def release(checkout: Path) -> tuple[str, str]:
    """Return the URL and the commit of a git repository that holds the working tree's files."""
    return checkout.as_uri(), git("rev-parse", "HEAD", cwd=checkout)[0]


@pytest.fixture(scope="session")
def pre_commit_home(shared: Path) -> Path:
    """Return where pre-commit keeps its environments; it locks the folder while it installs."""
    return shared / "pre-commit"


@pytest.fixture(scope="session")
def prek_home(shared: Path) -> Path:
    """Return where prek keeps its environments; it locks the folder while it installs."""
    return shared / "prek"
