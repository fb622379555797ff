"""Speaks HTTP, to this machine alone."""

import sys
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer

from plugins.preview.answers import Answer
from plugins.preview.pages import EVENTS
from plugins.preview.site import Site

HERE = "127.0.0.1"
LOCAL_NAMES = (HERE, "localhost")


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: "Server"

    def do_GET(self) -> None:
        """Answer with a file, a page, or the stream of versions."""
        if not self._asked_from_here():
            self._reply(Answer(421, "text/plain; charset=utf-8", b""))
        elif self.path.partition("?")[0] == EVENTS:
            self._stream()
        else:
            self._reply(self.server.site.answer(self.path))

    do_HEAD = do_GET  # noqa: N815 - http.server’s name

    def _asked_from_here(self) -> bool:
        # Another site's name made to point here (DNS rebinding) must not read the drafts.
        name = self.headers.get("Host", HERE).rpartition(":")[0] or self.headers.get("Host", HERE)
        return name in LOCAL_NAMES

    def _reply(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.location is not None:
            self.send_header("Location", answer.location)
        self.send_header("Content-Length", str(len(answer.body)))
        self._end_head(answer.type)
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _stream(self) -> None:
        """Send the version of the site, and each new one (Server-Sent Events, HTML 9.2)."""
        self.send_response(200)
        self._end_head("text/event-stream")
        if self.command == "HEAD":
            return
        for version in self.server.site.versions():
            self.wfile.write(f"data: {version}\n\n".encode() if version else b":\n\n")

    def _end_head(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing: the terminal is for the builds."""


class Server(ThreadingTCPServer):
    """Serves the preview of one project, on one port of this machine."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, cache: Path, port: int) -> None:
        """Take the port (0: any free one). Raises OSError, or OverflowError beyond 65535."""
        super().__init__((HERE, port), Handler)
        self.port: int = self.socket.getsockname()[1]
        self.site = Site(cache / str(self.port))  # a port each: two previews never mix
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://{HERE}:{self.port}/"

    def start(self) -> None:
        """Answer from another thread; requests wait for the first build."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more and free the port."""
        self.site.close()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser leave before the end of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]
