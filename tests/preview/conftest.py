"""A small project, a server on a free port, and patience with a deadline."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.preview.build import Outcome
from plugins.preview.server import Server

DEADLINE_SECONDS = 20.0


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Wait until something is true, and fail when it never is."""

    def wait(condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + DEADLINE_SECONDS
        while not condition():
            assert time.monotonic() < deadline, "it never came true"
            time.sleep(0.01)

    return wait


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with everything that the preview watches."""
    for name in ("content", "theme", "plugins"):
        (tmp_path / name).mkdir()
    for name in ("pelicanconf.py", "publishconf.py"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running server that has built nothing yet."""
    running = Server(tmp_path / ".cache" / "preview", 0)
    running.start()
    yield running
    running.stop()


@pytest.fixture
def good() -> Callable[[Path], Outcome]:
    """A build that succeeds: a home page, an article, a feed, a font and a 404 page."""
    return write_site


def write_site(folder: Path) -> Outcome:
    """Write a small site into a folder that does not exist yet."""
    (folder / "article").mkdir(parents=True)
    (folder / "feeds").mkdir()
    page = "<!doctype html><html><head><title>{0}</title></head><body><p>{0}</p></body></html>"
    (folder / "index.html").write_text(page.format("Accueil"), "utf-8")
    (folder / "article" / "index.html").write_text(page.format("L’été"), "utf-8")
    (folder / "404.html").write_text(page.format("Pas de réseau"), "utf-8")
    (folder / "feeds" / "atom.xml").write_text("<feed/>", "utf-8")
    (folder / "feeds" / "feed.json").write_text("{}", "utf-8")
    (folder / "inter.woff2").write_bytes(b"wOF2")
    (folder / "style.css").write_text("body {}", "utf-8")
    return Outcome(True, "")
