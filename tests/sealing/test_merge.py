"""Two copies and their past: which goes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.vault import Vault
from plugins.sealing.document import Contents, digest
from plugins.sealing.merge import ABSENT, Copy, compare, joined

VAULTS = {letter: Vault(retired=(letter,)) for letter in "ABC"}
STATES = {"-": ABSENT, **{letter: digest(vault) for letter, vault in VAULTS.items()}}


def copy(past: str, present: str) -> Copy:
    """Return a copy of one case from letters: the states that it knew, the one that it has."""
    contents = Contents({"x": VAULTS[present]} if present in VAULTS else {})
    return Copy(contents, {"vaults/x": tuple(STATES[it] for it in past)} if past else {})


def found(here: Copy, sealed: Copy) -> str:
    """Return what is found of the case."""
    told = compare(here, sealed)
    return " ".join(name for name in told.__slots__ if getattr(told, name))


@pytest.mark.parametrize(
    ("here", "sealed", "expected"),
    [
        (("", "-"), ("A", "A"), "taken"),
        (("A", "A"), ("AB", "B"), "taken"),
        (("A-", "-"), ("A-B", "B"), "taken"),
        (("A", "A"), ("A-", "-"), "gone"),
        (("", "A"), ("", "-"), "ahead"),
        (("A", "B"), ("A", "A"), "ahead"),
        (("AB", "B"), ("A", "A"), "ahead"),
        (("A", "-"), ("A", "A"), "dropped"),
        (("A-", "-"), ("A", "A"), "dropped"),
        (("A", "B"), ("AC", "C"), "conflicts"),
        (("AB", "B"), ("AC", "C"), "conflicts"),
        (("", "A"), ("B", "B"), "conflicts"),
        (("A", "B"), ("A-", "-"), "conflicts"),
        (("A", "-"), ("AB", "B"), "conflicts"),
        (("AB", "A"), ("AB", "B"), "conflicts"),
        (("A", "B"), ("AB", "B"), ""),
        (("A", "-"), ("A-", "-"), ""),
        (("", "A"), ("A", "A"), ""),
    ],
)
def test_the_side_that_changed_last_goes_first(
    here: tuple[str, str], sealed: tuple[str, str], expected: str
) -> None:
    """And when both did, nobody decides in place of a person. `-`: it was forgotten."""
    assert expected == found(copy(*here), copy(*sealed))


def test_what_git_could_not_merge_is_a_conflict_and_a_novelty() -> None:
    """The version of the other branch never knew what was locked on this one."""
    assert "conflicts" == found(copy("AB", "B"), copy("AC", "C"))
    assert "ahead" == found(copy("B", "B"), copy("", "-"))


LETTERS = st.sampled_from("-ABC")
COPIES = st.builds(copy, st.text("-ABC", max_size=3), LETTERS)


@given(COPIES, COPIES)
def test_each_side_sees_the_mirror_of_the_other(one: Copy, two: Copy) -> None:
    """What is new there is ahead here, and a conflict is one for both."""
    mine, yours = compare(one, two), compare(two, one)
    assert (mine.taken, mine.gone, mine.conflicts) == (yours.ahead, yours.dropped, yours.conflicts)


@given(COPIES, COPIES)
def test_once_locked_it_is_the_newest(here: Copy, sealed: Copy) -> None:
    """Whoever had either copy takes the one that joins them, or has it already."""
    fresh = Copy(here.contents, joined(here, sealed))
    for former in (here, sealed):
        told = compare(Copy(former.contents, joined(former)), fresh)
        assert ((), ()) == (told.ahead, told.dropped)


@given(COPIES, COPIES)
def test_without_a_memory_nothing_is_taken_for_forgotten(here: Copy, sealed: Copy) -> None:
    """A lost `sealed.json` may ask a question too many, and erases nothing."""
    assert () == compare(Copy(here.contents, {}), sealed).dropped


@given(COPIES, COPIES)
def test_a_place_left_aside_keeps_its_past(here: Copy, sealed: Copy) -> None:
    """What is not settled is asked again."""
    kept = Copy(here.contents, joined(here, sealed, but=["vaults/x"]))
    assert compare(here, sealed) == compare(kept, sealed)
