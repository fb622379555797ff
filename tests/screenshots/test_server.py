"""A real server, asked over real HTTP."""

import http.client
import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from plugins.screenshots.boxes import Box
from plugins.screenshots.desk import LONGEST_REQUEST
from plugins.screenshots.errors import Refusal
from plugins.screenshots.server import HERE, Server
from plugins.screenshots.work import Saved
from tests.screenshots.test_desk import DESK

BODY = b'{"name":"a","boxes":[[1,2,3,4]]}'


@pytest.fixture
def server() -> Iterator[Server]:
    """Return a server that runs."""
    running = Server(DESK)
    running.start()
    yield running
    running.stop()


def ask(
    server: Server, path: str, body: bytes | None = None, **headers: str
) -> http.client.HTTPResponse:
    """Send one request and return the response, its body yet to be read."""
    connection = http.client.HTTPConnection(HERE, server.port, timeout=20)
    connection.request("GET" if body is None else "POST", path, body, headers)
    return connection.getresponse()


def folder(server: Server) -> str:
    """Return the path of the page, with its token."""
    return "/" + server.url.split("/", 3)[3]


def save(server: Server, body: bytes = BODY) -> http.client.HTTPResponse:
    """Save as the page does."""
    here = server.url.rsplit("/", 2)[0]
    return ask(
        server, folder(server) + "save", body, Origin=here, **{"Content-Type": "application/json"}
    )


def test_the_page_is_on_this_machine_alone(server: Server) -> None:
    """At an address of the loopback, on a port and under a path that nobody guesses."""
    other = Server(DESK)
    assert "127.0.0.1" == server.socket.getsockname()[0]
    assert folder(server) != folder(other)
    assert len(folder(server)) > 40
    other.server_close()


def test_everything_is_sent_with_the_strict_policy(server: Server) -> None:
    """And kept nowhere."""
    for path in (folder(server), folder(server) + "image.png", "/"):
        headers = ask(server, path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert ("no-store", "no-referrer", "nosniff", "same-origin") == tuple(
            headers[name]
            for name in (
                "Cache-Control",
                "Referrer-Policy",
                "X-Content-Type-Options",
                "Cross-Origin-Resource-Policy",
            )
        )


def test_the_page_comes_to_who_knows_its_address(server: Server) -> None:
    """Another path or another Host gets nothing of it."""
    assert DESK.page.encode() == ask(server, folder(server)).read()
    assert (404, b"Page introuvable.") == (
        (refused := ask(server, "/image.png")).status,
        refused.read(),
    )
    assert 421 == ask(server, folder(server), Host="evil.example.org").status


def test_only_who_knows_the_address_is_a_visitor(server: Server) -> None:
    """A scan of ports is none."""
    for path, host in (("/", HERE), ("/image.png", HERE), (folder(server), "evil.example.org")):
        ask(server, path, Host=f"{host}:{server.port}").read()
    assert not server.visited.is_set()
    ask(server, folder(server)).read()
    assert server.visited.is_set()


def test_saving_ends_the_server(server: Server) -> None:
    """Once its answer has gone; nothing more is told then."""
    response = save(server)
    assert (200, True) == (response.status, b"content/images/a.png" in response.read())
    assert server.done.wait(20)
    assert 410 == ask(server, folder(server)).status


def test_a_refusal_does_not_end_it() -> None:
    """The author mends what was refused."""

    def refuse(_name: str, _boxes: list[Box]) -> Saved:
        raise Refusal("non")

    running = Server(replace(DESK, save=refuse))
    running.start()
    assert (422, False) == (save(running).status, running.done.is_set())
    running.stop()


def test_a_heavy_request_is_not_read(server: Server) -> None:
    """Nor one whose length is no number."""
    assert 413 == save(server, b" " * (LONGEST_REQUEST + 1)).status
    assert 413 == ask(server, folder(server), body=None, **{"Content-Length": "-1"}).status


def test_a_browser_that_leaves_is_no_error(
    server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    """The terminal stays clean, and the page there."""
    with socket.create_connection((HERE, server.port)) as left:
        left.sendall(b"POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\n")
    assert 200 == ask(server, folder(server)).status
    assert ("", "") == capfd.readouterr()
