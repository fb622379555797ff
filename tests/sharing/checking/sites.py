"""A little site on this machine, whose every answer a test chooses."""

import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from PIL import Image

Answers = dict[str, tuple[int, Mapping[str, str], bytes]]


def picture(kind: str = "PNG", size: tuple[int, int] = (1200, 627)) -> bytes:
    """Return the bytes of a plain picture."""
    file = io.BytesIO()
    Image.new("RGB", size, "#2B3FF2").save(file, kind)
    return file.getvalue()


TAGS = {
    "og:title": "Tu captes\u202f?",
    "og:description": "Trois semaines sans fibre.",
    "og:image": "/carte.png",
    "og:image:width": "1200",
    "og:image:height": "627",
    "og:image:alt": "Deux bulles.",
}


def page(tags: Mapping[str, str] | None = None, head: str = "") -> bytes:
    """Return a page that says these things of itself."""
    said = "".join(
        f'<meta property="{name}" content="{value}">\n'
        for name, value in (TAGS if tags is None else tags).items()
    )
    return (
        '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Titre</title>\n'
        f"{said}{head}</head><body><h1>Tu captes</h1></body></html>"
    ).encode()


def html(body: bytes, **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    """Return a page's answer."""
    return 200, {"Content-Type": "text/html; charset=utf-8", **headers}, body


class _Handler(BaseHTTPRequestHandler):
    answers: Answers
    asked: list[tuple[str, str]]

    def do_GET(self) -> None:
        """Answer what the test said, 404 otherwise."""
        self.asked.append((self.path, self.headers.get("User-Agent", "")))
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(answers: Answers) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Serve these answers; yield the site's address, and what is asked of it."""
    asked: list[tuple[str, str]] = []
    handler = type("Handler", (_Handler,), {"answers": answers, "asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
