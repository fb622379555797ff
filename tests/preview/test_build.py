"""One build in a fresh process, and the swap of folders."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards.site import UNSHAPED
from plugins.preview.build import Outcome, build, cleaned, once, swap

SETTINGS = """
SITENAME = "Essai"
PLUGINS = []
TIMEZONE = "Europe/Paris"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


@pytest.fixture
def pelican(project: Path) -> Path:
    """A project that Pelican builds as it is, without a text."""
    (project / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    return project


def test_a_build_writes_into_its_folder_alone(pelican: Path) -> None:
    """What lay there is gone, and `output/` is never made."""
    folder = pelican / ".cache" / "preview" / "next"
    folder.mkdir(parents=True)
    (folder / "vieux.html").touch()
    outcome = build(pelican, folder)
    assert (outcome.succeeded, outcome.messages) == (True, "")
    assert (folder / "index.html").is_file()
    assert not (folder / "vieux.html").exists()
    assert not (pelican / "output").exists()


def test_a_failing_build_says_why(pelican: Path) -> None:
    """What stops Pelican is what the author reads, accents included."""
    with (pelican / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nraise SystemExit("1 erreur : « à revoir »")\n')
    outcome = build(pelican, pelican / "next")
    assert (outcome.succeeded, outcome.messages) == (False, "1 erreur : « à revoir »")


def test_changed_settings_are_taken(pelican: Path) -> None:
    """Each build is a fresh process."""
    for name in ("Premier", "Second"):
        (pelican / "pelicanconf.py").write_text(SETTINGS.replace("Essai", name), "utf-8")
        build(pelican, pelican / "next")
        assert name in (pelican / "next" / "index.html").read_text("utf-8")


def test_colours_and_the_count_of_pages_are_left_out() -> None:
    """Only what needs reading is kept."""
    output = "\x1b[33mAttention\x1b[0m\nDone: Processed 1 article, 0 drafts in 0.12 seconds.\n"
    assert cleaned(output) == "Attention"


def test_what_the_machine_lacks_is_told_once() -> None:
    """What a text lacks is told at every build, until it is mended."""
    told: set[str] = set()
    outcome = Outcome(True, f"{UNSHAPED}\nCarte de « allo » : un signe")
    lacking = replace(outcome, messages="Carte de « allo » : un signe")
    assert [outcome, lacking, lacking] == [once(outcome, told) for _ in range(3)]


def test_a_swap_replaces_the_whole_folder(tmp_path: Path) -> None:
    """Nothing of the former site is left, and no third folder either."""
    for name, file in (("site", "ancien.html"), ("next", "nouveau.html")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).touch()
    swap(tmp_path / "next", tmp_path / "site")
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
        "site",
        "site/nouveau.html",
    ]
