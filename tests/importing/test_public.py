"""The public file is read as its author left it, and replaced whole."""

from datetime import UTC
from pathlib import Path

import pytest

from plugins.importing.public import Public
from plugins.importing.speech import Refusal
from plugins.importing.write import write
from plugins.model import Message, Participant, Thread

THREAD = Thread(
    "sms-2024",
    "imported",
    "SMS",
    "",
    (Participant("Moi", "customer"),),
    (Message(1, None, "Moi", "Bonjour"),),
)


@pytest.fixture
def public(tmp_path: Path) -> Public:
    """Return the public side of an empty project."""
    (tmp_path / "content").mkdir()
    return Public(tmp_path, UTC)


def test_a_conversation_is_written_then_read(public: Public) -> None:
    """In a folder that may not be there yet; nothing is left beside it."""
    assert public.kept("sms-2024") is None
    public.write("sms-2024", public.text(None, THREAD))
    assert THREAD == public.kept("sms-2024")
    assert [public.path("sms-2024")] == list(public.path("x").parent.iterdir())
    assert 0o644 == public.path("sms-2024").stat().st_mode & 0o777


def test_a_rewritten_file_keeps_its_comments_and_its_mode(public: Public) -> None:
    """An author may have closed it to others."""
    path = public.path("sms-2024")
    public.write("sms-2024", "# à moi\n" + write(THREAD))
    path.chmod(0o600)
    kept = public.kept("sms-2024")
    public.write("sms-2024", public.text(kept, THREAD))
    assert "# à moi\n" + write(THREAD) == path.read_text("utf-8")
    assert 0o600 == path.stat().st_mode & 0o777


def test_a_write_that_fails_leaves_the_former_file(public: Public) -> None:
    """And nothing else."""
    public.write("sms-2024", write(THREAD))
    with pytest.raises(UnicodeEncodeError):
        public.write("sms-2024", "\ud800")
    assert THREAD == public.kept("sms-2024")
    assert ["sms-2024.yaml"] == [file.name for file in public.path("x").parent.iterdir()]


def test_what_a_killed_import_left_is_taken_away(public: Public) -> None:
    """By the next one."""
    public.write("sms-2024", write(THREAD))
    left = public.path("x").parent / ".sms-2024.yaml-x1y2.partial"
    left.write_text("origin: imp", "utf-8")
    public.write("sms-2024", write(THREAD))
    assert not left.exists()


def test_a_conversation_told_from_memory_is_not_replaced(public: Public) -> None:
    """By an export that would have its name."""
    public.write("sms-2024", write(THREAD).replace("imported", "reconstructed"))
    with pytest.raises(Refusal, match="n’a pas été importé"):
        public.kept("sms-2024")


def test_the_command_runs_in_a_project(tmp_path: Path) -> None:
    """Where there is a content folder."""
    with pytest.raises(Refusal, match="Pas de dossier content/"):
        Public(tmp_path, UTC)
