"""The lists of words."""

from pathlib import Path

import pytest

from plugins.anonymity import common, first_names, words
from plugins.anonymity.fold import fold

LISTS = {
    name: found
    for module in (common, first_names, words)
    for name, found in vars(module).items()
    if isinstance(found, frozenset)
}


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_written_as_texts_are_read(name: str) -> None:
    """Else it would never be met."""
    assert [] == [word for word in LISTS[name] if fold(word).text != word]


def test_brands_and_functions_are_no_first_names() -> None:
    """A brand that were one would be proposed as a person."""
    assert frozenset() == first_names.FIRST_NAMES & (words.BRANDS | words.GENERIC)


def test_the_package_says_which_files_touch_the_disk() -> None:
    """`store.py` and `git.py` alone; the rest is pure."""
    package = Path(common.__file__).parent
    touching = {
        path.name
        for path in package.glob("*.py")
        if any(
            f"import {name}" in path.read_text("utf-8") for name in ("os", "subprocess", "shutil")
        )
    }
    assert {"store.py", "git.py"} == touching
