"""The folder, the tuple, the masks and the examples agree; each detector keeps to its kind."""

import doctest
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from plugins import detect
from plugins.detect import DETECTORS, reading
from plugins.detect.reading.needs import Plan
from plugins.detect.reading.text import read
from plugins.masks import MASKS
from tests.detect.examples import FILES, SPELLINGS, examples

FOLDER = Path(detect.__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
MODULES = [import_module(f"plugins.detect.{name}") for name in NAMES]
SHARED = [
    import_module(f"plugins.detect.reading.{path.stem}")
    for path in sorted(Path(reading.__file__).parent.glob("*.py"))
    if path.stem != "__init__"
]
NAMED_BY_A_PERSON = {"nom"}
TEXTS = [example.text for file in FILES for example in examples(file)]


def test_each_file_of_the_folder_is_in_the_tuple() -> None:
    """Nothing loads by accident, nothing is forgotten."""
    assert NAMES == sorted(find.__module__.rsplit(".", 1)[1] for find in DETECTORS)


def test_each_mask_has_a_detector() -> None:
    """Names apart, which a person confirms."""
    assert set(MASKS) - NAMED_BY_A_PERSON == {module.KIND for module in MODULES}


def test_each_detector_has_its_examples() -> None:
    """A file of spellings for each."""
    assert NAMES == [file.stem for file in SPELLINGS]


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_a_detector_keeps_to_its_kind(module: ModuleType) -> None:
    """Whatever the text, its spans are of its kind, inside the text, and not empty."""
    found = [(text, span) for text in TEXTS for span in module.find(text)]
    assert {module.KIND} == {span.kind for _, span in found}
    assert [] == [it for it in found if not 0 <= it[1].start < it[1].end <= len(it[0])]


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_a_detector_needs_what_it_says(module: ModuleType) -> None:
    """Where its needs are not met, it would find nothing: not asking it loses nothing."""
    plan = Plan([module.NEEDS])
    assert [] == [it for it in TEXTS if not plan.concerned(read(it)) and [*module.find(it)]]


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_a_detector_finds_nothing_in_nothing(module: ModuleType) -> None:
    """Nor in a message without anything to hide."""
    assert [] == [*module.find(""), *module.find("Bonjour, ma ligne est coupée depuis lundi.")]


@pytest.mark.parametrize("module", [detect, *MODULES, *SHARED], ids=lambda it: it.__name__)
def test_what_the_docstrings_show_is_true(module: ModuleType) -> None:
    """Each example of a docstring gives what it says."""
    assert 0 == doctest.testmod(module).failed


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_a_detector_shows_an_example(module: ModuleType) -> None:
    """At the head of its file."""
    assert ">>> " in (module.__doc__ or "")
