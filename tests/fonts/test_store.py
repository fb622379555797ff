"""The cache of the web fonts."""

from pathlib import Path

import pytest

from plugins.fonts import store
from plugins.fonts.faces import EXTENDED, FACES, FRENCH, Face
from tests.conftest import ROOT


@pytest.fixture
def face(monkeypatch: pytest.MonkeyPatch) -> Face:
    """Return a face of a few letters, quick to cut."""
    monkeypatch.setattr(store, "SETS", (frozenset(map(ord, "ab")), frozenset(map(ord, "ŝ"))))
    return Face("n", "Newsreader", "normal", (("opsz", 16), ("wght", 400)))


def test_a_face_is_cut_once_then_copied(tmp_path: Path, face: Face) -> None:
    """The second build finds the cache and cuts nothing."""
    cache = tmp_path / "cache"
    store.publish(tmp_path / "one", cache, [face])
    kept = {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    store.publish(tmp_path / "two", cache, [face])
    assert kept == {path: path.stat().st_mtime_ns for path in cache.iterdir()}
    assert ["n-ext.woff2", "n.woff2"] == sorted(path.name for path in (tmp_path / "two").iterdir())


def test_another_weight_is_another_cut(face: Face) -> None:
    """The name of a cut depends on everything that shapes it."""
    bold = Face("n", "Newsreader", "normal", (("opsz", 16), ("wght", 650)))
    assert store.key(face) != store.key(bold)


def test_no_character_is_in_both_files() -> None:
    """A page of French loads the first alone."""
    assert not FRENCH & EXTENDED


@pytest.mark.parametrize("letter", "éèêëàâçîïôûùüÿœæÉÈÀÇŒ«»’…–€°\u202f\u00a0")
def test_french_is_set_with_the_first_file(letter: str) -> None:
    """No French letter nor mark waits for a second file."""
    assert ord(letter) in FRENCH


def test_the_style_sheet_asks_for_every_file_and_no_other() -> None:
    """What is cut is what is served."""
    style = (ROOT / "theme/static/css/site.css").read_text(encoding="utf-8")
    for face in FACES:
        for suffix in store.SUFFIXES:
            assert f"fonts/{face.name}{suffix}.woff2" in style
    assert len(FACES) * len(store.SUFFIXES) == style.count(".woff2")
