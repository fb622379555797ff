"""X archives: what the golden cases do not show."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import read, twitter
from plugins.importers.errors import ExportError
from plugins.importers.source import open_source
from plugins.model import Message
from tests.importers.exports import FOLDER, members, zipped

ARCHIVE = FOLDER / "twitter" / "archive"
Event = dict[str, Any]


def archive(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write the fixture as a zip, each file changed, or left out where it becomes None."""
    changed = ((name, change(name, data)) for name, data in members(ARCHIVE))
    return zipped(((name, data) for name, data in changed if data is not None), path / "x.zip")


def messages(path: Path, *events: Event, name: str = "direct_messages", before: str = "") -> Path:
    """Write one conversation's events as X does."""
    conversation = {"dmConversation": {"conversationId": "1-2", "messages": list(events)}}
    path.write_text(f"{before}window.YTD.{name}.part0 = {json.dumps([conversation])}")
    return path


def said(text: str, **fields: Any) -> Event:
    """Return a message of account 2."""
    return {"messageCreate": {"id": "1", "senderId": "2", "text": text, **fields}}


def test_an_announced_part_that_is_missing_is_an_error(tmp_path: Path) -> None:
    """A thread with a hole would lie."""
    path = archive(tmp_path, lambda name, data: None if "part1" in name else data)
    with pytest.raises(ExportError) as caught:
        read(path)
    assert caught.value.where == "x.zip, data/direct-messages-part1.js"


def test_the_owner_comes_from_the_manifest_where_account_js_is_missing(tmp_path: Path) -> None:
    """Both say whose archive it is."""
    path = archive(tmp_path, lambda name, data: None if "account.js" in name else data)
    assert read(path)[1].role_of("Camille") == "customer"


def test_without_either_nobody_is_the_customer(tmp_path: Path) -> None:
    """A file given alone does not say whose it is: people are their ids."""
    thread = read(messages(tmp_path / "direct-messages.js", said("Bonjour")))[0]
    assert [(p.alias, p.role) for p in thread.participants] == [("Compte 2", "agent")]


def test_the_older_name_of_the_variable_is_read(tmp_path: Path) -> None:
    """Before 2020, archives said `direct_message`."""
    path = messages(tmp_path / "direct-message.js", said("Bonjour"), name="direct_message")
    assert read(path)[0].items[0].text == "Bonjour"


def test_headers_are_not_messages(tmp_path: Path) -> None:
    """They have dates and people, but no text."""
    path = messages(tmp_path / "h.js", said(""), name="direct_message_headers")
    with pytest.raises(ExportError):
        read(path)


def test_a_conversation_named_after_its_messages_is_read_too(tmp_path: Path) -> None:
    """JSON has no order of keys."""
    conversation = {"messages": [said("Bonjour")], "conversationId": "1-2"}
    path = tmp_path / "a.js"
    text = json.dumps([{"dmConversation": conversation}])
    path.write_text(f"window.YTD.direct_messages.part0 = {text}")
    assert read(path)[0].items[0].text == "Bonjour"


def test_large_ids_stay_as_they_are(tmp_path: Path) -> None:
    """As floats, two accounts would become one."""
    path = messages(tmp_path / "a.js", said("a", senderId="1234567890123456789"))
    assert read(path)[0].participants[0].alias == "Compte 1234567890123456789"


def test_a_reaction_of_a_newer_client_is_the_emoji_itself(tmp_path: Path) -> None:
    """Old keys have faces; anything else is shown as it is."""
    path = messages(
        tmp_path / "a.js", said("a", reactions=[{"reactionKey": "🫠", "senderId": "3"}])
    )
    message = read(path)[0].items[0]
    assert isinstance(message, Message)
    assert [(r.emoji, r.sender) for r in message.reactions] == [("🫠", "Compte 3")]


def test_a_reaction_that_stands_alone_is_a_notice(tmp_path: Path) -> None:
    """The archive does not say what it answers."""
    event = {"reactionCreate": {"senderId": "3", "reactionKey": "sad", "eventId": "9"}}
    thread = read(messages(tmp_path / "a.js", said("a"), event))[0]
    assert thread.items[0].text == "Compte 3 réagit\u00a0: 😢"
    assert [p.alias for p in thread.participants] == ["Compte 3", "Compte 2"]


def test_a_date_that_no_calendar_has_is_an_error(tmp_path: Path) -> None:
    """It names the file, not the message."""
    with pytest.raises(ExportError) as caught:
        read(messages(tmp_path / "a.js", said("secret", createdAt="2021-02-30T00:00:00.000Z")))
    assert "secret" not in str(caught.value)


def test_whoever_never_answered_takes_part(tmp_path: Path) -> None:
    """The archive says to whom a message goes."""
    path = messages(tmp_path / "a.js", said("Bonjour ?", recipientId="7"))
    assert ["Compte 2", "Compte 7"] == [p.alias for p in read(path)[0].participants]
    with open_source(path) as source:
        (listing,) = twitter.listings(source, ZoneInfo("Europe/Paris"))
    assert ("Compte 2", "Compte 7") == listing.participants
