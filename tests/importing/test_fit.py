"""A clean thread is made to fit a conversation file."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.conversations.threads import thread as read
from plugins.importing.fit import fit, tidy
from plugins.importing.write import write
from plugins.model import Attachment, Message, Notice, Participant, Thread

PARIS = ZoneInfo("Europe/Paris")
TWICE = datetime(2021, 10, 31, 2, 30, 15, 900, tzinfo=PARIS, fold=1)


def thread(*items: Message | Notice) -> Thread:
    """Return a thread of these, with more people than speak."""
    people = ("Moi", "[nom]", "Agent B", "[nom]")
    participants = tuple(Participant(alias, "agent") for alias in people)
    return Thread("x", "imported", "SMS", "", participants, items)


def instant(item: Message | Notice) -> datetime:
    """Return an instant in UTC: within a zone, Python does not tell the two hours apart."""
    assert isinstance(item.at, datetime)
    return item.at.astimezone(UTC)


def test_what_fits_is_read_back_the_same() -> None:
    """Even in the hour that comes twice, when summer time ends."""
    found = fit(thread(Message(1, TWICE, "[nom]", "x"), Message(2, TWICE, "Tiers", "y")), PARIS)
    assert found == read(write(found), "x", "conversations/x.yaml", PARIS)
    assert datetime(2021, 10, 31, 1, 30, 15, tzinfo=UTC) == instant(found.items[0])
    assert ["[nom]", "Tiers"] == [person.alias for person in found.participants]


def test_messages_without_a_word_go_and_replies_to_them_answer_nothing() -> None:
    """What was deleted, or came with a file, stays."""
    file = Attachment("IMG_CAMILLE.jpg", "image")
    found = fit(
        thread(
            Message(1, None, "Moi", " \n"),
            Message(2, None, "Moi", "x", reply_to=1),
            Message(3, None, "Moi", "reste", frozenset({"deleted"})),
            Message(4, None, "Moi", "", attachments=(file,)),
            Notice(5, None, ""),
            Message(6, None, "Moi", "y", lang="langue de Molière"),
        ),
        PARIS,
    )
    expected = (
        Message(2, None, "Moi", "x"),
        Message(3, None, "Moi", "", frozenset({"deleted"})),
        Message(4, None, "Moi", "", attachments=(Attachment("", "image"),)),
        Message(6, None, "Moi", "y"),
    )
    assert expected == found.items


def test_a_file_is_told_by_its_kind_alone() -> None:
    """Its name, or a description of its own, may be private."""
    file = Attachment("x.pdf", "facture de Camille")
    found = fit(thread(Message(1, None, "Moi", "", attachments=(file,))), PARIS)
    assert (Message(1, None, "Moi", "", attachments=(Attachment("", "fichier"),)),) == found.items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a  \nb\u200e\r\n\r\nc\n\n", "a\nb\n\nc"),
        ("  retrait", "retrait"),
        ("e\u0301te\u0301\x07", "\u00e9t\u00e9"),
        ("coupé \ud83d", "coupé \ufffd"),
    ],
)
def test_texts_lose_what_nobody_sees(text: str, expected: str) -> None:
    """And lone surrogates, which no file can hold."""
    assert expected == tidy(text)
