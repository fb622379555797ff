"""Intercom: layouts, roles, what a part says."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read

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
