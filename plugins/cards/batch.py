"""Many cards at once: those that the cache does not hold are drawn by two processes.

This process draws from the first card on, its helper from the last one back, until they meet: no
queue, no wait, and whichever has the better core does more. The helper leaves its cards in the
cache, where they are read, and verified, as any other entry is.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from plugins.cards.store import Drawn, entries, kept, key, made
from plugins.model import Card
from plugins.typography import apply as typographic

FEW = 12
"""Cards: fewer are drawn sooner than another process starts."""
LASTS = 1.0
"""Seconds after which a progress bar is worth showing."""
PATIENCE = 30.0
"""Seconds to wait for the helper's last card, before it is drawn here."""
Named = tuple[str, Card]
"""A card and its key."""


def draw_all(cards: Sequence[Card], cache: Path) -> list[Drawn]:
    """Return the cards, in order, from the folder `cache` or drawn and kept there.

    Raises OSError or ValueError as `store.drawn` does, ChildProcessError (an OSError), in French,
    when the helper is killed.
    """
    names, known = [key(card) for card in cards], entries(cache)
    found = {name: drawing for name in names if (drawing := kept(name, known))}
    missing = {name: card for name, card in zip(names, cards, strict=True) if name not in found}
    found |= _made(list(missing.items()), cache)
    return [found[name] for name in names]


def _made(missing: Sequence[Named], cache: Path) -> dict[str, Drawn]:
    """Draw cards, those of the helper included: what it could not draw is drawn here, or raises."""
    with _helper(missing, cache) as met, _progress(len(missing)) as show:
        found = {}
        for index, (name, card) in enumerate(missing):
            if met.reached(index):
                break
            found[name] = made(card, name, cache)
            show(met.done)
        met.wait()
    known = entries(cache) if len(found) < len(missing) else {}
    for name, card in missing:
        if name not in found:
            found[name] = kept(name, known) or made(card, name, cache)
    return found


class _Alone:
    """Where this process and its helper are, in a list that both go through; no helper here."""

    def __init__(self) -> None:
        self.done = 0

    def reached(self, index: int) -> bool:
        """Say that this process is about to draw a card; tell whether the helper has it already."""
        self.done = index + 1
        return False

    def wait(self) -> None:
        """Wait for the helper's last card."""


class _Together(_Alone):
    """The same with a helper. `shared` holds the first card of each: two numbers, no lock, since
    each process writes its own; at worst both draw the card where they meet, to the same bytes.
    """

    def __init__(self, process: BaseProcess, shared: Any, count: int) -> None:
        super().__init__()
        self._process, self._shared, self._count = process, shared, count

    def reached(self, index: int) -> bool:
        self._shared[0] = index + 1
        self.done = index + self._count - self._shared[1]
        self._alive()
        return bool(index >= self._shared[1])

    def wait(self) -> None:
        self._process.join(PATIENCE)
        self._alive()

    def _alive(self) -> None:
        code = self._process.exitcode
        if code is not None and code < 0:
            raise ChildProcessError(
                typographic(
                    f"le second processus de dessin a été tué (signal {-code}), peut-être faute de "
                    "mémoire"
                )
            )


@contextmanager
def _helper(missing: Sequence[Named], cache: Path) -> Iterator[_Alone]:
    """Have another process draw from the end while the block lasts; it never outlives it."""
    if len(missing) < FEW or _cores() < 2 or multiprocessing.current_process().daemon:
        yield _Alone()
        return
    is_forking = multiprocessing.get_start_method() == "fork"
    context: Any = multiprocessing.get_context("fork" if is_forking else "spawn")
    shared = context.RawArray("q", [0, len(missing)])
    process = context.Process(
        target=_help, args=(missing, cache, shared, os.getpid()), daemon=True, name="cartes"
    )
    with _uninterrupted():
        process.start()
    try:
        yield _Together(process, shared, len(missing))
    finally:
        process.terminate()
        process.join()


def _help(missing: Sequence[Named], cache: Path, shared: Any, parent: int) -> None:
    """Draw cards from the last one back, until the parent's, or until the parent is no more.

    A card that cannot be drawn ends this: the parent meets the same error, and tells it.
    """
    for index in range(len(missing) - 1, -1, -1):
        if index < shared[0] or os.getppid() != parent:
            return
        shared[1] = index
        name, card = missing[index]
        try:
            made(card, name, cache)
        except Exception:
            return


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Start a process that Ctrl-C does not reach: it is this one that ends it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """Yield what is told how many cards are drawn: a bar, on a terminal, when it lasts."""
    if not sys.stdout.isatty():
        yield lambda _: None
        return
    from plugins.cards.progress import progress  # noqa: PLC0415 - slow to import, seldom seen

    with progress("Dessin des cartes", total, LASTS) as show:
        yield show
