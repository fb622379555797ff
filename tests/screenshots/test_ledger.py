"""The list of approved images, as text."""

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.mistakes import Mistakes
from plugins.screenshots.ledger import Approval, added, read

ONE, OTHER = "1" * 64, "2" * 64
DAY = date(2021, 3, 5)


def approval(path: str = "images/capture-1.png", mark: str = ONE) -> Approval:
    """Return an approval."""
    return Approval(path, mark, DAY, "inv screenshot")


def test_the_list_is_read_by_people() -> None:
    """This is the whole file after a first image."""
    expected = f"""\
# Les images approuvées, celles que les textes peuvent montrer. Écrit par « inv screenshot ».
# Une image retouchée a une autre empreinte : elle passe de nouveau par « inv screenshot ».

[[image]]
path = "images/capture-1.png"
sha256 = "{ONE}"
date = 2021-03-05
tool = "inv screenshot"
"""
    assert expected == added("", approval()).replace("\u202f", " ").replace("\u00a0", " ")


def test_an_approval_comes_last_and_the_rest_stays() -> None:
    """What people wrote between, too."""
    first = added("# À moi.\n", approval())
    both = added(first, approval("images/b.png", OTHER))
    assert both.startswith(first)
    assert {"images/capture-1.png": ONE, "images/b.png": OTHER} == read(both)


def test_the_later_of_two_approvals_holds() -> None:
    """The former picture of that name is approved no more."""
    assert {"images/capture-1.png": OTHER} == read(
        added(added("", approval()), approval(mark=OTHER))
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_path_is_written_and_read_back(path: str) -> None:
    """Quotes, backslashes, control characters and emoji."""
    text = added("", approval(path))
    assert {path: ONE} == read(text)
    assert DAY == tomllib.loads(text)["image"][0]["date"]


def test_an_empty_list_approves_nothing() -> None:
    """Nor does a comment."""
    assert {} == read("") == read("# rien\n")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[[image]]\n<<<<<<< HEAD\n", "images/approved.toml:2 : "),
        ('[[image]]\npath = "a.png"\n', "images/approved.toml : "),
        (added("", approval(mark="court")), "images/approved.toml : "),
        (added("", approval(mark=ONE.replace("1", "G"))), "images/approved.toml : "),
        (added("", approval()) + 'note = "?"\n', "images/approved.toml : "),
        ("images = 3\n", "images/approved.toml : "),
        ("a = " + "[" * 5000, "images/approved.toml"),
    ],
)
def test_a_damaged_list_is_a_mistake_in_french(text: str, place: str) -> None:
    """With its line where TOML gives one, and what to do."""
    with pytest.raises(Mistakes) as caught:
        read(text)
    assert str(caught.value).startswith(place)
    assert "Ôtez les marques d’une fusion" in str(caught.value)
