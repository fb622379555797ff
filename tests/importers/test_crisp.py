"""Crisp: where messages stand, sessions, what is not shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.model import Notice


def written(tmp_path: Path, value: Any) -> Path:
    """Write JSON to a file without a telling name."""
    path = tmp_path / "export"
    path.write_text(json.dumps(value))
    return path


def said(side: str, content: Any = "a", **fields: Any) -> dict[str, Any]:
    """Return a message of Crisp's."""
    return {"type": "text", "from": side, "content": content, "timestamp": 1613376720000, **fields}


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
