"""`inv share-check`: what is printed, and the exit status."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from plugins.sharing.checking.card import WIDTH, card
from plugins.sharing.checking.command import check
from plugins.sharing.checking.head import Head
from plugins.sharing.checking.look import Look
from plugins.sharing.checking.pictures import Picture
from tests.golden import plain
from tests.sharing.checking.sites import TAGS, html, page, picture, served

PNG = (200, {"Content-Type": "image/png"}, picture())


def test_a_good_page_shows_its_card(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 0, and what LinkedIn would show."""
    with served({"/allo/": html(page()), "/carte.png": PNG}) as (site, _):
        full = {**TAGS, "og:image": f"{site}/carte.png"}
        with served({"/allo/": html(page(full))}) as (other, _):
            assert 0 == check(f"{other}/allo/")
    told = plain(capsys.readouterr().out)
    for words in ("[ image PNG, 1200 × 627,", "« Deux bulles. »", "Tu captes ?", "127.0.0.1"):
        assert words in told
    assert "Rien à corriger." in told


def test_flaws_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 1, a line each."""
    with served({"/allo/": html(page({"og:title": "Allô"}))}) as (site, _):
        assert 1 == check(f"{site}/allo/")
    told = plain(capsys.readouterr().out)
    assert 2 == told.count("À corriger : ")
    assert "2 points à corriger." in told
    assert "(pas d’image)" in told


def test_a_page_that_cannot_be_read_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, on the standard error."""
    assert 2 == check("rien du tout")
    assert plain(capsys.readouterr().err).startswith("Lecture impossible : « rien du tout »")


def test_a_picture_that_cannot_be_read_is_a_doubt(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2: nobody knows what would be shown."""
    cut = (200, {"Content-Length": "99"}, b"coup")
    with served({"/allo/": html(page()), "/carte.png": cut}) as (site, _):
        assert 2 == check(f"{site}/allo/")
    assert "on ne sait pas ce que LinkedIn montrerait" in plain(capsys.readouterr().out)


def test_a_folder_built_here_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said that nobody else sees it."""
    (tmp_path / "index.html").write_bytes(page())
    (tmp_path / "carte.png").write_bytes(picture())
    assert 1 == check(str(tmp_path))  # the address of its picture is relative
    assert "page lue sur ce disque" in plain(capsys.readouterr().out)


def test_the_card_is_a_rectangle_whatever_it_says() -> None:
    """Emoji and Chinese are two columns wide; long texts are cut at a word."""
    og = {"og:title": "你好 👩‍🔧 " * 30, "og:description": "mot " * 200, "og:image:alt": "🙂"}
    seen = Look("https://x.example/", Head(og), picture=Picture("", "PNG", 1200, 627, 1))
    rows = card(seen).split("\n")
    assert {WIDTH} == {cell_len(row) for row in rows}
    assert 3 == sum("mot" in row for row in rows)
