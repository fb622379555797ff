"""The examples in the docstrings of plugins.importers hold."""

import doctest
import importlib
from pathlib import Path

import pytest

from plugins import importers

MODULES = sorted(path.stem for path in Path(importers.__file__).parent.glob("[a-z]*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    """What a docstring shows is what happens."""
    module = importlib.import_module(f"plugins.importers.{name}")
    assert doctest.testmod(module).failed == 0
