"""The examples in docstrings are run."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

MODULES = ("speclint", "speclint.api", "speclint.record", "speclint.testing")


@pytest.mark.parametrize("name", MODULES)
def test_docstrings_say_what_happens(name: str) -> None:
    """Each module's docstring examples do what they print, and there are some."""
    result = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.attempted > 0
    assert result.failed == 0
