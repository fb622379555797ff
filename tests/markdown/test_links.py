"""Links, as authors write them and as Pelican resolves them."""

from pathlib import Path, PurePosixPath

import pytest

from plugins.markdown.links import Links


@pytest.fixture
def links(tmp_path: Path) -> Links:
    """Return the links of an article of a small content folder."""
    for name in (
        "articles/s/01-a.md",
        "articles/s/02-b.md",
        "images/box.jpg",
        "images/a b.png",
        "images/a-b.png",
    ):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    return Links(tmp_path / "content", PurePosixPath("articles/s/01-a.md"))


@pytest.mark.parametrize(
    ("address", "image", "expected"),
    [
        ("{filename}02-b.md#fin", False, "{filename}/articles/s/02-b.md#fin"),
        ("02-b.md", False, "{filename}/articles/s/02-b.md"),
        ("{static}../../images/box.jpg", True, "{static}/images/box.jpg"),
        ("../../images/box.jpg", True, "{static}/images/box.jpg"),
        ("{attach}/images/a-b.png", True, "{attach}/images/a-b.png"),
        ("https://example.org/a.md", False, "https://example.org/a.md"),
        ("#note", False, "#note"),
        ("mailto:a@example.org", False, "mailto:a@example.org"),
        ("autre/", False, "autre/"),
    ],
)
def test_files_of_the_content_folder_become_pelicans_links(
    links: Links, address: str, image: bool, expected: str
) -> None:
    """Whether marked or plain, from the content folder's root; other addresses stay."""
    assert expected == links.resolve(address, image=image)


@pytest.mark.parametrize(
    ("address", "image", "problem"),
    [
        ("{filename}03-c.md", False, "« 03-c.md » introuvable depuis s/."),
        ("03-c.md", False, "introuvable"),
        ("../../images/bix.jpg", True, "introuvable"),
        ("../../images/a%20b.png", True, "renommez le fichier « a-b.png »"),
        ("{static}../../../secret.txt", False, "introuvable"),
        ("{static}/../secret.txt", False, "introuvable"),
        ("{static}%2e%2e/%2e%2e/%2e%2e/secret.txt", False, "introuvable"),
        ("https://example.org/box.jpg", True, "prise sur un autre site"),
        ("//example.org/box.jpg", True, "prise sur un autre site"),
    ],
)
def test_what_is_missing_or_outside_is_refused(
    links: Links, address: str, image: bool, problem: str
) -> None:
    """A missing file, one outside the content folder, an image of another site."""
    with pytest.raises(ValueError, match=problem):
        links.resolve(address, image=image)


def test_a_picture_must_have_been_approved(links: Links) -> None:
    """Whatever way it is named; other files are not pictures."""
    for address in ("{static}/images/box.jpg", "{attach}/images/a-b.png"):
        assert "cette image n’est pas approuvée" in str(links.unapproved(address))
    for address in ("{filename}/articles/s/02-b.md", "https://example.org/x.png", "#n"):
        assert links.unapproved(address) is None
