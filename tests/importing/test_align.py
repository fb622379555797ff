"""Numbers are given once: what an export shows again is found again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.align import align, renumber
from plugins.model import Message, Notice, Participant, Thread

NINE = datetime(2021, 3, 1, 9, 0, tzinfo=UTC)


def said(n: int, text: str, sender: str = "Moi", minute: int | None = None) -> Message:
    """Return a message; by default one a minute."""
    return Message(n, NINE + timedelta(minutes=n if minute is None else minute), sender, text)


def thread(*items: Message | Notice) -> Thread:
    """Return a thread of these."""
    return Thread("x", "imported", "SMS", "", (Participant("Moi", "customer"),), items)


def numbers(found: Thread) -> list[tuple[int, str]]:
    """Return what is read of a thread here: each number and its text."""
    return [(item.n, item.text) for item in found.items]


def test_what_is_new_takes_the_next_number() -> None:
    """Wherever it stands: an older message that comes late keeps its place in time."""
    before = thread(said(1, "Bonjour", minute=5), said(2, "Allô", minute=6))
    now = thread(
        said(1, "Plus tôt", minute=1),
        said(2, "Bonjour", minute=5),
        said(3, "Allô", minute=6),
        said(4, "Encore", minute=7),
    )
    expected = [(3, "Plus tôt"), (1, "Bonjour"), (2, "Allô"), (4, "Encore")]
    assert expected == numbers(renumber(before, now))


def test_a_number_is_never_given_twice() -> None:
    """Neither those of items that the platform lost, nor those that the author removed."""
    before = thread(said(1, "Bonjour"), said(2, "Perdu"))
    now = thread(said(1, "Bonjour"), said(2, "Neuf", minute=9))
    assert [(1, "Bonjour"), (2, "Perdu"), (8, "Neuf")] == numbers(renumber(before, now, used=(7,)))


def test_what_the_platform_lost_stays_at_its_place() -> None:
    """At the head, in the middle, at the end."""
    before = thread(said(1, "a"), said(2, "b"), said(3, "c"), said(4, "d"), said(5, "e"))
    now = thread(said(1, "b", minute=2), said(2, "d", minute=4))
    assert numbers(before) == numbers(renumber(before, now))


def test_the_same_words_twice_are_two_messages() -> None:
    """In the same minute even."""
    before = thread(said(1, "ok", minute=1), said(2, "ok", minute=1))
    now = thread(*(said(n, "ok", minute=1) for n in (1, 2, 3)))
    assert {1: 1, 2: 2} == align(before.items, now.items)


def test_an_edited_message_is_found_by_its_hour_and_its_sender() -> None:
    """And a renamed sender by his words."""
    before = thread(said(1, "Bonjour"), said(2, "Non", "Camille"))
    now = thread(said(1, "Bonsoir"), said(2, "Non", "Camille D."))
    assert {1: 1, 2: 2} == align(before.items, now.items)


def test_an_edited_message_of_someone_who_has_another_name_is_found() -> None:
    """By what he said besides, unless both names are met in one export."""
    before = thread(said(1, "Bonjour", "Camille"), said(2, "Non", "Camille"))
    now = thread(said(1, "Bonjour", "Cam"), said(2, "Oui", "Cam"))
    assert {1: 1, 2: 2} == align(before.items, now.items)
    both = thread(said(1, "Bonjour", "Cam"), said(2, "Oui", "Cam"), said(3, "Moi", "Camille"))
    assert {1: 1} == align(before.items, both.items)


def test_a_message_deleted_since_keeps_its_text() -> None:
    """In private: its masks may be public."""
    deleted = replace(said(1, ""), state=frozenset({"deleted"}))
    (item,) = renumber(thread(said(1, "06 39 98 12 34")), thread(deleted)).items
    assert ("06 39 98 12 34", frozenset({"deleted"})) == (item.text, getattr(item, "state", None))


def test_a_message_without_an_hour_is_found_by_its_words_alone() -> None:
    """Two plain lines of the same person are not one line edited."""
    before = (Message(1, None, "Moi", "Bonjour"), Message(2, None, "Moi", "Allô"))
    now = (Message(1, None, "Moi", "Allô"), Message(2, None, "Moi", "Autre"))
    assert {1: 2} == align(before, now)


def test_seconds_do_not_count() -> None:
    """One export has them, another has not."""
    at = NINE + timedelta(seconds=31)
    assert {1: 4} == align((Message(4, NINE, "Moi", "x"),), (Message(1, at, "Moi", "x"),))


def test_replies_follow_their_message() -> None:
    """To its number in the file."""
    before = thread(said(5, "Question"))
    answer = Message(2, NINE + timedelta(hours=1), "Camille", "Réponse", reply_to=1)
    now = thread(said(1, "Question", minute=5), answer)
    assert 5 == renumber(before, now).items[1].reply_to  # type: ignore[union-attr]


MESSAGES = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from("ab"), st.sampled_from("xyz"))
).map(lambda items: sorted(items, key=lambda item: item[0]))


@given(MESSAGES, MESSAGES)
def test_numbers_stay_unique_and_nothing_is_lost(
    before: list[tuple[int, str, str]], now: list[tuple[int, str, str]]
) -> None:
    """Whatever two exports say, each in order of time."""
    old = thread(*(said(n, text, who, at) for n, (at, who, text) in enumerate(before, 1)))
    new = thread(*(said(n, text, who, at) for n, (at, who, text) in enumerate(now, 1)))
    union = renumber(old, new)
    found = [item.n for item in union.items]
    assert len(set(found)) == len(found)
    assert {item.n for item in old.items} <= set(found)
    assert dict(numbers(union)) == dict(numbers(renumber(union, new)))
