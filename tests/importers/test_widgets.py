"""Chat widgets in JSON (Intercom, Crisp) and Google Chat: layouts, roles, what is not shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.model import Notice, Thread

USER = {"type": "user", "name": "Camille"}
ADMIN = {"type": "admin", "name": "Sacha"}


def written(tmp_path: Path, value: Any) -> Path:
    """Write JSON to a file without a telling name."""
    path = tmp_path / "export"
    path.write_text(json.dumps(value))
    return path


def conversation(*parts: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return an Intercom conversation."""
    return {"type": "conversation", "id": "1", "conversation_parts": list(parts), **fields}


def part(body: str | None, author: dict[str, Any] = ADMIN, **fields: Any) -> dict[str, Any]:
    """Return a part of an Intercom conversation."""
    known = {"part_type": "comment", "created_at": 1613376720, "body": body}
    return {**known, "author": author, **fields}


def said(side: str, content: Any = "a", **fields: Any) -> dict[str, Any]:
    """Return a message of Crisp's."""
    return {"type": "text", "from": side, "content": content, "timestamp": 1613376720000, **fields}


@pytest.mark.parametrize(
    "layout",
    [
        conversation(part("<p>a</p>", USER)),
        [conversation(part("a", USER))],
        {"conversations": [conversation(part("a", USER))]},
        {"data": [conversation(part("a", USER))]},
        conversation(id=1, conversation_parts={"conversation_parts": [part("a", USER)]}),
        {"conversation_parts": [part("a", USER)]},
    ],
)
def test_intercom_conversations_stand_alone_or_in_lists(layout: Any, tmp_path: Path) -> None:
    """Bare, in an array, in pages; their parts in a list or in a list's object."""
    (thread,) = read(written(tmp_path, layout))
    assert [(item.text, str(item.at)) for item in thread.items] == [
        ("a", "2021-02-15 09:12:00+01:00")
    ]
    assert thread.role_of("Camille") == "customer"


@pytest.mark.parametrize(
    ("author", "alias", "role"),
    [
        ({"type": "user", "name": "Camille"}, "Camille", "customer"),
        ({"type": "lead", "name": ""}, "Client", "customer"),
        ({"type": "contact", "email": "c@example.org"}, "c@example.org", "customer"),
        ({"type": "bot", "name": None}, "Robot", "robot"),
        ({"type": "admin", "name": "Sacha"}, "Sacha", "agent"),
        ({"type": "team"}, "Équipe", "agent"),
        ({}, "Inconnu", "agent"),
    ],
)
def test_an_intercom_author_has_the_role_of_his_type(
    author: dict[str, Any], alias: str, role: str, tmp_path: Path
) -> None:
    """And his name, or his address, or what he is."""
    (thread,) = read(written(tmp_path, conversation(part("a", author))))
    assert [(p.alias, p.role) for p in thread.participants] == [(alias, role)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (part(None, part_type="close"), ["La conversation est close"]),
        (part(None, part_type="open"), ["La conversation est rouverte"]),
        (part("<p>b</p>", part_type="close"), ["b"]),
        (part(None, part_type="assignment"), []),
        (part("<p>b</p>", part_type="note"), ["Note interne de Sacha : b"]),
        (part(None, part_type="participant_added"), ["Sacha rejoint la conversation"]),
        (part("<p> </p>"), []),
        (part("Tom &amp; Léa"), ["Tom & Léa"]),
    ],
)
def test_an_intercom_part_says_something_or_nothing(
    fields: dict[str, Any], expected: list[str], tmp_path: Path
) -> None:
    """A part with a body was shown; a note was not; a change of state is a notice."""
    (thread,) = read(written(tmp_path, conversation(fields)))
    assert [item.text for item in thread.items] == expected


@pytest.mark.parametrize(
    "layout",
    [
        [said("user")],
        {"data": [said("user")]},
        {"messages": [said("user")]},
        [{"session_id": "s", "messages": [said("user")]}],
        {"conversations": [{"messages": [said("user")]}]},
        [said("user", timestamp=1613376720)],
    ],
)
def test_crisp_messages_are_found_wherever_they_stand(layout: Any, tmp_path: Path) -> None:
    """The first one tells where the others are; seconds are told from milliseconds."""
    (thread,) = read(written(tmp_path, layout))
    assert [(item.text, str(item.at)) for item in thread.items] == [
        ("a", "2021-02-15 09:12:00+01:00")
    ]


def test_a_number_beyond_any_is_refused(tmp_path: Path) -> None:
    """The parser, in C, would end the interpreter if it made an integer of it."""
    path = tmp_path / "export"
    path.write_text(json.dumps([said("user")]).replace("1613376720000", "9" * 5000))
    with pytest.raises(ExportError):
        read(path)


@pytest.mark.parametrize("first", [{"session_id": "s"}, {}])
def test_crisp_sessions_are_told_apart(first: dict[str, Any], tmp_path: Path) -> None:
    """By the id that stands around their messages, or by their place."""
    sessions = [{**first, "messages": [said("user")]}, {"messages": [said("user", "b")]}]
    threads = read(written(tmp_path, sessions))
    assert [thread.items[0].text for thread in threads] == ["a", "b"]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (said("operator", "b", type="note"), "Note interne de Conseiller : b"),
        (
            said("operator", {"namespace": "state:resolved"}, type="event"),
            "La conversation est résolue",
        ),
    ],
)
def test_what_crisp_does_not_show_the_user_is_a_notice(
    message: dict[str, Any], expected: str, tmp_path: Path
) -> None:
    """Notes of the team, changes of state."""
    (thread,) = read(written(tmp_path, [said("user"), message]))
    assert isinstance(thread.items[1], Notice)
    assert thread.items[1].text == expected


def google(tmp_path: Path, *messages: dict[str, Any]) -> Thread:
    """Read a conversation of Google Chat's."""
    known = {"creator": {"name": "Noa", "email": "noa@example.org"}, "text": "a"}
    return read(written(tmp_path, {"messages": [{**known, **message} for message in messages]}))[0]


@pytest.mark.parametrize(
    "written_date",
    [
        "Monday, February 15, 2021 at 8:12:00\u202fAM UTC",
        "lundi 15 février 2021 à 08:12:00 UTC",
        "2021-02-15T08:12:00Z",
    ],
)
def test_google_dates_are_sentences(written_date: str, tmp_path: Path) -> None:
    """In the account's language."""
    assert str(google(tmp_path, {"created_date": written_date}).items[0].at) == (
        "2021-02-15 09:12:00+01:00"
    )


def test_a_google_date_in_an_unknown_language_is_refused(tmp_path: Path) -> None:
    """An order that nobody knows is not made up."""
    with pytest.raises(ExportError):
        google(tmp_path, {"created_date": "Montag, 15. Februar 2021 um 08:12:00 UTC"})


def test_in_a_google_topic_each_message_answers_the_first(tmp_path: Path) -> None:
    """Unless it quotes another."""
    dated = {"created_date": "2021-02-15T08:12:00Z", "topic_id": "t"}
    thread = google(
        tmp_path,
        {**dated, "message_id": "1"},
        {**dated, "message_id": "2"},
        {**dated, "message_id": "3", "quoted_message_metadata": {"message_id": "2"}},
    )
    assert [getattr(item, "reply_to", 0) for item in thread.items] == [None, 1, 2]
