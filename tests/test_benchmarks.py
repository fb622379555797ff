"""The benchmark of the gate finds what it plants; the longest thread goes through every step."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks import long_thread
from benchmarks.leaks import project, trial
from benchmarks.leaks.project import Project
from benchmarks.leaks.secrets import SECRETS, shows
from benchmarks.leaks.surfaces import PAGE, THREAD
from benchmarks.leaks.trial import Leak
from plugins.gate import memory
from plugins.gate.secrets.skeleton import letters_of
from tests.conftest import ROOT, Site

NAME = SECRETS[0]


KEPT = (PAGE, THREAD, "feeds/atom.xml")
"""Few files, so that each check is short."""


@pytest.fixture(scope="module")
def copy(own: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Make a part of the author's site, and a repository of its sources."""
    folder = tmp_path_factory.mktemp("leaks")
    for path in KEPT:
        file = folder / "built" / path
        file.parent.mkdir(parents=True)
        file.write_bytes((own.folder / path).read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory, "code", cache(memory.code))  # the same at each check, and long
        yield project.begin(folder / "copy", ROOT, own.content, folder / "built", own.address)


def test_every_form(copy: Project) -> None:
    """A name is found in every form that it has in the text of a page, and never quoted."""
    planted, _ = trial.in_pages([NAME])
    repository, aside = copy.root / ".git", copy.folder / "aside.git"
    repository.rename(aside)  # not asked of git each time
    outcomes = [trial.attempt(copy, leak) for leak in planted]
    aside.rename(repository)
    assert [it.leak.form for it in outcomes if not it.found or it.told] == []


@pytest.mark.parametrize("surface", ["Atom, corps", "WebP XMP", "gh-pages", "auteur, nom"])
def test_other_surfaces(copy: Project, surface: str) -> None:
    """A name is found on surfaces that are not pages."""
    assert trial.attempt(copy, Leak(surface, "minuscules", NAME.title)).found


def test_without_a_leak(copy: Project) -> None:
    """Nothing private is found once a leak is taken away, nor where a stranger's name stands."""
    leak = Leak(trial.PAGE, "tel quel", NAME.title)
    before = copy.check()
    trial.attempt(copy, leak)
    assert not trial.lucky(copy, leak)
    assert copy.check() == before
    assert not {it.rule for it in before}.intersection(trial.RULES)


def test_left_out() -> None:
    """There are as many leaks as were asked for, and whatever is left out has a reason."""
    (in_pages, without), (elsewhere, aside) = trial.in_pages(), trial.elsewhere()
    assert len({leak.form for leak in in_pages}) >= 25
    assert len(in_pages) + len(elsewhere) >= 600
    assert all({**without, **aside}.values())


def test_secrets_are_nowhere_else() -> None:
    """What is planted stands nowhere in the author's texts, so that nothing is found by luck."""
    texts = (file.read_text("utf-8") for file in (ROOT / "content").rglob("*.*") if file.is_file())
    everything = "".join(texts)
    assert [it.title for it in SECRETS if it.text in everything] == []


def test_shows() -> None:
    """A secret is recognised in an address, and a stranger's is not."""
    assert shows("/Ma%C3%ABlle-Qu%C3%A9m%C3%A9neur/ ne mène nulle part", NAME)
    assert not shows(f"/{letters_of(NAME.decoy)}/ ne mène nulle part", NAME)


def test_a_long_thread(tmp_path: Path) -> None:
    """The invented thread is read, and imported: what is private in it is under a mask."""
    file = long_thread.export(tmp_path, 2 * long_thread.PRIVATE_EVERY)
    assert [step(file) > 0 for step in long_thread.STEPS.values()] == [True] * 3
    written = (tmp_path / "project/content/conversations/fil.yaml").read_text("utf-8")
    assert written.count("- n: ") == 2 * long_thread.PRIVATE_EVERY
    assert not any(name.split()[0] in written for name in long_thread.PEOPLE)
