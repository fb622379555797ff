"""`production`: the real build and the real check, when they refuse."""

from pathlib import Path

import pytest

from plugins.gate.published import NOWHERE
from plugins.publishing import production
from plugins.publishing.git import PublishingError
from plugins.publishing.settings import Publication


def test_a_warning_stops_the_build(tmp_path: Path) -> None:
    """Pelican's warnings are fatal: a site without content is not published."""
    (tmp_path / "content").mkdir()
    (tmp_path / "publishconf.py").write_text('PATH = "content"\nPLUGINS = []\nAUTHOR = "Moi"\n')
    with pytest.raises(PublishingError, match="la construction a échoué"):
        production.build(tmp_path, tmp_path / "site")


def test_nothing_turns_on_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spinner that is stopped midway takes the cursor with it."""
    monkeypatch.setenv("TERM", "xterm-256color")
    (tmp_path / "content").mkdir()
    (tmp_path / "publishconf.py").write_text(
        "import os, pathlib\n"
        'pathlib.Path("term").write_text(os.environ["TERM"])\n'
        "raise SystemExit(1)\n"
    )
    with pytest.raises(PublishingError):
        production.build(tmp_path, tmp_path / "site")
    assert (tmp_path / "term").read_text() == "dumb"


def test_a_folder_without_pages_is_refused(tmp_path: Path) -> None:
    """The gate that could read nothing does not let anything out."""
    wanted = Publication("https://tu-captes.example.org")
    with pytest.raises(PublishingError, match="la vérification refuse ce site"):
        production.check(tmp_path, tmp_path / "site", wanted, NOWHERE)
