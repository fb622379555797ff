"""Google Chat: dates in sentences, topics."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.importers import read
from plugins.importers.errors import ExportError
from plugins.model import Thread


def written(tmp_path: Path, value: Any) -> Path:
    """Write JSON to a file without a telling name."""
    path = tmp_path / "export"
    path.write_text(json.dumps(value))
    return path


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
