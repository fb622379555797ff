"""The documents say what the code does: every list, command, link and path is held against it."""

import re
import tomllib
from importlib import import_module

import pytest

import plugins
import tasks
from plugins.cards.layouts import LAYOUTS
from plugins.cards.text.faces import SOURCES
from plugins.detect import DETECTORS
from plugins.feeds.formats import FORMATS
from plugins.fonts.faces import FACES
from plugins.gate import rasters
from plugins.gate.rules import RULES
from plugins.importers import IMPORTERS
from plugins.typography.spaces import PASSES
from tests.conftest import ROOT
from tests.docs import (
    DOCUMENTS,
    GUIDE,
    anchors,
    commands,
    first_column,
    links,
    prose,
    raw,
    section,
    text,
)

TASKS = set(tasks.namespace.task_names)
WITH_COMMANDS = ("README.md", "CONTRIBUTING.md", GUIDE)
PYPROJECT = tomllib.loads(raw("pyproject.toml"))


@pytest.mark.parametrize("document", WITH_COMMANDS)
def test_every_task_that_a_document_names_exists(document: str) -> None:
    """`inv TASK`, in a block or in a sentence."""
    named = commands(document, "inv")
    assert named
    assert set() == named - TASKS


@pytest.mark.parametrize("document", WITH_COMMANDS)
def test_every_make_target_that_a_document_names_exists(document: str) -> None:
    """`make TARGET`, among those that the Makefile declares."""
    (targets,) = re.findall(r"(?m)^\.PHONY: (.+)$", raw("Makefile"))
    named = commands(document, "make")
    assert named
    assert set() == named - set(targets.split())


def test_the_readme_has_a_row_for_every_task() -> None:
    """And no other."""
    rows = first_column(section("README.md", "Tasks"))
    assert sorted(TASKS) == sorted(row.split()[1] for row in rows)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_somewhere(document: str) -> None:
    """To a file that exists, and to a heading that it holds."""
    for target in links(document):
        path, _, anchor = target.partition("#")
        file = (ROOT / document).parent / path if path else ROOT / document
        assert file.exists(), target
        assert not anchor or anchor in anchors(str(file.relative_to(ROOT))), target


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    """A file of the code, of the tests or of CI, between backquotes, from the project's folder."""
    form = r"`((?:plugins|tests|theme|docs|\.ci|\.github)/[\w./-]*)`"
    assert [] == [path for path in re.findall(form, prose(document)) if not (ROOT / path).exists()]


def test_architecture_lists_the_packages_as_the_code_does() -> None:
    """The same lines as the docstring of `plugins`, one for each folder or module."""
    lines = (plugins.__doc__ or "").split("\n\n", 1)[1].strip()
    there = (p for p in (ROOT / "plugins").iterdir() if p.suffix in ("", ".py"))
    assert lines in raw("ARCHITECTURE.md")
    assert sorted(p.stem for p in there if p.name[0] not in "._") == sorted(
        line.split()[0] for line in lines.split("\n")
    )


def test_architecture_shows_the_layers_that_are_enforced() -> None:
    """The first contract of import-linter, line for line."""
    layers = PYPROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    assert "\n".join(layers) in raw("ARCHITECTURE.md")


def test_everything_that_architecture_names_exists() -> None:
    """`module.name` is a task, or stands in a module of the plugins."""
    code = re.findall(r"`([a-z_]+(?:\.\w+)+)`", prose("ARCHITECTURE.md"))
    named = {name for name in code if not re.search(r"\.(?:py|md|yaml|toml|age)$", name)}
    assert len(named) > 40
    assert set() == {name for name in named if not _exists(name)}


def _exists(name: str) -> bool:
    place, *rest = name.split(".")
    if place == "tasks":
        return set(rest) <= TASKS
    files = [*ROOT.glob(f"plugins/**/{place}.py"), *ROOT.glob(f"plugins/**/{place}/__init__.py")]
    modules = (".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files)
    return any(_leads(import_module(module.removesuffix(".__init__")), rest) for module in modules)


def _leads(place: object, names: list[str]) -> bool:
    for name in names:
        if not hasattr(place, name):
            return False
        place = getattr(place, name)
    return True


def _last(module: str) -> str:
    return module.rpartition(".")[2]


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("A rule of the gate", [rule.RULE for rule in RULES]),
        ("A detector", [_last(detector.__module__) for detector in DETECTORS]),
        ("An importer", [_last(importer.__name__) for importer in IMPORTERS]),
        ("A layout of cards", list(LAYOUTS)),
        ("A typographic pass", [one_pass.__name__ for one_pass in PASSES]),
        ("A format of feeds", list(FORMATS)),
    ],
)
def test_contributing_lists_what_runs(paragraph: str, names: list[str]) -> None:
    """Each explicit list of the code, in its order."""
    (listed,) = re.findall(rf"(?m)^\*\*{paragraph}\.\*\*.* Today: (.+)\.$", raw("CONTRIBUTING.md"))
    assert names == re.findall(r"`(\w+)`", listed)


@pytest.mark.parametrize(
    ("folder", "modules"),
    [
        ("plugins/gate/rules", [rule.__name__ for rule in RULES]),
        ("plugins/cards/layouts", [layout.__module__ for layout in LAYOUTS.values()]),
        ("plugins/detect", [detector.__module__ for detector in DETECTORS]),
    ],
)
def test_a_folder_holds_what_its_list_names(folder: str, modules: list[str]) -> None:
    """No file is forgotten, and nothing loads by accident."""
    files = [file.stem for file in (ROOT / folder).glob("*.py") if file.stem[0] != "_"]
    assert sorted(files) == sorted(map(_last, modules))


def test_the_picture_of_the_readme_is_light_and_bare() -> None:
    """Under 150 KB, 1280 pixels wide, and no metadata."""
    file = ROOT / "docs/images/article.png"
    found = rasters.read(file.name, file.read_bytes())
    assert ("PNG", 1280, ()) == (found.format, found.width, found.metadata)
    assert found.weight < 150_000


@pytest.mark.parametrize("document", ["README.md", "LICENSE"])
def test_fonts_and_emoji_are_credited(document: str) -> None:
    """Each family that the pages and the cards are set with, its licence, and Twemoji's."""
    families = {face.family for face in FACES} | {source.family for source in SOURCES.values()}
    owed = {*families, "Noto", "SIL Open Font License", "Twemoji", "CC-BY 4.0"}
    assert set() == {name for name in owed if name not in text(document)}


def test_the_lock_file_names_no_index_and_every_version_has_its_hash() -> None:
    """One logical line a package: a version, perhaps a marker, then hashes."""
    bare = re.sub(r"(?m)^\s*#.*\n", "", raw("requirements.txt"))
    lines = [" ".join(line.split()) for line in bare.replace("\\\n", " ").split("\n")]
    form = re.compile(r"[a-z0-9-]+==[^\s;]+( ; .+?)?( --hash=sha256:[0-9a-f]{64})+")
    assert [] == [line for line in lines if line and not form.fullmatch(line)]


def test_the_lock_file_holds_what_the_project_asks_for() -> None:
    """Every dependency, in the same version."""
    locked = set(re.findall(r"(?m)^([a-z0-9-]+==[^\s;]+)", raw("requirements.txt")))
    assert set() == set(_dependencies()) - locked


@pytest.mark.parametrize("name", ["dependencies", "dev"])
def test_every_dependency_has_its_reason(name: str) -> None:
    """On its own line of `pyproject.toml`."""
    (table,) = re.findall(rf"(?ms)^{name} = \[\n(.*?)^\]", raw("pyproject.toml"))
    form = re.compile(r'  "([a-z0-9-]+==[^"]+)", +# .{5,}')
    matches = [form.fullmatch(line) for line in table.rstrip().split("\n")]
    assert None not in matches
    assert {match[1] for match in matches if match} <= set(_dependencies())


def _dependencies() -> list[str]:
    """Return the project's dependencies and those of its development."""
    return [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]]
