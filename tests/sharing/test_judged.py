"""`gate.kit`: what would be posted by hand is judged as what is published."""

from pathlib import Path

import pytest

from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Masked, Vault
from plugins.cards.draw import draw
from plugins.cards.shapes import Rect, Run
from plugins.gate.kit import PACKET, Kit, judge_kit
from tests.golden import plain
from tests.sharing.checking.sites import picture

SITEURL = "https://user.example.org/repo"
VAULT = Vault(
    people=(Known("Quentin Berthelot", "agent", "Agent A", (), ("box",)),),
    masks=(Masked("box", 1, "téléphone", "06 39 98 12 34"),),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a project with a vault, and an empty kit aside."""
    (tmp_path / ".gitignore").write_text("/private/\n")
    (tmp_path / "content").mkdir()
    (tmp_path / "kit").mkdir()
    Private(tmp_path).save_vault("box", VAULT)
    return tmp_path


def judged(root: Path, *ours: str) -> list[str]:
    """Return what is found in the kit: places and rules, each once."""
    found = judge_kit(Kit(root / "kit", "share/allo", ours), root / "content", SITEURL)
    return sorted({plain(f"{it.path}:{it.line} {it.rule}") for it in found})


def drawn(words: str) -> bytes:
    """Return a card on which these words are drawn."""
    shapes = (
        Rect(0, 0, 90, 30, "ink", "paper"),
        Run(9, 90, words, "text", 30, "ink", "paper"),
    )
    return draw(shapes, (600, 120), "light")


def put(root: Path, name: str, content: str | bytes) -> None:
    """Write a file of the kit."""
    file = root / "kit" / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_clean_kit_has_no_finding(root: Path) -> None:
    """A text, a page, a picture, and the words drawn on it."""
    put(root, "post.txt", f"Allô ?\n\n{SITEURL}/allo/\n")
    put(root, "apercu.html", "<!doctype html><p>Allô ?</p>")
    put(root, "carte.png", drawn("Allô ? Tu captes ?"))
    assert [] == judged(root)


def test_each_place_is_told(root: Path) -> None:
    """In a text, in a page's attributes, in what is drawn, in the name of a file."""
    put(root, "post.txt", "Un\nDeux\nQuentin BERTHELOT\n06.39.98.12.34\n")
    put(root, "apercu.html", '<!doctype html>\n<p><img src="a.png" alt="Berthelot"></p>')
    put(root, "berthelot.txt", "rien")
    put(root, "carte.png", drawn("06 39 98 12 34"))
    assert [
        "share/allo/apercu.html:2 secrets",
        "share/allo/carte.png:1 secrets",
        "share/allo/post.txt:3 secrets",
        "share/allo/post.txt:4 secrets",
        "…/…/….txt:1 secrets",
    ] == [place for place in judged(root) if "identifiers" not in place]


def test_the_detectors_read_what_people_read(root: Path) -> None:
    """A number that no vault knows is found too, in a text and on a card."""
    put(root, "post.txt", "Appelez le 06 12 34 56 78.")
    put(root, "carte.png", drawn("06 12 34 56 78"))
    found = ["share/allo/carte.png:1 identifiers", "share/allo/post.txt:1 identifiers"]
    assert found == judged(root)


def test_what_the_tool_made_up_is_no_number(root: Path) -> None:
    """Names of files and addresses; but whatever the vault holds is found in them all the same."""
    name, link = "carte-lien-1200x627-claire.png", "https://reseau.example/?url=https%3A%2F%2Fx%2Fa"
    put(root, "post.txt", f"{name}\n{link}\n{PACKET}\n")
    assert ["share/allo/post.txt:1 identifiers", "share/allo/post.txt:2 identifiers"] == judged(
        root
    )
    assert [] == judged(root, name, link)
    put(root, "post.txt", "berthelot.png")
    assert ["share/allo/post.txt:1 secrets"] == judged(root, "berthelot.png")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("carte.png", b"\x89PNG\r\n"),
        ("carrousel.pdf", b"%PDF-1.7\n"),
        ("post.txt", b"\xff\xfe\xfa"),
        ("inconnu.xyz", b"?"),
    ],
)
def test_what_cannot_be_read_is_a_finding(root: Path, name: str, content: bytes) -> None:
    """Damaged, or of a kind that nobody knows."""
    put(root, name, content)
    assert [f"share/allo/{name}:1 illisible"] == judged(root)


def test_a_link_to_a_file_and_an_empty_kit_are_not_read(root: Path) -> None:
    """Silence would be a permission."""
    assert ["share/allo/.:1 illisible"] == judged(root)
    (root / "kit/post.txt").symlink_to(root / ".gitignore")
    assert ["share/allo/post.txt:1 illisible"] == judged(root)


def test_a_picture_must_not_say_more_than_it_shows(root: Path) -> None:
    """Its metadata are read as on the site."""
    put(root, "carte.jpg", picture("JPEG").replace(b"\xff\xdb", b"\xff\xfe\x00\x06abcd\xff\xdb", 1))
    assert ["share/allo/carte.jpg:1 metadata"] == judged(root)
