"""Which images pages may show."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from plugins.screenshots import approved, problem
from plugins.screenshots.approval import SVG, UNAPPROVED, approve
from plugins.screenshots.errors import Refusal
from plugins.screenshots.store import fingerprint
from tests.screenshots.samples import exif, noise, saved

DAY = date(2021, 3, 5)
PLAIN = saved(noise())


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with one image in it."""
    (tmp_path / "content/images").mkdir(parents=True)
    (tmp_path / "content/images/a.png").write_bytes(PLAIN)
    return tmp_path / "content"


def test_an_image_is_unapproved_until_it_is_let_through(content: Path) -> None:
    """Then it is in the list, as it is."""
    assert UNAPPROVED == problem(content, PurePosixPath("images/a.png"))
    assert "images/a.png" == approve(content, content / "images/a.png", DAY)
    assert {"images/a.png": fingerprint(PLAIN)} == approved(content)
    assert problem(content, "images/a.png") is None


def test_a_retouched_image_is_no_longer_approved(content: Path) -> None:
    """Not one byte may change."""
    approve(content, content / "images/a.png", DAY)
    (content / "images/a.png").write_bytes(saved(noise(seed=2)))
    assert UNAPPROVED == problem(content, "images/a.png")


def test_a_moved_image_stays_approved(content: Path) -> None:
    """It is the same picture."""
    approve(content, content / "images/a.png", DAY)
    (content / "images/a.png").rename(content / "images/b.png")
    assert problem(content, "images/b.png") is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "AVIF"])
def test_four_formats_may_be_let_through(content: Path, kind: str) -> None:
    """Whatever the name says."""
    (content / "images/a.png").write_bytes(saved(noise(), kind))
    assert "images/a.png" == approve(content, content / "images/a.png", DAY)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (saved(noise(), exif=exif()), "données EXIF. Passez-la par inv screenshot"),
        (saved(noise(), "JPEG", comment="Camille"), "commentaire"),
        (PLAIN + b"the former picture", "après la fin de l’image"),
        (saved(noise(mode="RGBA")), "transparence"),
        (PLAIN[:-400], "abîmée"),
        (b"<svg/>", "SVG"),
        (saved(noise(), "GIF"), "GIF"),
    ],
)
def test_an_image_with_anything_else_is_not_let_through(
    content: Path, data: bytes, why: str
) -> None:
    """The refusal says what it is, and nothing enters the list."""
    (content / "images/a.png").write_bytes(data)
    with pytest.raises(Refusal, match=why):
        approve(content, content / "images/a.png", DAY)
    assert {} == approved(content)


def test_an_image_outside_is_not_let_through(content: Path) -> None:
    """Not by a symbolic link either: what it leads to may change."""
    outside = content.parent / "b.png"
    outside.write_bytes(PLAIN)
    (content / "images/link.png").symlink_to(outside)
    for path in (outside, content / "images/link.png"):
        with pytest.raises(Refusal, match="n’est pas dans le dossier content"):
            approve(content, path, DAY)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.svg", b"<svg/>"), ("a.png", b"<?xml version='1.0'?><svg/>"), ("a.SVG", PLAIN)],
)
def test_an_svg_is_never_shown(content: Path, name: str, data: bytes) -> None:
    """By its name or by its content, listed or not."""
    (content / "images" / name).write_bytes(data)
    assert SVG == problem(content, f"images/{name}")


def test_a_damaged_list_approves_nothing(content: Path) -> None:
    """And the page says which line to mend."""
    approve(content, content / "images/a.png", DAY)
    with (content / "images/approved.toml").open("a") as file:
        file.write("<<<<<<< HEAD\n")
    assert "images/approved.toml:9" in (problem(content, "images/a.png") or "")


def test_a_missing_image_is_a_problem(content: Path) -> None:
    """Said in French."""
    assert "introuvable" in (problem(content, "images/absent.png") or "")
