"""The text of a new article, read back as the site will read it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.authoring.drafts import article_text, scalar, series_text, slug_in, value_of
from plugins.bubbles import parse
from plugins.markdown.front_matter import read, split
from plugins.model import Cut, Day, Message, Note, Silence

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2021, 3, 5, 8, 30, 59, tzinfo=PARIS)


def test_the_front_matter_is_what_the_reader_expects() -> None:
    """Every key is there, in order, with the site's clock to the minute."""
    front_matter, _, line = split(article_text("Tu captes ?", "tu-captes", NOW), "a.md")
    assert front_matter == (
        "title: Tu captes ?\n"
        "slug: tu-captes\n"
        "date: 2021-03-05 08:30\n"
        'summary: "Une phrase qui donne envie de lire : elle paraît sous le titre '
        'et dans les partages."\n'
        "tags: []\n"
        "status: draft\n"
    )
    assert line == 9


def test_the_reader_accepts_it() -> None:
    """A new article is valid before its author touches it."""
    front_matter, _, _ = split(article_text("Acte II: [suite]", "acte-ii", NOW), "a.md")
    found = read(front_matter, "a.md", dated=True)
    assert (found.title, found.slug, found.status) == ("Acte II: [suite]", "acte-ii", "draft")


def test_the_example_is_a_conversation() -> None:
    """The block that the author starts from parses, and shows each form it names."""
    _, body, line = split(article_text("x", "x", NOW), "a.md")
    block = body.split("```dm\n")[1].split("```")[0]
    excerpt = parse(block, "a.md", line, PARIS, timedelta(minutes=60))
    kinds = [type(part) for part in excerpt.parts]
    assert kinds == [Day, Message, Message, Silence, Message, Cut, Note]
    roles = [excerpt.thread.role_of(message.sender) for message in excerpt.messages]
    assert roles == ["customer", "robot", "agent"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tu captes ?", "Tu captes ?"),
        ("L’été où j’ai capté", "L’été où j’ai capté"),
        ("404", "404"),
        ("Acte II: le robot", '"Acte II: le robot"'),
        ("Le # de trop", '"Le # de trop"'),
        ('"Tu captes ?"', '"\\"Tu captes ?\\""'),
        ("[nom]", '"[nom]"'),
        ("- Moi", '"- Moi"'),
        ("? oui", '"? oui"'),
        ("C:\\x: y", '"C:\\\\x: y"'),
        ("@moi", '"@moi"'),
    ],
)
def test_quotes_stand_only_where_yaml_needs_them(text: str, expected: str) -> None:
    """A plain value is easier to write and to read."""
    assert scalar(text) == expected


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")), min_size=1))
def test_any_title_is_read_back(title: str) -> None:
    """What was typed is what the site shows, whatever it holds."""
    title = title.strip() or "x"
    assert yaml.load(f"title: {scalar(title)}\n", yaml.BaseLoader) == {"title": title}  # noqa: S506


def test_a_series_says_its_title() -> None:
    """The title stands as given, and a sentence waits to be replaced."""
    text = series_text("Acte II: le robot")
    assert value_of("title", text) == "Acte II: le robot"
    assert (value_of("summary", text) or "").startswith("Une phrase")


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("---\ntitle: a\nslug: le-robot   # jamais changé\n---\nx", "le-robot"),
        ("---\ntitle: a: b: [\nslug: le-robot\n---\n", "le-robot"),
        ("---\nslug: [\n---\n", None),
        ("---\nslug: \n---\n", ""),
        ("---\ntitle: a\n---\nslug: le-robot\n", None),
        ("slug: le-robot\n", None),
    ],
)
def test_a_slug_is_read_beside_mistakes(article: str, expected: str | None) -> None:
    """Only the front matter counts, and a mistake elsewhere in it does not hide the slug."""
    assert slug_in(article) == expected
