"""Conversations on disk."""

import os
from pathlib import Path

import pytest

from plugins.conversations import store
from plugins.documents.mistakes import Mistakes

TEXT = (
    "origin: imagined\nchannel: SMS\nparticipants: {Moi: customer}\n"
    "items:\n- {n: 1, from: Moi, text: %s}\n"
)


def write(content: Path, slug: str, text: str) -> Path:
    """Write a conversation file."""
    path = content / "conversations" / f"{slug}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    """A thread is read once a build, and anew when its file changes."""
    path = write(tmp_path, "x", TEXT % "un")
    first = store.load(tmp_path, "x", "Europe/Paris")
    assert first is store.load(tmp_path, "x", "Europe/Paris")
    path.write_text(TEXT % "deux", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert "deux" == store.load(tmp_path, "x", "Europe/Paris").items[0].text


def test_a_missing_conversation_names_those_that_exist(tmp_path: Path) -> None:
    """A misspelt slug is met with the known ones."""
    write(tmp_path, "fibre", TEXT % "un")
    with pytest.raises(ValueError, match="« fible » n’existe pas ; connues : fibre"):
        store.load(tmp_path, "fible", "Europe/Paris")


def test_another_encoding_is_refused(tmp_path: Path) -> None:
    """A file in Latin-1 is told as such."""
    path = write(tmp_path, "x", "")
    path.write_bytes((TEXT % "é").encode("latin-1"))
    with pytest.raises(Mistakes, match="UTF-8"):
        store.load(tmp_path, "x", "Europe/Paris")
