"""The front matter of a text."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.documents.mistakes import Mistakes
from plugins.markdown.front_matter import (
    CardOptions,
    FrontMatter,
    instant,
    line_of,
    read,
    salvage,
    split,
)

PARIS = ZoneInfo("Europe/Paris")


def told(yaml: str) -> str:
    """Return what an author reads of a wrong front matter."""
    with pytest.raises(Mistakes) as caught:
        read(yaml, "a.md", dated=True)
    return str(caught.value)


def test_the_example_of_the_guide() -> None:
    """Every key of the guide is understood."""
    yaml = (
        "title: Tu captes ?\nslug: tu-captes\ndate: 2021-03-05 08:30\nsummary: Trois semaines.\n"
        "tags: [fibre, service client]\ncase: fibre-2021\n"
        "card: {layout: conversation, quote: 4-6, theme: dark, lead: true}\nstatus: published\n"
    )
    assert FrontMatter(
        title="Tu captes ?",
        slug="tu-captes",
        date="2021-03-05 08:30",
        summary="Trois semaines.",
        tags=("fibre", "service client"),
        case="fibre-2021",
        card=CardOptions("conversation", "4-6", "dark", lead=True),
    ) == read(yaml, "a.md", dated=True)


@pytest.mark.parametrize(
    ("yaml", "problem"),
    [
        ("slug: x\ndate: 2021-03-05", "a.md:2 : il manque la clé « title »."),
        ("title: x\ndate: 2021-03-05", "a.md:2 : il manque la clé « slug »."),
        ("title: x\nslug: x", "a.md:1 : il manque la clé « date », comme 2021-03-05 08:30."),
        ("title: x\nslug: Été !\ndate: 2021-03-05", "a.md:3 : clé « slug » : trouvé « Été ! »"),
        ("title: x\nslug: ../x\ndate: 2021-03-05", "a.md:3 : clé « slug »"),
        ("title: x\nslug: x\ndate: le 5 mars", "a.md:4 : clé « date » : trouvé « le 5 mars »"),
        ("title: x\nslug: x\ndate: 08:30", "a.md:4 : clé « date » : trouvé « 08:30 »"),
        (
            "title: x\nslug: x\ndate: 2021-03-05\nstatus: publié",
            "attendu draft ou hidden ou published",
        ),
        ("title: x\nslug: x\ndate: 2021-03-05\nstatut: draft", "Vouliez-vous dire « status » ?"),
        (
            "title: x\nslug: x\ndate: 2021-03-05\ncard: {layout: titre}",
            "a.md:5 : clé « card.layout » : trouvé « titre », "
            "attendu conversation ou figures ou quote ou title.",
        ),
        (
            "title: x\nslug: x\ndate: 2021-03-05\ncard: {theme: sombre}",
            "clé « card.theme » : trouvé « sombre », attendu dark ou light.",
        ),
        (
            "title: x\nslug: x\ndate: 2021-03-05\ncard: {lead: oui}",
            "clé « card.lead » : trouvé « oui », attendu true ou false.",
        ),
    ],
)
def test_each_mistake_names_its_line_and_key(yaml: str, problem: str) -> None:
    """Line of the file, key, what was found, what was expected."""
    assert problem in told(yaml)


def test_several_mistakes_are_told_together() -> None:
    """One run, every line to mend."""
    assert 2 == len(told("title: x\nslug: É\ndate: hier").split("\n"))


def test_what_is_not_read_is_not_missing() -> None:
    """A brace that is not closed hides the date: that is told, and not that there is none."""
    assert "a.md:5 : YAML illisible ici : attendu des lignes « clé: valeur »." == told(
        "slug: x\ndate: 2021-03-05\ncard: {layout: quote"
    ).replace("\u00a0", " ")
    assert "il manque la clé « date »" in told("slug: x\ncard: {layout: quote")


def test_a_key_that_nobody_can_read_leaves_the_others_alone() -> None:
    """The body is read with them: it does not lack a case that is written."""
    found = salvage("slug: a\ncard: {layout: quote\ncase: fibre-2021\ntags:\n- fibre\n")
    assert FrontMatter(title="?", slug="a", case="fibre-2021", tags=("fibre",)) == found


def test_a_key_has_a_line() -> None:
    """Of the file, whose first is the dashes; none where it is not written."""
    assert (3, None) == (
        line_of("title: x\ncard: {lead: true}", "card"),
        line_of("card_: x", "card"),
    )


def test_a_text_is_split_and_its_body_keeps_its_lines() -> None:
    """The body's first line is the fourth of the file."""
    assert ("title: x\n", "corps\n", 4) == split("---\ntitle: x\n---\ncorps\n", "a.md")


@pytest.mark.parametrize("text", ["", "corps", "---\ntitle: x\n", "title: x\n---\ncorps"])
def test_a_missing_front_matter_is_explained(text: str) -> None:
    """What it should look like is said."""
    with pytest.raises(Mistakes, match="il manque l’en-tête"):
        split(text, "a.md")


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2021-03-05 08:30", 7),
        ("2021-07-05 08:30", 6),
        ("2021-03-05", 23),
        ("2021-03-05T08:30-05:00", 13),
    ],
)
def test_dates_are_of_paris_unless_an_offset_stands(text: str, hour: int) -> None:
    """The same clock summer and winter, midnight for a bare day."""
    assert hour == instant(text, PARIS).astimezone(UTC).hour
    assert isinstance(instant(text, PARIS), datetime)
