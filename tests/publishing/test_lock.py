"""`lock`: one publication at a time, and nothing left behind by one that was killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.lock import workshop
from tests.conftest import ROOT
from tests.golden import plain
from tests.publishing.conftest import Author, git

HOLD = (
    "import sys, time; from pathlib import Path; from plugins.publishing.git import Repository;"
    "from plugins.publishing.lock import workshop\n"
    "with workshop(Repository(Path(sys.argv[1]), {}), print) as folder:\n"
    "    (folder / 'site').mkdir(); print('held', flush=True); time.sleep(300)"
)


def ignore(_line: str) -> None:
    """Say nothing."""


@pytest.fixture
def holder(author: Author) -> Iterator["subprocess.Popen[str]"]:
    """Return another process that publishes the same repository."""
    command = [sys.executable, "-c", HOLD, str(author.root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def left(author: Author) -> list[str]:
    """List what lies in the folder of publications."""
    return sorted(path.name for path in (author.root / ".git" / "inv-publish").iterdir())


def test_the_folder_is_fresh_and_goes_at_the_end(author: Author) -> None:
    """Inside the git directory, where no `git add` can take it."""
    with workshop(Repository(author.root, {}), ignore) as folder:
        assert list(folder.iterdir()) == []
        assert (author.root / ".git" / "inv-publish") == folder.parent
    assert left(author) == ["lock"]


def test_a_second_publication_is_told_who_goes_first(
    author: Author, holder: "subprocess.Popen[str]"
) -> None:
    """It waits, then refuses, and says what to do."""
    said: list[str] = []
    with (
        pytest.raises(PublishingError) as refused,
        workshop(Repository(author.root, {}), said.append, wait=0.5),
    ):
        pass
    who = f"processus {holder.pid}, depuis "
    assert [line for line in said if who in line and line.endswith("j’attends qu’elle finisse…")]
    assert who in str(refused.value)
    assert "puis relancez" in str(refused.value)


def test_a_killed_publication_is_no_obstacle(
    author: Author, holder: "subprocess.Popen[str]"
) -> None:
    """Its lock fell with it, and the folder that it left is taken away."""
    assert len(left(author)) == 2
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    assert len(left(author)) == 2
    with workshop(Repository(author.root, {}), ignore, wait=0.0) as folder:
        assert left(author) == ["lock", folder.name]
    assert left(author) == ["lock"]


def test_worktrees_share_the_lock(
    author: Author, holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    """They publish the same branch."""
    assert holder.poll() is None
    git(author.root, "worktree", "add", "--quiet", "--detach", str(tmp_path / "worktree"))
    with (
        pytest.raises(PublishingError, match="est encore en cours"),
        workshop(Repository(tmp_path / "worktree", {}), ignore, wait=0.0),
    ):
        pass


def test_a_publication_waits_for_its_turn(
    author: Author,
    holder: "subprocess.Popen[str]",
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And goes on when the other ends."""

    def end(_seconds: float) -> None:
        holder.kill()
        holder.wait()

    monkeypatch.setattr("plugins.publishing.lock.sleep", end)
    assert author.publish() == 0
    assert "Une autre publication est en cours" in plain(capsys.readouterr().out)
