"""The figures of a card: which of them, in which order."""

from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from plugins.cards.choosing.counted import MOST, source, threads_of, told
from plugins.model import Cut, Excerpt, Message, Origin, Participant, Thread

FIRST = datetime(2021, 3, 1, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))
PEOPLE = (Participant("Moi", "customer"), *(Participant(f"Agent {it}", "agent") for it in "ABCDE"))


def thread(*said: tuple[float, str, str], origin: Origin = "reconstructed") -> Thread:
    """Return a talk of (days since the first message, name, text)."""
    items = tuple(
        Message(n, FIRST + timedelta(days=days), name, text)
        for n, (days, name, text) in enumerate(said, 1)
    )
    return Thread("x", origin, "MP", "Exemple", PEOPLE, items)


SERIES = thread(
    *((day, "Moi", "Tu captes ?") for day in (0, 3, 6, 9)),
    *((9 + n, f"Agent {it}", "Je comprends.") for n, it in enumerate("ABCDE", 1)),
)


def test_what_is_furthest_beyond_its_measure_stands_first() -> None:
    """Nine days without an answer, then five signatures, then a question asked four times."""
    assert ["longest-wait", "signatures", "questions"] == [one.name for one in told([SERIES])][:3]


def test_of_equals_the_question_asked_again_stands_before_the_wait() -> None:
    """Two days without an answer are told after « Tu captes ? », asked four times."""
    talk = thread(
        *((0, "Moi", "Tu captes ?") for _ in range(4)),
        (2, "Agent A", "Oui."),
        (2, "Agent B", "Oui."),
    )
    assert ["questions", "longest-wait"] == [one.name for one in told([talk])][:2]


def test_nothing_and_one_tell_nothing() -> None:
    """One message answered at once gives no figure."""
    assert told([thread((0, "Moi", "Allô ?"), (0, "Agent A", "Oui."))]) == ()


def test_a_duration_told_already_is_not_told_again() -> None:
    """The wait and the whole exchange last as long: one of them is enough."""
    talk = thread((0, "Moi", "Allô ?"), (12, "Agent A", "Oui."))
    assert ["longest-wait"] == [one.name for one in told([talk])]


def test_no_more_figures_than_a_card_holds() -> None:
    """The least telling ones are left out."""
    assert len(told([SERIES])) <= MOST


def article(*excerpts: Excerpt) -> SimpleNamespace:
    """Return an article without a case, which quotes these."""
    return SimpleNamespace(excerpts=excerpts)


def test_what_was_imagined_is_not_counted_with_what_took_place() -> None:
    """Without a case, exchanges of the card's origin alone are counted."""
    real, dreamt = (thread((0, "Moi", "Allô ?"), origin=it) for it in ("imported", "imagined"))
    quoted = [Excerpt(one, one.items) for one in (real, dreamt)]
    assert threads_of(article(*quoted), quoted[0]) == (real,)


def test_an_exchange_with_a_cut_is_not_counted() -> None:
    """A block written by hand that leaves messages out tells no true number."""
    talk = thread((0, "Moi", "Allô ?"))
    cut = Excerpt(replace(talk, slug=""), (*talk.items, Cut(3)))
    with pytest.raises(ValueError, match="on ne compte que des échanges entiers"):
        threads_of(article(cut), cut)


def test_without_an_exchange_there_is_nothing_to_count() -> None:
    """And the author is told what to add."""
    with pytest.raises(ValueError, match="rien à compter"):
        threads_of(article(), None)


def test_figures_of_several_origins_claim_the_least_certain() -> None:
    """What was imagined makes the whole imagined."""
    talks = [thread((0, "Moi", "Allô ?"), origin=it) for it in ("imported", "imagined")]
    assert source(talks).thread.origin == "imagined"
