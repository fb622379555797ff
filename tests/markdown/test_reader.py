"""Pelican's reader of `.md` files."""

from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG

from plugins.markdown.reader import MarkdownReader, series_of

CONVERSATION = """\
origin: reconstructed
channel: SMS
participants: {Moi: customer, Agent A: agent}
items:
- {n: 1, from: Moi, text: "Tu captes ?"}
- {n: 2, from: Agent A, text: "Oui."}
"""
CASE = "title: T\nbrand: B\nconversations: [fibre]\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with a conversation and its case."""
    for name, text in {"conversations/fibre.yaml": CONVERSATION, "cases/c.yaml": CASE}.items():
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    return tmp_path


def read(
    content: Path, text: str | bytes, name: str = "articles/s/02-a.md", **more: Any
) -> tuple[str, dict[str, Any], list[str]]:
    """Read a file of the content folder; return its HTML, its metadata and what is wrong."""
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    settings = DEFAULT_CONFIG | {
        "PATH": str(content),
        "TIMEZONE": "Europe/Paris",
        "MISTAKES": [],
        "PAGE_PATHS": ["pages"],
        **more,
    }
    html, metadata = MarkdownReader(settings).read(str(path))
    return html, metadata, [str(mistake) for mistake in settings["MISTAKES"]]


def article(body: str, head: str = "") -> str:
    """Return a whole text."""
    return f"---\ntitle: Tu captes ?\nslug: a\ndate: 2021-03-05 08:30\n{head}---\n{body}"


def test_a_text_becomes_html_and_metadata(content: Path) -> None:
    """Typographic title, prose and summary; series and part from the path."""
    html, metadata, mistakes = read(
        content, article("Allô ?\n", "summary: 'Bilan : rien'\ntags: [x, y]\n")
    )
    assert [] == mistakes
    assert "<p>Allô\u202f?</p>\n" == html
    assert ("Tu captes\u202f?", "a", "Bilan\u00a0: rien") == tuple(
        metadata[key] for key in ("title", "slug", "summary")
    )
    assert ["x", "y"] == [tag.name for tag in metadata["tags"]]
    assert ("s", 2) == (metadata["series_slug"], metadata["part"])
    assert "2021-03-05T08:30:00+01:00" == metadata["date"].isoformat()


def test_without_a_summary_the_first_words_are_it(content: Path) -> None:
    """Cut at a word, with an ellipsis."""
    _, metadata, _ = read(content, article("mot " * 100))
    assert metadata["summary"].endswith("mot…")
    assert len(metadata["summary"]) <= 201


def test_a_hand_written_message_is_never_interpreted(content: Path) -> None:
    """HTML, Markdown, Pelican's links and spaces stand as they were written."""
    html, metadata, _ = read(
        content, article("```dm\nMoi: <script>x</script> **g** {filename}a.md ?\n```\n")
    )
    assert "<p>&lt;script&gt;x&lt;/script&gt; **g** {filename}a.md ?</p>" in html
    assert 1 == len(metadata["excerpts"])


def test_a_quoted_conversation_and_its_figures(content: Path) -> None:
    """Messages by their numbers, numbers counted in prose and in a row."""
    body = "{Figure:questions+unit}.\n\n```dm fibre 2\n```\n\n```figures\nsignatures\n```\n"
    html, metadata, mistakes = read(content, article(body, "case: c\n"))
    assert [] == mistakes
    assert "<p>Une fois «\u202fTu captes\u202f?\u202f».</p>" in html
    assert "<dd>1</dd>" in html
    assert [2] == [m.n for m in metadata["excerpts"][0].messages]
    assert [2] == [len(thread.items) for thread in metadata["threads"]]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("a\n\n```dm\nMoi 25:00: x\n```\n", "articles/s/02-a.md:9 : bloc « dm » : trouvé l’heure"),
        ("```dm fibre 9\n```\n", ":6 : bloc « dm » : aucun message ne porte le numéro 9"),
        ("```dm fibre 1\nMoi: x\n```\n", ":6 : bloc « dm » : une citation n’a pas de texte à elle"),
        ("```dm fable 1\n```\n", ":6 : bloc « dm » : la conversation « fable » n’existe pas"),
        ('<img src="{static}b.jpg" alt="x">\n', ":6 : fichier « b.jpg » introuvable"),
        ("## A {#x}\n\n## B {#x}\n", ":8 : l’identifiant {#x} est déjà pris"),
        ("[b](http://[)\n", ":6 : l’adresse « http://[ » n’en est pas une"),
        ("```dm ../x 1\n```\n", ":6 : bloc « dm » : la conversation « ../x » n’existe pas"),
        ("a\n\n[b](c.md)\n", ":8 : fichier « c.md » introuvable"),
        (
            "{figure:messages}\n",
            ":6 : chiffre « messages » demandé, mais l’article n’a pas de dossier",
        ),
        ("```dm\nMoi: x\n  attachment: b.jpg « c »\n```\n", ":8 : fichier « b.jpg » introuvable"),
    ],
)
def test_each_mistake_names_file_and_line(content: Path, body: str, problem: str) -> None:
    """Lines are the file's, front matter included."""
    _, metadata, mistakes = read(content, article(body))
    assert problem in mistakes[0]
    assert "skip" == metadata["status"]


def test_mistakes_of_a_text_are_told_together(content: Path) -> None:
    """Two blocks, a link: three lines."""
    body = "```dm\nx\n```\n\n[b](c.md)\n\n```dm fibre 9\n```\n"
    assert 3 == len(read(content, article(body))[2])


def test_a_text_that_is_not_utf_8_is_told(content: Path) -> None:
    """With the line of the first wrong byte."""
    assert (
        "articles/s/02-a.md:2 : ce fichier n’est pas en UTF-8" in read(content, b"---\n\xe9")[2][0]
    )


@pytest.mark.parametrize("head", ["status: draft\n", "status: hidden\n"])
def test_a_production_build_skips_what_is_not_published(content: Path, head: str) -> None:
    """Neither text, nor card, nor picture of it can then exist."""
    assert "skip" == read(content, article("a", head), PUBLISHED_ONLY=True)[1]["status"]
    assert "skip" != read(content, article("a", head))[1]["status"]


def test_a_production_build_skips_the_future(content: Path) -> None:
    """A date to come is not published yet."""
    text = article("a").replace("2021", "2999")
    assert "skip" == read(content, text, PUBLISHED_ONLY=True)[1]["status"]


def test_a_page_needs_no_date(content: Path) -> None:
    """À propos has no age."""
    _, _, mistakes = read(content, "---\ntitle: À propos\nslug: a-propos\n---\nx", "pages/a.md")
    assert [] == mistakes


@pytest.mark.parametrize(
    ("path", "series"),
    [
        ("articles/s/02-a.md", "s"),
        ("s/02-a.md", "s"),
        ("articles/02-a.md", None),
        ("02-a.md", None),
        ("articles/s/a.md", None),
    ],
)
def test_series_are_folders(path: str, series: str | None) -> None:
    """A numbered file in a folder is a part of a series; the `articles` folder is not one."""
    assert series == series_of(Path(path))["series_slug"]


def test_a_wrong_front_matter_does_not_hide_the_mistakes_of_the_body(content: Path) -> None:
    """Every key, and every block: one run to mend them all."""
    text = "---\ntitel: x\nslug: É\nstatus: publié\n---\n```dm\nMoi 25:00: a\n```\n"
    _, _, mistakes = read(content, text)
    assert [1, 2, 2, 3, 4, 7] == sorted(
        int(mistake.split(":")[1].split()[0]) for mistake in mistakes
    )


def test_an_unknown_case_is_told(content: Path) -> None:
    """Even when no figure is asked of it."""
    (mistake,) = read(content, article("a", "case: inconnu\n"))[2]
    assert "clé « case » : le dossier « inconnu » n’existe pas ; connus : c." in mistake


def test_a_software_error_is_a_mistake_and_not_a_lost_article(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pelican would log it, build the site without the text, and exit 0."""

    def fail(*_words: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("plugins.markdown.reader.page", fail)
    _, metadata, (mistake,) = read(content, article("a"))
    assert "articles/s/02-a.md : ce texte a mis le logiciel en défaut (RuntimeError)" in mistake
    assert "secret" not in mistake
    assert "skip" == metadata["status"]


def test_the_first_words_are_those_of_the_first_paragraph(content: Path) -> None:
    """Not of a title, a table or a note; code and emphasis read as they are printed."""
    body = "# Titre\n\n> Cité.\n\nL'*été* est `là` ![x](http://a)[^1].\n\nSuite.\n\n[^1]: Note.\n"
    body = body.replace("![x](http://a)", "")
    assert "L’été est là ." == read(content, article(body))[1]["summary"]


@pytest.mark.parametrize("head", ["tags: ['🙏']\n", "category: '---'\n"])
def test_a_tag_needs_a_letter(content: Path, head: str) -> None:
    """Its page would have no address."""
    assert "attendu au moins une lettre" in read(content, article("a", head))[2][0]
