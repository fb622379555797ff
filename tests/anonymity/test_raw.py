"""The copy of a raw thread."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from plugins.anonymity import PrivacyError
from plugins.anonymity.raw import decode, encode
from plugins.model import Attachment, Message, Notice, Reaction
from tests.anonymity.samples import said


def test_a_thread_is_read_back_as_it_was_written() -> None:
    """Messages, notices, and each kind of instant."""
    items = (
        Message(1, datetime(2021, 3, 1, 9, 12, 30, tzinfo=UTC), "Paul", "Bonjour\n🙂"),
        Message(
            2,
            date(2021, 3, 1),
            "Camille",
            "",
            state=frozenset({"deleted", "seen"}),
            reactions=(Reaction("👍", "Paul"),),
            attachments=(Attachment("a.jpg", "image"),),
            reply_to=1,
            lang="en",
        ),
        Message(3, time(9, 12), "Paul", ""),
        Notice(7, None, "Camille part"),
    )
    raw = replace(said("x"), items=items)
    assert raw == decode(encode(raw), "raw.json")


@pytest.mark.parametrize("data", [b"{", b"[]", b"\xff", b'{"items": [{"at": "hier"}]}'])
def test_a_damaged_copy_is_refused_without_quoting_it(data: bytes) -> None:
    """The error says what to do."""
    with pytest.raises(PrivacyError, match="illisible : effacez-le"):
        decode(data, "private/threads/x/raw.json")
