"""The life of a preview, from the first build to Ctrl-C."""

import errno
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.preview.build import Outcome
from plugins.preview.loop import explain_port, follow, report, serve
from plugins.preview.server import Server
from plugins.preview.watch import batches
from tests.golden import plain

Until = Callable[[Callable[[], bool]], None]
ROOT = Path(__file__).resolve().parents[2]


def read(url: str) -> str:
    """Return a page, the error page included."""
    try:
        with urllib.request.urlopen(url, timeout=20) as response:  # noqa: S310 - this machine's
            return str(response.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()


class Copy:
    """A build that puts `content/page.html` on the home page, and fails when it is empty."""

    def __init__(self, root: Path) -> None:
        self.source = root / "content" / "page.html"
        self.during: Callable[[], None] = lambda: None

    def __call__(self, folder: Path) -> Outcome:
        """Build into a folder, which may exist."""
        text = self.source.read_text("utf-8")
        during, self.during = self.during, lambda: None
        during()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(text, "utf-8")
        return Outcome(bool(text), "" if text else "content/page.html : vide")


@pytest.fixture
def copy(project: Path, server: Server, until: Until) -> Iterator[Copy]:
    """A preview that follows the project, after its first build."""
    build, stop, ready = Copy(project), threading.Event(), threading.Event()
    build.source.write_text("un", "utf-8")
    changes = batches(project, stop)
    loop = threading.Thread(target=follow, args=(server.site, build, changes, project, ready.set))
    loop.start()
    until(ready.is_set)
    yield build
    stop.set()
    loop.join()


def test_a_change_is_built_and_shown(copy: Copy, server: Server, until: Until) -> None:
    """One edit, and the page is another."""
    assert read(server.url).startswith("un")
    copy.source.write_text("deux", "utf-8")
    until(lambda: read(server.url).startswith("deux"))


def test_an_error_is_shown_and_mended(
    copy: Copy, server: Server, until: Until, capfd: pytest.CaptureFixture[str]
) -> None:
    """The server outlives a failing build, and says what is wrong in both places."""
    copy.source.write_text("", "utf-8")
    until(lambda: "<pre>content/page.html : vide</pre>" in read(server.url))
    copy.source.write_text("trois", "utf-8")
    until(lambda: read(server.url).startswith("trois"))
    told = plain(capfd.readouterr().out)
    assert "content/page.html : vide\nLe site ne se construit pas." in told


def test_an_edit_during_a_build_is_not_missed(copy: Copy, server: Server, until: Until) -> None:
    """The build that read the older text is followed by another."""

    def edit() -> None:
        copy.source.write_text("cinq", "utf-8")

    copy.during = edit
    copy.source.write_text("quatre", "utf-8")
    until(lambda: read(server.url).startswith("cinq"))


def test_a_taken_port_is_said_in_french(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The message names the port and another to try; nothing is built."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert serve(project, str(port)) == 1
    assert f"Port {port}\u00a0: déjà pris" in capfd.readouterr().err
    assert not (project / ".cache").exists()


@pytest.mark.parametrize("port", ["-1", "65536", "abc", "", "80.5", "9" * 5000])
def test_a_port_that_cannot_be_is_refused(
    project: Path, port: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """There is no traceback for a wrong number, nor for a word."""
    assert serve(project, port) == 1
    assert "un port va de 1024 à 65535" in capfd.readouterr().err


def test_a_reserved_port_is_explained() -> None:
    """The advice is a port that anyone may take."""
    message = explain_port(PermissionError(errno.EACCES, "Permission denied"), "80")
    assert message == "Port 80 : réservé au système. Essayez : inv serve --port 8000"


def test_ctrl_c_ends_without_a_traceback(project: Path) -> None:
    """A whole preview with Pelican: it builds, serves, and stops with a word and status 0."""
    settings = 'SITENAME = "Essai"\nTIMEZONE = "Europe/Paris"\nPLUGINS = []\n'
    (project / "pelicanconf.py").write_text(settings, "utf-8")
    script = (
        "import signal, sys; from pathlib import Path; from plugins.preview import serve;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        'sys.exit(serve(Path(sys.argv[1]), "0"))'
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(project)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        url = next(word for line in lines for word in line.split() if word.startswith("http:"))
        assert "Essai" in read(url)
        process.send_signal(signal.SIGINT)
        out, errors = process.communicate(timeout=20)
    finally:
        process.kill()
    assert (process.returncode, out.split("\n")[-2], errors) == (
        0,
        "Aperçu arrêté. À bientôt !",
        "",
    )


def test_a_build_is_told_in_french() -> None:
    """Warnings stand before the time that it took."""
    assert report(Outcome(True, "Attention"), 1.25) == "Attention\nSite construit en 1,2 s."
