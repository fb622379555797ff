"""Ctrl-C: a word that says whether anything went out, status 130, and no traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.publishing import publish, rehearse
from plugins.publishing.git import Answer, Repository
from tests.conftest import ROOT
from tests.golden import plain
from tests.publishing.conftest import Author, accept, git
from tests.publishing.test_publish import hook

DEADLINE_SECONDS = 20.0


def stop(_root: Path, _site: Path) -> None:
    """Pass as a build during which Ctrl-C is typed."""
    raise KeyboardInterrupt


def test_before_the_push_nothing_is_published(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """And everything is as before."""
    author.publish()
    before = author.state()
    capsys.readouterr()
    assert publish(author.root, stop, accept) == 130
    assert author.state() == before
    assert plain(capsys.readouterr().err) == (
        "\nPublication interrompue. "
        "Rien n’est publié : le site en ligne et vos branches sont comme avant.\n"
    )


def test_during_the_push_nobody_knows(author: Author, capsys: pytest.CaptureFixture[str]) -> None:
    """The remote may have heard; the message promises neither."""
    hook(author.remote, "pre-receive", f"kill -INT {os.getpid()}; sleep 300")
    assert author.publish() == 130
    told = capsys.readouterr().err
    assert "L’envoi a peut-être abouti, peut-être pas" in told
    assert "Rien n’est publié" not in told


def test_after_the_push_the_site_is_published(
    author: Author, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Even when the local branch has not followed; the next publication knows its own."""
    call = Repository.call

    def late(self: Repository, *words: str, given: bytes = b"", wait: int = 120) -> Answer:
        if words[0] == "branch":
            raise KeyboardInterrupt
        return call(self, *words, given=given, wait=wait)

    with monkeypatch.context() as patch:
        patch.setattr(Repository, "call", late)
        assert author.publish() == 130
    assert "le nouveau site est publié" in capsys.readouterr().err
    assert author.online("index.html") == "Accueil"
    author.site["index.html"] = "Accueil neuf"
    assert author.publish() == 0


def test_a_check_says_that_it_sends_nothing(
    author: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """`inv check` publishes nothing, and says so."""
    assert rehearse(author.root, stop) == 130
    expected = "\nVérification interrompue : rien n’est publié.\n"
    assert plain(capsys.readouterr().err) == expected


def test_the_build_is_stopped_without_a_traceback_of_its_own(tmp_path: Path) -> None:
    """Ctrl-C reaches every program of the terminal; Pelican, still loading, must not speak."""
    (tmp_path / "content").mkdir()
    (tmp_path / "publishconf.py").write_text(
        'import os, pathlib, sys, time\nPATH, SITEURL = "content", "https://example.org"\n'
        'if "pelican" in sys.argv[0]:\n'
        '    pathlib.Path("build.tmp").write_text(str(os.getpid()))\n'
        '    os.rename("build.tmp", "build")\n'
        "    time.sleep(300)\n",
        "utf-8",
    )
    script = (
        "import signal, sys; from pathlib import Path; from plugins.publishing import rehearse;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        "sys.exit(rehearse(Path(sys.argv[1])))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    try:
        deadline = time.monotonic() + DEADLINE_SECONDS
        while not (tmp_path / "build").exists():
            assert time.monotonic() < deadline, "the build never began"
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=DEADLINE_SECONDS)
    finally:
        process.kill()
    assert (process.returncode, plain(told)) == (
        130,
        "\nVérification interrompue : rien n’est publié.\n",
    )
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "build").read_text()), 0)


def test_the_refs_are_whole_after_an_interruption(author: Author) -> None:
    """Git finds nothing wrong on either side."""
    author.publish()
    hook(author.remote, "pre-receive", f"kill -INT {os.getpid()}; sleep 300")
    author.site["index.html"] = "Accueil neuf"
    assert author.publish() == 130
    (author.remote / "hooks" / "pre-receive").unlink()
    assert git(author.root, "fsck", "--no-dangling") == ""
    assert author.publish() == 0
    assert author.online("index.html") == "Accueil neuf"
