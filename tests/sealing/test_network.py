"""The one question that leaves the machine, asked of a server of the test."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from plugins.sealing.network import status_of

TYPES = {"ouvert": "application/x-git-upload-pack-advertisement", "hotel": "text/html"}


class Host(BaseHTTPRequestHandler):
    """A host that knows an open repository, a page in its place, and closed ones."""

    protocol_version = "HTTP/1.1"
    heard: list[dict[str, str]]

    def do_GET(self) -> None:
        """Answer by the name of the repository."""
        self.heard.append({name.lower(): value for name, value in self.headers.items()})
        name = self.path.split("/")[1]
        if name == "ailleurs":
            self.send_response(301)
            self.send_header("Location", "/ouvert/info/refs")
        else:
            self.send_response(200 if name in TYPES else int(name))
            self.send_header("Content-Type", TYPES.get(name, "text/plain"))
            self.send_header("WWW-Authenticate", 'Basic realm="x"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's own name
        """Say nothing."""


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Return the address of the server."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    Host.heard = []
    server = HTTPServer(("127.0.0.1", 0), Host)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ouvert", 200),
        ("ailleurs", 200),
        ("hotel", None),
        ("401", 401),
        ("403", 403),
        ("404", 404),
        ("503", 503),
    ],
)
def test_the_status_is_what_the_host_says(host: str, name: str, expected: int | None) -> None:
    """A repository that moved is followed; a page in its place is no answer."""
    assert expected == status_of(f"{host}/{name}/info/refs")


def test_nobody_asks(host: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No credentials go, even where the machine keeps some for that host."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login moi password jeton\n", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert 401 == status_of(f"{host}/401/info/refs")
    assert [[]] == [sorted({"authorization", "cookie"} & set(heard)) for heard in Host.heard]


def test_a_host_that_is_not_there_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A port where nobody listens, a name that cannot be one."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    gone = HTTPServer(("127.0.0.1", 0), Host)
    gone.server_close()
    address = f"http://127.0.0.1:{gone.server_port}/x"
    assert (None, None) == (status_of(address), status_of("http://exa mple/x"))
