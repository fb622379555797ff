"""New articles on a real disk."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.authoring.drafts import slug_in
from plugins.authoring.refusal import Refusal
from plugins.authoring.settings import Site
from plugins.authoring.store import new_article
from tests.golden import plain

SITE = Site(datetime(2021, 3, 5, 7, 30, tzinfo=UTC), frozenset({"archives", "404"}))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with a series of two parts, the second of which is missing."""
    folder = tmp_path / "content" / "articles" / "tu-captes"
    folder.mkdir(parents=True)
    (folder / "_series.yaml").write_text("title: Tu captes ?\n", "utf-8")
    (folder / "01-tu-captes.md").write_text("---\nslug: tu-captes\n---\n", "utf-8")
    (folder / "03-le-robot.md").write_text("---\nslug: robot-du-3900\n---\n", "utf-8")
    return tmp_path / "content"


def write(content: Path, title: str, series: str | None = None, part: int | None = None) -> str:
    """Begin an article and return its path below `content/articles/`."""
    path = new_article(content, title, series, part, SITE)
    return path.relative_to(content / "articles").as_posix()


def files(content: Path) -> list[Path]:
    """List what there is."""
    return sorted(content.rglob("*"))


def test_an_article_without_a_series(content: Path) -> None:
    """It stands beside the series, under its slug."""
    assert write(content, "L’été où j’ai capté") == "l-ete-ou-j-ai-capte.md"


def test_the_first_article_makes_its_folder(tmp_path: Path) -> None:
    """An empty content folder is enough."""
    (tmp_path / "content").mkdir()
    assert write(tmp_path / "content", "Tu captes ?") == "tu-captes.md"


@pytest.mark.parametrize("series", ["tu-captes", "Tu captes ?", "Tu captes ?", "TU CAPTES"])
def test_a_series_goes_by_its_slug_or_its_title(content: Path, series: str) -> None:
    """Spaces before marks and capitals do not make another series; the part is the next."""
    assert write(content, "La suite", series) == "tu-captes/04-la-suite.md"


def test_a_title_finds_a_folder_of_another_name(content: Path) -> None:
    """The title of `_series.yaml` counts as much as the folder's name."""
    (content / "articles" / "tu-captes" / "_series.yaml").write_text("title: La fibre\n", "utf-8")
    assert write(content, "La suite", "La fibre") == "tu-captes/04-la-suite.md"


def test_a_given_part_fills_a_gap(content: Path) -> None:
    """A part that nobody has may be asked for."""
    assert write(content, "La suite", "tu-captes", 2) == "tu-captes/02-la-suite.md"


def test_a_new_series_is_made_with_its_title(content: Path) -> None:
    """The folder is the slug, the title stays as given."""
    assert write(content, "Le début", "Où est l’eau ?") == "ou-est-l-eau/01-le-debut.md"
    text = (content / "articles" / "ou-est-l-eau" / "_series.yaml").read_text("utf-8")
    assert text.startswith("title: Où est l’eau ?\nsummary: ")


def test_a_folder_that_exists_is_left_as_it_is(content: Path) -> None:
    """A series without `_series.yaml` goes on without it."""
    (content / "articles" / "tu-captes" / "_series.yaml").unlink()
    write(content, "La suite", "tu-captes")
    assert not (content / "articles" / "tu-captes" / "_series.yaml").exists()


def test_the_slug_is_in_the_file(content: Path) -> None:
    """It is written once, for good."""
    path = new_article(content, "Tu captes enfin ?", None, None, SITE)
    assert slug_in(path.read_text("utf-8")) == "tu-captes-enfin"


@pytest.mark.parametrize(
    ("title", "series", "part", "message"),
    [
        ("?!", None, None, "« ?! » ne donne aucune adresse"),
        ("a\x00b", None, None, "contient l’invisible U+0000"),
        ("Archives", None, None, "archives » est celui d’une page du site lui-même"),
        ("404 !", "tu-captes", None, "404 » est celui d’une page du site lui-même"),
        ("Robot du 3900", None, None, "pris par content/articles/tu-captes/03-le-robot.md"),
        ("Tu captes", "Autre", None, "pris par content/articles/tu-captes/01-tu-captes.md"),
        ("La suite", "tu-captes", 3, "partie 3 est déjà prise par content/articles/tu-captes/03-"),
        ("La suite", "tu-captes", 0, "Partie 0 : une série va de la partie 1 à la partie 99."),
        ("La suite", "tu-captes", 100, "Partie 100 : une série va de la partie 1 à la partie 99."),
        ("La suite", "...", None, "« ... » ne donne aucune adresse"),
        ("La suite", None, 2, "Un numéro de partie demande une série"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(
    content: Path, title: str, series: str | None, part: int | None, message: str
) -> None:
    """The author reads what is wrong, and the folder stays as it was."""
    before = files(content)
    with pytest.raises(Refusal) as refusal:
        write(content, title, series, part)
    assert plain(message) in plain(str(refusal.value))
    assert files(content) == before


def test_a_full_series_takes_no_part_more(content: Path) -> None:
    """After 99 comes nothing."""
    (content / "articles" / "tu-captes" / "99-fin.md").touch()
    with pytest.raises(Refusal, match="Partie 100"):
        write(content, "La suite", "tu-captes")


def test_a_series_may_have_the_name_of_a_page(content: Path) -> None:
    """Series have a folder of their own in the addresses."""
    assert write(content, "La suite", "Archives") == "archives/01-la-suite.md"


def test_a_slug_written_on_windows_is_seen(content: Path) -> None:
    """Lines that end otherwise, and a byte order mark, hide nothing."""
    (content / "windows.md").write_bytes(b"\xef\xbb\xbf---\r\nslug: la-suite\r\n---\r\n")
    with pytest.raises(Refusal, match=r"content/windows\.md"):
        write(content, "La suite")


def test_a_page_has_its_slug_too(content: Path) -> None:
    """Pages and articles share the addresses of the site."""
    (content / "pages").mkdir()
    (content / "pages" / "a-propos.md").write_text("---\nslug: a-propos\n---\n", "utf-8")
    with pytest.raises(Refusal, match=r"content/pages/a-propos\.md"):
        write(content, "À propos")


def test_a_file_is_never_written_over(content: Path) -> None:
    """Even when its slug is another."""
    (content / "articles" / "la-suite.md").write_text("précieux", "utf-8")
    with pytest.raises(Refusal, match=r"content/articles/la-suite\.md existe déjà"):
        write(content, "La suite")
    assert (content / "articles" / "la-suite.md").read_text("utf-8") == "précieux"


def test_a_series_never_leaves_the_articles(content: Path) -> None:
    """Dots and slashes in its name are only separators."""
    assert write(content, "La suite", "../../ailleurs") == "ailleurs/01-la-suite.md"


def test_a_project_without_content_is_refused(tmp_path: Path) -> None:
    """Nothing is made where there is no project."""
    with pytest.raises(Refusal, match="pas de dossier"):
        write(tmp_path / "content", "Tu captes ?")
    assert list(tmp_path.iterdir()) == []


def test_parallel_runs_each_have_their_part(content: Path) -> None:
    """Eight articles begun at once are eight parts of one series."""
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda n: write(content, f"Titre {n}", "Neuve"), range(8)))
    numbers = sorted(path.removeprefix("neuve/")[:2] for path in paths)
    assert numbers == ["01", "02", "03", "04", "05", "06", "07", "08"]


def test_parallel_runs_of_one_title_make_one_article(content: Path) -> None:
    """The others are told that the slug is taken."""

    def attempt(_: int) -> bool:
        try:
            write(content, "La suite", "tu-captes")
        except Refusal:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(attempt, range(8))) == [False] * 7 + [True]
