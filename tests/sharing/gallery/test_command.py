"""`inv cards`, whole, in a project of its own."""

import re
import subprocess
import sys

from tests.conftest import ROOT
from tests.golden import plain
from tests.sharing.conftest import Project, Told

_CARDS = """
import sys
from pathlib import Path
from plugins.sharing.gallery.command import cards
sys.exit(cards(Path(sys.argv[1]), gallery=len(sys.argv) > 2))
"""


def cards(project: Project, *options: str) -> Told:
    """Run `inv cards` in a project."""
    words = [sys.executable, "-c", _CARDS, str(project.root), *options]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
    assert "Traceback" not in done.stderr, done.stderr
    return Told(done.returncode, plain(done.stdout), plain(done.stderr))


def test_cards_are_drawn_once(fresh: Project) -> None:
    """As many as a build draws, for drafts too; the second time they come from the cache."""
    first, again = cards(fresh), cards(fresh)
    assert (first.status, first.err) == (0, "")
    count = len(list((fresh.root / "content/articles").rglob("*.md"))) + 1
    assert first.out.startswith(f"{count} cartes, une par texte et une pour les autres pages\n")
    assert f"dessinées   {count}, et 0 tirées du cache" in first.out
    assert f"dessinées   0, et {count} tirées du cache" in again.out
    assert re.search(r"poids +\d+ Ko d’ordinaire, \d+ au moins, \d+ au plus", first.out)
    assert count == len(list((fresh.root / ".cache/cards").glob("*.png")))
    assert not (fresh.root / "output").exists()
    assert not (fresh.root / "share").exists()


def test_what_no_font_draws_is_told_with_its_place(fresh: Project) -> None:
    """The cards are there all the same."""
    fresh.edit("articles/seul.md", "title: ", "title: \U0001047f ")
    told = cards(fresh)
    assert 0 == told.status
    assert "Carte de « seul », titre : aucune police installée ne dessine" in told.err
    assert "écritures   voyez les avertissements" in told.out


def test_mistakes_are_told_together(fresh: Project) -> None:
    """Nothing is drawn, and each is where the author finds it."""
    fresh.edit("articles/le-signal/01-allo.md", "quote: 1-2", "quote: 98-99")
    fresh.head("articles/seul.md", "card: {layout: quote}")
    told = cards(fresh, "--gallery")
    assert 1 == told.status
    assert told.err.startswith("2 erreurs dans vos textes")
    assert {"articles/le-signal/01-allo.md", "articles/seul.md"} <= set(
        re.findall(r"articles/\S+\.md", told.err)
    )
    assert not (fresh.root / "share").exists()


def test_the_gallery_holds_its_pictures(fresh: Project) -> None:
    """The page and every picture that it shows, each drawn; a former gallery goes."""
    (fresh.root / "share/galerie").mkdir(parents=True)
    (fresh.root / "share/galerie/ancienne.png").touch()
    told = cards(fresh, "--gallery")
    assert (told.status, told.err) == (0, "")
    assert "share/galerie/index.html" in told.out
    files = fresh.kit("galerie")
    html = files.pop("index.html").decode()
    assert set(re.findall(r'<img src="([^"]+)"', html)) == set(files)
    assert {b"\x89PNG"} == {png[:4] for png in files.values()}
    assert ["galerie"] == [one.name for one in (fresh.root / "share").iterdir()]
