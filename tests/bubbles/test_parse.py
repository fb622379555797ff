"""The `dm` block written by hand."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bubbles import html, parse, write
from plugins.bubbles.html import role as role_of
from plugins.documents.mistakes import Mistakes
from plugins.model import Cut, Day, Excerpt, Message, Note, Notice, Silence
from tests.golden import cases

PARIS = ZoneInfo("Europe/Paris")
HOUR = timedelta(hours=1)

WORDS = st.sampled_from(
    "Moi|Agent A|Robot|09:12|25:99|:|(auto)|(supprimé)|==|2021-03-01|...|6|--|##|\\|reaction:"
    "|reply:|attachment:|lang:|«|»|😤|channel:|with:|origin:|imagined|participants:|{Moi: agent}"
    "|<b>|&|\x00|[téléphone]|\n|\n  |\n\n|\r\n|\u2028| |a".split("|")
)
SOUP = st.one_of(
    st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS).map("".join), st.text()
)


def read(source: str) -> Excerpt:
    """Parse a block as an article of a Paris site does."""
    return parse(source, "a.md", 1, PARIS, HOUR)


def told(source: str) -> str:
    """Return what the author of a block is told."""
    with pytest.raises(Mistakes) as caught:
        read(source)
    return str(caught.value)


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("mistakes.txt")))
def test_each_mistake_is_told_at_its_line(given: str, expected: str) -> None:
    """Each case of mistakes.txt is told as it says."""
    assert expected == told(given)


def test_the_whole_example_of_the_guide() -> None:
    """Every kind of line gives its part, in order."""
    excerpt = read(
        "channel: MP Twitter\nwith: Orange\norigin: reconstructed\n\n"
        "== 2021-03-01\nMoi 09:12: Ma ligne est coupée.\n  Une suite.\n"
        "Robot 09:13 (auto): Bien reçu.\n... 6\n-- Agent B arrive\nAgent B: (supprimé)\n## Bien.\n"
    )
    thread = excerpt.thread
    assert ("MP Twitter", "Orange", "reconstructed") == (
        thread.channel,
        thread.brand,
        thread.origin,
    )
    assert (
        Day(date(2021, 3, 1)),
        Message(
            1, datetime(2021, 3, 1, 9, 12, tzinfo=PARIS), "Moi", "Ma ligne est coupée.\nUne suite."
        ),
        Message(
            2,
            datetime(2021, 3, 1, 9, 13, tzinfo=PARIS),
            "Robot",
            "Bien reçu.",
            frozenset({"automated"}),
        ),
        Cut(6),
        Notice(3, None, "Agent B arrive"),
        Message(4, date(2021, 3, 1), "Agent B", "", frozenset({"deleted"})),
        Note("Bien."),
    ) == excerpt.parts
    roles = {p.alias: p.role for p in thread.participants}
    assert {"Moi": "customer", "Robot": "robot", "Agent B": "agent"} == roles


def test_a_block_without_header_claims_no_more_than_a_reconstruction() -> None:
    """Nobody said that it was imported or typed from an original."""
    assert "reconstructed" == read("Moi: Allô ?").thread.origin


def test_hours_without_a_day_are_kept() -> None:
    """An hour of an unknown day is an hour."""
    assert time(9, 12) == read("Moi 9:12: Allô ?").messages[0].at


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Moi: x", "customer"),
        ("Agent A: x", "agent"),
        ("Robot du 3900: x", "robot"),
        ("Standard (auto): x", "robot"),
    ],
)
def test_names_give_roles(line: str, role: str) -> None:
    """« Moi » is the customer, a Robot or an automatic voice a robot, anyone else an agent."""
    excerpt = read(line)
    assert role == role_of(excerpt.messages[0], excerpt.thread)


def test_one_automatic_message_leaves_the_others_to_the_agent() -> None:
    """The robot spoke once in her name."""
    excerpt = read("Agent A (auto): Absente.\nAgent A: Me revoici.")
    assert ["robot", "agent"] == [role_of(m, excerpt.thread) for m in excerpt.messages]


def test_names_that_the_header_does_not_declare_keep_their_usual_roles() -> None:
    """`participants:` overrides, and does not forbid."""
    thread = read("participants: {Chatbot: robot}\n\nMoi: a\nAgent A: b\nChatbot: c").thread
    assert ["robot", "customer", "agent"] == [p.role for p in thread.participants]


@pytest.mark.parametrize("hour", ["9:12", "09:12", "9h12", "9 h 12", "09h12"])
def test_hours_are_read_as_they_are_typed(hour: str) -> None:
    """The French h is an hour, never part of the name."""
    message = read(f"Moi {hour}: Allô ?").messages[0]
    assert ("Moi", time(9, 12)) == (message.sender, message.at)


def test_the_first_day_of_the_calendar_is_no_trap() -> None:
    """Nor a cut of five thousand digits: an error of the author is never a traceback."""
    assert read("== 0001-01-01\nMoi 00:00: a\nMoi 02:00: b").messages
    assert "attendu" in told("Moi: a\n... " + "9" * 5000)


def test_the_header_overrides_roles_and_the_customers_name() -> None:
    """`me:` and `participants:` have the last word."""
    thread = read("me: Camille\nparticipants: {Standard: robot}\n\nCamille: x\nStandard: y").thread
    assert {"Standard": "robot", "Camille": "customer"} == {
        p.alias: p.role for p in thread.participants
    }


def test_a_reply_answers_the_last_message_of_that_name_and_hour() -> None:
    """The nearest one above, and it keeps its number."""
    excerpt = read("Moi 09:12: un\nMoi 09:12: deux\nAgent A: x\n  reply: Moi 09:12\n")
    assert 2 == excerpt.messages[2].reply_to


def test_a_backslash_makes_plain_text_of_what_would_mean_something() -> None:
    """Pasted lines that look like days, cuts, notices, notes or names continue the message."""
    lines = ["== fin", "... 6", "-- au revoir", "## tout", "Agent B: non", "reply: non", "\\== x"]
    pasted = "".join(f"\\{line}\n" for line in lines)
    assert "Voici :\n" + "\n".join(lines) == read(f"Moi: Voici :\n{pasted}").messages[0].text


def test_a_blank_line_inside_a_message_is_kept() -> None:
    """Two paragraphs of one message stay two."""
    assert "un\n\ndeux" == read("Moi: un\n\n  deux\n").messages[0].text


@pytest.mark.parametrize("name", ["Claire :", "Claire:", "Claire\u00a0:", "Claire 09:12 :"])
def test_a_name_may_have_the_french_space_before_its_colon(name: str) -> None:
    """What WhatsApp and French typists write is read."""
    assert "Claire" == read(f"{name} bonjour").messages[0].sender


def test_an_address_on_its_own_line_is_not_a_message() -> None:
    """`https:` is nobody's name."""
    assert "attendu « Nom 09:12: texte »" in told("Moi: voir\nhttps://example.org/\n")


@given(SOUP)
def test_any_text_gives_an_excerpt_or_mistakes(source: str) -> None:
    """Whatever is pasted, the author gets bubbles or French lines, never a traceback."""
    try:
        excerpt = read(source)
    except Mistakes as found:
        lines = [mistake.line for mistake in found.mistakes]
    else:
        assert html(excerpt, 1, lambda attachment: attachment.path)
        return
    assert all(lines)


@given(SOUP)
def test_what_is_written_is_read_back(source: str) -> None:
    """`write` then `parse` is the same excerpt."""
    try:
        excerpt = read(source)
    except Mistakes:
        return
    assert excerpt == read(write(excerpt)), write(excerpt)


def test_silences_are_stated_between_messages_that_follow_each_other() -> None:
    """An hour or more, and never across a cut."""
    excerpt = read("== 2021-03-01\nMoi 09:00: a\nAgent A 13:49: b\n... 2\nMoi 18:00: c\n")
    assert [Silence(timedelta(hours=4, minutes=49))] == [
        p for p in excerpt.parts if isinstance(p, Silence)
    ]
