"""A thread becomes the text of a conversation file, and is read back the same."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.conversations.threads import thread as read
from plugins.documents.seen import is_seen
from plugins.importing.write import write
from plugins.model import (
    Attachment,
    Message,
    Moment,
    Notice,
    Participant,
    Reaction,
    Thread,
)
from tests.conftest import ROOT

PARIS = ZoneInfo("Europe/Paris")
WORDS = st.text(st.characters(exclude_categories=["Cs"]))
SAID = WORDS.filter(bool) | st.text("ab \n\"'\\:#-[]{}é\u202f\u2028\t", min_size=1)
ALIASES = st.lists(WORDS.filter(is_seen), min_size=1, max_size=4, unique=True)
LANGUAGES = st.sampled_from([None, "fr", "en-GB", "zh-Hant-TW"])


AT = datetime(2021, 3, 1, 9, 12, tzinfo=timezone(timedelta(hours=1)))
LONG = "Bonjour, plus de fibre. " * 5 + 'On me dit "patience".'
SAMPLE = Thread(
    slug="fibre",
    origin="imported",
    channel="MP Twitter",
    brand="Orange",
    participants=(Participant("Moi", "customer"), Participant("[nom]", "agent")),
    items=(
        Message(1, AT, "Moi", "Ma ligne [téléphone] est coupée."),
        Message(2, None, "[nom]", LONG, frozenset({"edited", "automated"}), lang="fr"),
        Notice(3, date(2021, 3, 2), "Agent A rejoint la conversation"),
        Message(
            4,
            AT + timedelta(seconds=31),
            "Moi",
            "Deux lignes,\n\n# dont une vide.",
            reactions=(Reaction("😤", "[nom]"),),
            attachments=(Attachment("images/box.jpg", "Un voyant, rouge"),),
            reply_to=2,
        ),
        Message(5, time(8, 5), "[nom]", "", frozenset({"deleted"})),
    ),
)
"""What written.yaml shows: hours known or not, a notice, an edit, a reply, a deletion."""


def moments() -> st.SearchStrategy[Moment | None]:
    """Return instants of Paris, days, hours to the minute, and nothing."""
    zones: Any = st.just(PARIS)
    hours = st.times().map(lambda t: time(t.hour, t.minute))
    years = {"min_value": datetime(1000, 1, 2), "max_value": datetime(9999, 12, 30)}  # noqa: DTZ001
    return (
        st.none()
        | st.datetimes(timezones=zones, allow_imaginary=False, **years)
        | st.dates(date(1000, 1, 1))
        | hours
    )


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    """Return any thread that a conversation file may hold."""
    aliases = draw(ALIASES | st.just([]))
    numbers = draw(st.lists(st.integers(1, 10**6), min_size=1, max_size=6, unique=True))
    someone = st.sampled_from(aliases or [""])
    reactions = st.lists(st.builds(Reaction, WORDS, someone), max_size=2).map(tuple)
    attachments = st.lists(st.builds(Attachment, WORDS, WORDS), max_size=2).map(tuple)
    items: list[Message | Notice] = []
    for n in numbers:
        if not aliases or draw(st.booleans()):
            items.append(Notice(n, draw(moments()), draw(WORDS)))
            continue
        states = draw(st.sets(st.sampled_from(["automated", "edited", "deleted", "seen"])))
        items.append(
            Message(
                n=n,
                at=draw(moments()),
                sender=draw(someone),
                text="" if "deleted" in states else draw(SAID),
                state=frozenset(states),  # type: ignore[arg-type]
                reactions=draw(reactions),
                attachments=draw(attachments),
                reply_to=draw(st.none() | st.sampled_from(numbers)),
                lang=draw(LANGUAGES),
            )
        )
    roles = st.sampled_from(["customer", "agent", "robot", "system"])
    people = tuple(Participant(alias, draw(roles)) for alias in aliases)  # type: ignore[arg-type]
    return Thread("x", "imported", draw(WORDS), draw(WORDS), people, tuple(items))


def offsets(thread: Thread) -> list[timedelta | None]:
    """Return what equal hours of one zone do not compare: which of the two, in October."""
    return [item.at.utcoffset() for item in thread.items if isinstance(item.at, datetime)]


@given(threads())
def test_what_is_written_is_read_back(thread: Thread) -> None:
    """Whatever was said, by whomever, at whatever hour."""
    found = read(write(thread), "x", "conversations/x.yaml", PARIS)
    assert thread == found
    assert offsets(thread) == offsets(found)


@pytest.mark.parametrize("text", ["a\n\u202f", "a\n\u00a0\nb", "a\n\nb"])
def test_a_line_of_spaces_that_yaml_does_not_know_stands_in_its_block(text: str) -> None:
    """Narrow and no-break spaces are text there, and want their margin."""
    thread = Thread("x", "imported", "", "", SAMPLE.participants, (Message(1, None, "Moi", text),))
    assert thread == read(write(thread), "x", "conversations/x.yaml", PARIS)


def test_a_file_reads_well() -> None:
    """One item a block, keys in one order, long texts folded, several lines in a block."""
    assert Path(__file__).with_name("written.yaml").read_text("utf-8") == write(SAMPLE)


def test_the_shipped_conversation_is_written_as_it_stands() -> None:
    """The one that authors take as an example, its comment and folded lines apart."""
    file = ROOT / "content/conversations/fibre-2021.yaml"
    thread = read(Path(file).read_text("utf-8"), "fibre-2021", file.name, PARIS)
    assert thread == read(write(thread), "fibre-2021", file.name, PARIS)


@pytest.mark.parametrize("hidden", ["\u200e", "\ufeff", "\u202e", "\x1b", "\u2028", "\x00"])
def test_nothing_hides_in_a_file(hidden: str) -> None:
    """Whatever an editor or a terminal would not show, or would obey, is escaped."""
    at = datetime(2021, 3, 1, 9, 12, tzinfo=UTC)
    text = f"Avant{hidden}après\net la suite"
    thread = Thread(
        "x",
        "imported",
        "SMS",
        "",
        (Participant("Moi", "customer"),),
        (Message(1, at, "Moi", text),),
    )
    assert hidden not in write(thread)
