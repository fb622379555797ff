"""A review goes from question to question, and back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.review import desk as desks
from plugins.importing.review.cards import Card
from plugins.importing.review.desk import Desk, move, say, sit, undo
from plugins.importing.review.state import Event, start
from plugins.importing.review.work import Work
from plugins.model import Thread
from tests.importing.review.sample import (
    CAMILLE,
    LEA,
    NINE,
    PROPOSED,
    ROBOT,
    THREAD,
    begun,
    matter,
)


def asked(desk: Desk) -> str:
    """Return the name or the text asked about."""
    who, card = desks.entry(desk), desks.card(desk)
    return who.key if who else card.text if card else desk.step


def met(*names: str) -> Desk:
    """Return a review in which these people are settled."""
    desk = begun()
    for name in names:
        desk = say(desk, Event("meet", (name,)))
    return desk


def test_people_come_first_then_masks_then_doubts_then_the_text() -> None:
    """Everything is asked once."""
    desk, order = begun(), []
    while desk.step != "final":
        order.append(asked(desk))
        verb = "meet" if desk.step == "people" else "accept"
        desk = say(desk, Event(verb, (order[-1],)))  # type: ignore[arg-type]
    numbers = ["06 39 98 12 34", "06 39 98 56 78"]
    assert [LEA, CAMILLE, ROBOT, "Camille", *numbers, "Mme Martin", "4521", "Brioude"] == order


def test_who_people_are_decides_what_is_asked_next() -> None:
    """A name kept as it is gives no card."""
    desk = met(LEA, ROBOT)
    assert CAMILLE == asked(desk)
    assert "06 39 98 12 34" == asked(say(desk, Event("spare", (CAMILLE,))))


def test_undoing_goes_back_to_what_was_answered() -> None:
    """Across steps too, and not before the beginning."""
    desk = say(met(LEA, CAMILLE, ROBOT), Event("keep", ("Camille",)))
    desk = undo(desk)
    assert "Camille" == asked(desk)
    desk = undo(desk)
    assert ("people", ROBOT) == (desk.step, asked(desk))
    assert begun().state == undo(undo(undo(desk))).state


def test_turning_answers_nothing() -> None:
    """Beyond the first card is the step before; nothing is beyond what is not settled."""
    desk = met(LEA, CAMILLE, ROBOT)
    assert "06 39 98 12 34" == asked(move(desk, 1))
    assert ROBOT == asked(move(desk, -1))
    assert "Camille" == asked(move(move(desk, -1), 1))
    last = replace(desk, at=3)
    assert last == move(last, 1)
    assert LEA == asked(move(begun(), -1))


def test_a_skipped_card_comes_again_at_the_end_of_its_step() -> None:
    """Nothing is forgotten."""
    desk = move(begun(), 1)
    desk = say(say(desk, Event("meet", (CAMILLE,))), Event("meet", (ROBOT,)))
    assert LEA == asked(desk)


def test_a_word_marked_by_hand_settles_the_doubts_within_it() -> None:
    """It is not asked twice."""
    desk = met(LEA, CAMILLE, ROBOT)
    masks, doubts = desk.work.decks(desk.state.people)
    desk = say(desk, Event("accept", tuple(card.text for card in masks)))
    assert "4521" == asked(desk)
    assert "Brioude" == asked(say(desk, Event("mark", ("dossier 4521",), "référence")))
    assert ["4521", "Brioude"] == [card.text for card in doubts]


def test_a_review_left_is_taken_up_where_it_was() -> None:
    """From its events alone."""
    desk = say(met(LEA, CAMILLE, ROBOT), Event("accept", ("Camille",)))
    again = sit(Work(matter()), start(PROPOSED), desk.events)
    assert (desk.state, desk.step, desk.at) == (again.state, again.step, again.at)


def test_what_is_known_goes_straight_to_the_text() -> None:
    """As when the same export comes again."""
    known = ("Camille", "06 39 98 12 34", "06 39 98 56 78", "Mme Martin", "4521", "Brioude")
    assert "final" == sit(Work(matter()), start(PROPOSED, (LEA, CAMILLE, ROBOT), known)).step


def test_five_thousand_texts_are_asked_and_undone() -> None:
    """One by one, or all at once."""
    items = tuple(
        replace(THREAD.items[0], n=n, at=NINE, text=f"06 39 98 {n // 100:02} {n % 100:02}")
        for n in range(5000)
    )
    thread: Thread = replace(THREAD, items=items)
    desk = begun(thread=thread)
    desk = say(desk, Event("meet", (LEA, CAMILLE, ROBOT)))
    for item in items[:2500]:
        assert item.text == asked(desk)
        desk = say(desk, Event("accept", (item.text,)))
    assert items[2499].text == asked(undo(desk))
    rest = tuple(what.text for what in desks.rest(desk) if isinstance(what, Card))
    assert "final" == say(desk, Event("accept", rest)).step


EVENTS = st.builds(
    Event,
    st.sampled_from(["meet", "role", "rename", "spare", "merge", "accept", "keep", "mask", "mark"]),
    st.lists(st.sampled_from([LEA, CAMILLE, ROBOT, "Camille", "4521", "rien"])).map(tuple),
    st.sampled_from(["agent", "robot", LEA, "lieu", "Agent Z"]),
    st.sampled_from(["Agent A", "Agent B"]),
)


@given(st.lists(EVENTS, max_size=8))
def test_undoing_everything_leads_back_to_the_beginning(events: list[Event]) -> None:
    """Whatever was answered, in whatever order."""
    desk = begun()
    for event in events:
        desk = say(desk, event)
    for _ in events:
        desk = undo(desk)
    assert begun().state == desk.state
    assert () == desk.events


def test_an_answer_that_became_impossible_is_asked_again() -> None:
    """Another thread of the case may have given the alias since."""
    named = Event("rename", (LEA,), "La cliente")
    events = (named, Event("meet", (CAMILLE,)))
    later = replace(
        matter(), refused=lambda r: "Pris." if "La cliente" in [p.alias for p in r.people] else ""
    )
    again = sit(Work(later), start(PROPOSED), events)
    assert (LEA, events[1:]) == (asked(again), again.events)
    assert events == sit(Work(matter()), start(PROPOSED), events).events
