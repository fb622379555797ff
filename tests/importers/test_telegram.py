"""Telegram: texts, people, forwards."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.importers.telegram_messages import plain
from plugins.model import Thread


def chat(tmp_path: Path, *messages: dict[str, Any], kind: str = "personal_chat") -> Thread:
    """Read a chat with account 42 of these messages."""
    path = tmp_path / "result.json"
    whole = {"name": "SAV", "type": kind, "id": 42, "messages": list(messages)}
    path.write_text(json.dumps(whole))
    return read(path)[0]


def said(who: int, text: Any, **fields: Any) -> dict[str, Any]:
    """Return a message of an account."""
    known = {"id": 1, "type": "message", "date": "2021-02-15T09:12:00", "from": f"N{who}"}
    return {**known, "from_id": f"user{who}", "text": text, **fields}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a", "a"),
        (["a", "b"], "ab"),
        (["a ", {"type": "bold", "text": "b"}], "a b"),
        ([{"type": "link", "text": "https://example.org"}], "https://example.org"),
        ([{"type": "text_link", "text": "ici", "href": "https://a.b"}], "ici (https://a.b)"),
        (["a", {"type": "bold"}, None, 3], "a3"),
        (None, ""),
    ],
)
def test_a_text_is_a_string_or_a_list(written: Any, expected: str) -> None:
    """Entities lose their style; links keep where they lead."""
    assert plain(written) == expected


def test_between_two_people_the_other_made_the_export(tmp_path: Path) -> None:
    """A private chat's id is that of the one it is with."""
    thread = chat(tmp_path, said(7, "a"), said(42, "b"))
    assert (thread.role_of("N7"), thread.role_of("N42")) == ("customer", "agent")


def test_in_a_group_nobody_is_known(tmp_path: Path) -> None:
    """Its id is its own."""
    thread = chat(tmp_path, said(7, "a"), said(42, "b"), kind="private_supergroup")
    assert {thread.role_of("N7"), thread.role_of("N42")} == {"agent"}


def test_a_reply_to_a_message_of_another_chat_answers_nothing(tmp_path: Path) -> None:
    """Its number would point elsewhere."""
    (item,) = chat(tmp_path, said(7, "a", reply_to_message_id=99)).items
    assert getattr(item, "reply_to", 0) is None


def test_the_instant_is_preferred_to_the_hour(tmp_path: Path) -> None:
    """`date` is in the zone of the computer that made the export."""
    (item,) = chat(
        tmp_path, said(7, "a", date_unixtime="1613376720", date="2021-02-15T03:12:00")
    ).items
    assert str(item.at) == "2021-02-15 09:12:00+01:00"


def test_an_account_has_one_name(tmp_path: Path) -> None:
    """A person may change hers, and leave; none of those that she had may be forgotten."""
    thread = chat(
        tmp_path,
        said(42, "a"),
        said(42, "b", **{"from": "Autre"}),
        said(42, "c", **{"from": None}),
        said(7, "d", reactions=[{"emoji": "👍", "recent": [{"from": "X", "from_id": "user42"}]}]),
    )
    assert ["N42 (Autre, X)", "N7"] == [person.alias for person in thread.participants]


def test_a_date_that_cannot_be_read_is_told_with_its_message(tmp_path: Path) -> None:
    """By the id that the export gives it."""
    with pytest.raises(ExportError) as caught:
        chat(tmp_path, said(7, "a"), said(7, "b", id=12, date="hier"))
    assert "result.json, message 12" == caught.value.where
    assert caught.value.what.startswith("date illisible")
