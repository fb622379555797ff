"""The life of a preview: watch, build, show, say; and a clear word when it cannot live."""

import errno
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from plugins.documents.mistakes import quote
from plugins.documents.refused import refusal, why
from plugins.preview.build import Outcome, build, once
from plugins.preview.server import Server
from plugins.preview.site import Site
from plugins.preview.watch import Batch, batches, describe
from plugins.typography import unbroken


def serve(root: Path, port: str = "8000", open_browser: bool = False) -> int:
    """Serve the project at `root` until Ctrl-C, rebuilding it on each change.

    `port` is a number as it was typed (0: any free one). Returns the exit status: 0 after Ctrl-C, 1
    when the port or the files cannot be had.
    """
    root = root.resolve()
    try:
        server = Server(root / ".cache" / "preview", int(port))
    except (OSError, OverflowError, ValueError) as error:
        return _refuse(explain_port(error, port))
    server.start()
    try:
        with closing(batches(root, threading.Event())) as changes:
            follow(
                server.site,
                partial(build, root),
                changes,
                root,
                partial(welcome, server, open_browser),
            )
    except (OSError, RuntimeError) as error:
        return _refuse(f"L’aperçu s’arrête : {refusal(error)}")
    except KeyboardInterrupt:
        _say("\nAperçu arrêté. À bientôt !")
    finally:
        server.stop()
    return 0


def follow(
    site: Site,
    build: Callable[[Path], Outcome],
    changes: Iterator[Batch],
    root: Path,
    after_first: Callable[[], None],
) -> None:
    """Build once for each batch of changes, the first of which is empty, and say how it went."""
    told: set[str] = set()
    for batch in changes:
        if batch:
            _say(describe(batch, root))
        started = time.perf_counter()
        outcome = once(site.rebuild(build), told)
        _say(report(outcome, time.perf_counter() - started))
        if not batch:
            after_first()


def welcome(server: Server, open_browser: bool) -> None:
    """Say where to look, and look."""
    _say(f"Aperçu : {server.url} (Ctrl-C pour arrêter)")
    if open_browser:
        webbrowser.open(server.url)


def report(outcome: Outcome, seconds: float) -> str:
    """Say in French how a build ended, with whatever it said."""
    if outcome.succeeded:
        last = f"Site construit en {seconds:.1f} s.".replace(".", ",", 1)
    else:
        last = "Le site ne se construit pas. Corrigez, enregistrez : il se reconstruit aussitôt."
    return "\n".join(filter(None, [outcome.messages, last]))


def explain_port(error: OSError | OverflowError | ValueError, port: str) -> str:
    """Say in French why a port cannot be had, and what to do."""
    if not isinstance(error, OSError):
        return f"Port {quote(port)} : un port va de 1024 à 65535. Essayez : inv serve --port 8000"
    other = int(port) + 1 if 1024 <= int(port) < 65535 else 8000
    reasons = {
        errno.EADDRINUSE: "déjà pris (par un autre aperçu ?)",
        errno.EACCES: "réservé au système",
    }
    reason = reasons.get(error.errno or 0, f"indisponible ({why(error)})")
    return f"Port {port} : {reason}. Essayez : inv serve --port {other}"


def _say(message: str) -> None:
    print(unbroken(message), flush=True)


def _refuse(message: str) -> int:
    print(unbroken(message), file=sys.stderr)
    return 1
