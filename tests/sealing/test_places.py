"""The examples of the docstrings are right."""

import doctest
from types import ModuleType

import pytest

from plugins.sealing import places, remotes


@pytest.mark.parametrize("module", [places, remotes])
def test_the_examples_hold(module: ModuleType) -> None:
    """And there are some."""
    failed, attempted = doctest.testmod(module)
    assert (0, True) == (failed, attempted > 0)
