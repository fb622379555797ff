"""The last good build, and what the last one said when it failed. One thread writes, many read."""

import secrets
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from plugins.preview.answers import Answer, answer
from plugins.preview.build import Outcome, swap

ALIVE_SECONDS = 15.0


class Site:
    """What is served: `<folder>/site`. A build is made in `<folder>/next` and takes its place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "site"
        self.next = folder / "next"
        self._run = secrets.token_hex(4)  # another run of the server has other versions
        self._builds = 0
        self._failure: str | None = None
        self._closed = False
        self._changed = threading.Condition()

    @property
    def version(self) -> str:
        """The name of what is shown now; it changes with every build, good or bad."""
        return f"{self._run}.{self._builds}"

    def rebuild(self, build: Callable[[Path], Outcome]) -> Outcome:
        """Build, then show the result: the new site, or the messages of the failure."""
        outcome = build(self.next)
        with self._changed:
            if outcome.succeeded:
                swap(self.next, self.folder)
            self._failure = None if outcome.succeeded else outcome.messages
            self._builds += 1
            self._changed.notify_all()
        return outcome

    def answer(self, target: str) -> Answer:
        """Answer a request for `target` (a path and its query), once there is a first build."""
        with self._changed:
            self._changed.wait_for(lambda: self._builds or self._closed)
            return answer(self.folder, target, self.version, self._failure)

    def versions(self) -> Iterator[str | None]:
        """Yield the version, then each new one, and None now and then to see who still listens."""
        shown = None
        while not self._closed:
            with self._changed:
                self._changed.wait_for(self._differs_from(shown), timeout=ALIVE_SECONDS)
                news = self.version if self._builds and self.version != shown else None
            shown = news or shown
            yield news

    def close(self) -> None:
        """Let go of everyone who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _differs_from(self, shown: str | None) -> Callable[[], bool]:
        return lambda: self._closed or (self._builds > 0 and self.version != shown)
