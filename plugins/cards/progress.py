"""A progress bar for what lasts, on the console of Pelican: its spinner stands there too, and two
consoles would write over each other.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from pelican.log import console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


@contextmanager
def progress(title: str, total: int, after: float) -> Iterator[Callable[[int], None]]:
    """Yield what is told how many of `total` are done; nothing shows for `after` seconds."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=console, transient=True)
    task = bar.add_task(title, total=total)
    start = monotonic()

    def show(done: int) -> None:
        bar.update(task, completed=done)
        if monotonic() - start >= after:
            bar.start()

    try:
        yield show
    finally:
        bar.stop()
