"""The file that describes a series."""

from pathlib import Path
from types import SimpleNamespace as Article

import pytest

from plugins.documents.mistakes import Mistakes
from plugins.series.store import describe


def test_the_title_is_the_files(tmp_path: Path) -> None:
    """Typographic, and with the published articles alone."""
    folder = tmp_path / "articles" / "s"
    folder.mkdir(parents=True)
    (folder / "_series.yaml").write_text("title: Tu captes ?\nsummary: 'Bilan : rien'\n", "utf-8")
    published, draft = Article(part=1, slug="a"), Article(part=2, slug="b")
    series = describe(str(tmp_path), "articles/s", [published], [draft, published])
    assert ("s", "Tu captes\u202f?", "Bilan\u00a0: rien", (published,)) == (
        series.slug,
        series.title,
        series.summary,
        series.articles,
    )


def test_without_a_file_the_folder_is_the_title(tmp_path: Path) -> None:
    """A series may begin before it has a name."""
    assert "Ma fibre" == describe(str(tmp_path), "articles/ma-fibre", [], []).title


def test_a_mistake_names_the_file(tmp_path: Path) -> None:
    """As everywhere."""
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "_series.yaml").write_text("titre: x\n", "utf-8")
    with pytest.raises(Mistakes, match=r"s/_series\.yaml:1"):
        describe(str(tmp_path), "s", [], [])
