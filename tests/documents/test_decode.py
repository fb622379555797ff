"""YAML decoded into types, and what authors are told when it does not fit."""

from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec
import pytest

from plugins.documents.decode import decode, moment
from plugins.documents.mistakes import Mistakes

PARIS = ZoneInfo("Europe/Paris")


class Card(msgspec.Struct, forbid_unknown_fields=True):
    """A nested shape."""

    layout: Literal["title", "quote"] = "title"


class Article(msgspec.Struct, forbid_unknown_fields=True):
    """A shape with a bit of everything."""

    title: str
    part: int = 1
    draft: bool = False
    tags: tuple[str, ...] = ()
    card: Card | None = None
    closed: date | None = None


def told(text: str, first_line: int = 1) -> list[str]:
    """Return what the author is told of a text."""
    with pytest.raises(Mistakes) as caught:
        decode(text, Article, "a.md", first_line=first_line)
    return [str(mistake) for mistake in caught.value.mistakes]


@pytest.mark.parametrize("title", ["On", "Non", "404", "9:12", "2021-03-05", "null", "1e3"])
def test_a_title_is_the_text_that_it_looks_like(title: str) -> None:
    """No word becomes a boolean, a number, a date or nothing, as YAML 1.1 would have it."""
    assert Article(title) == decode(f"title: {title}", Article, "a.md")


def test_the_expected_type_decides() -> None:
    """Where a number, a list or a date is expected, the same text is one."""
    found = decode(
        "title: x\npart: 2\ndraft: true\ntags: [a, b]\nclosed: 2021-03-04", Article, "a.md"
    )
    assert Article("x", 2, True, ("a", "b"), None, date(2021, 3, 4)) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("part: 2", ["a.md:1 : il manque la clé « title »."]),
        (
            "title: x\npart: deux",
            ["a.md:2 : clé « part » : trouvé « deux », attendu un nombre entier."],
        ),
        (
            "title: x\ntags: fibre",
            ["a.md:2 : clé « tags » : trouvé « fibre », attendu une liste."],
        ),
        (
            "title: x\ncard:\n  layout: affiche",
            ["a.md:3 : clé « card.layout » : trouvé « affiche », attendu quote ou title."],
        ),
        (
            "title: x\ntitel: y",
            ["a.md:2 : clé « titel » inconnue. Vouliez-vous dire « title » ?"],
        ),
        ("title: x\ntitle: y", ["a.md:2 : clé « title » : donnée deux fois."]),
        (
            "title: x\nclosed: hier",
            ["a.md:2 : clé « closed » : trouvé « hier », attendu une date comme 2021-03-04."],
        ),
        ("title:", ["a.md:1 : clé « title » : trouvé rien, attendu un texte."]),
        ("- a", ["a.md:1 : trouvé une liste, attendu des clés et leurs valeurs."]),
    ],
)
def test_each_mistake_says_where_what_and_what_was_expected(text: str, expected: list[str]) -> None:
    """File, line, key, what was found, what was expected."""
    assert expected == told(text)


def test_a_colon_in_a_title_is_explained() -> None:
    """The commonest slip of YAML is told with its remedy, at its line in the file."""
    (message,) = told("title: x\nsummary: Bilan : rien : rien", first_line=2)
    assert message.startswith("a.md:3 : ")
    assert "entre guillemets droits" in message


@pytest.mark.parametrize(
    "text", ["title: 'x", "{", "title: \t- a", "\x00", "title: &a *b", "a: !!python/x y"]
)
def test_unreadable_yaml_is_a_mistake_and_never_a_traceback(text: str) -> None:
    """Whatever the syntax error, the author gets a line."""
    assert told(text)[0].startswith("a.md:")


def test_moments_are_as_precise_as_they_are_known() -> None:
    """A full date is aware, a day stays a day, an hour an hour; an offset that stands wins."""
    assert datetime(2021, 3, 5, 8, 30, tzinfo=PARIS) == moment("2021-03-05 08:30", PARIS)
    assert "+01:00" == f"{moment('2021-02-15T09:12+01:00', PARIS)}"[-6:]
    assert date(2021, 3, 5) == moment("2021-03-05", PARIS)
    assert time(9, 12) == moment("9:12", PARIS)
