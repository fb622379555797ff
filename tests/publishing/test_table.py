"""`table`: what a publication changes, as an author reads it."""

import pytest

from plugins.publishing.changes import Change, changes
from plugins.publishing.table import WORDS, title_of
from tests.docs import GUIDE, first_column, section


def test_the_guide_explains_every_word_of_it() -> None:
    """In the order of the table."""
    rows = first_column(section(GUIDE, "Voir avant d’envoyer"))
    assert rows == [page for page, _ in WORDS.values()]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<title>Un · Tu captes ?</title>", "Un"),
        ("<title>Un · deux · Tu captes ?</title>", "Un · deux"),
        ("<title>Tu captes ?</title>", "Tu captes ?"),
        ("<title>Orange &amp; moi</title>", "Orange & moi"),
        ("<p>Sans titre</p>", ""),
    ],
)
def test_a_page_is_named_by_its_title(html: str, expected: str) -> None:
    """Without the name of the site."""
    assert title_of(html) == expected


def test_what_goes_away_comes_first() -> None:
    """Then what is withdrawn, what comes back, what is new, what changes."""
    online = {"a": "1", "b": "1", "c": "1", "d": "1", "e": "1"}
    site = {"b": "2", "c": "2", "d": "2", "e": "1", "f": "1"}
    assert changes(online, site, withdrawn=["c"], restored=["d"]) == (
        Change("removed", "a"),
        Change("withdrawn", "c"),
        Change("restored", "d"),
        Change("added", "f"),
        Change("changed", "b"),
    )
