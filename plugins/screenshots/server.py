"""Speaks HTTP to this machine alone, for as long as one image is on the table."""

import secrets
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer

from plugins.screenshots.desk import LONGEST_REQUEST, TEXT, Answer, Desk, Request, policy

HERE = "127.0.0.1"
PATIENCE = 30
"""Seconds given to a browser to say what it wants."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: "Server"
    timeout = PATIENCE
    server_version, sys_version = "inv-screenshot", ""
    last = False

    def do_GET(self) -> None:
        """Show the page or the image, or save what the page sends."""
        length = self._length()
        if length is None:
            self._reply(Answer(413, TEXT, b""))
        else:
            self._reply(self.server.answer(self._request(self.rfile.read(length))))

    do_POST = do_GET  # noqa: N815 - http.server’s name

    def finish(self) -> None:
        """Close, and leave the table once the last answer has gone."""
        super().finish()
        if self.last:
            self.server.done.set()

    def _length(self) -> int | None:
        text = self.headers.get("Content-Length", "0")
        length = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
        return length if length is not None and length <= LONGEST_REQUEST else None

    def _request(self, body: bytes) -> Request:
        host, origin, kind = (
            self.headers.get(name, "") for name in ("Host", "Origin", "Content-Type")
        )
        return Request(self.command, self.path, host, origin, kind, body)

    def _reply(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Content-Type", answer.type)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)
        self.last = answer.last

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing: addresses hold the token."""


class Server(ThreadingTCPServer):
    """Shows one desk on a port that the machine chooses, under a path that nobody guesses.

    `visited` is set once somebody has come, `done` once the image is saved or given up.
    """

    daemon_threads = True

    def __init__(self, desk: Desk) -> None:
        """Take a port. Raises OSError when the machine gives none."""
        super().__init__((HERE, 0), Handler)
        self.visited, self.done = threading.Event(), threading.Event()
        self.headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": policy(desk.page),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }
        self._desk = desk
        self.port: int = self.socket.getsockname()[1]
        self._place = f"{HERE}:{self.port}"
        self._token = secrets.token_urlsafe(32)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{self._place}/{self._token}/"

    def answer(self, request: Request) -> Answer:
        """Answer a request, nothing more once the image is saved."""
        if self.done.is_set():
            return Answer(410, TEXT, b"")
        answer = self._desk.answer(request, self._place, self._token)
        if answer.status == HTTPStatus.OK:
            self.visited.set()
        return answer

    def start(self) -> None:
        """Answer from another thread."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more and free the port."""
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser leave before the end of an answer."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]
