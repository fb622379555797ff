"""What is masked in French support messages, by this project and by others: prints a table.

`python -m benchmarks.anonymity`. Each method runs in its own process, so that its memory is its
own. Presidio, whose versions are in the `benchmarks` group of `pyproject.toml`, weighs more than
the project: it is compared when `--peers` names the Python of an environment that holds it.

The set, `anonymity/messages.txt`, is ours, and served while the detectors were written: the figures
say what is covered, not what a stranger's messages would give.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the file may be run by its path

from benchmarks import methods  # noqa: E402
from benchmarks.marked import Marked, read  # noqa: E402
from plugins.model import Span  # noqa: E402

MESSAGES = ROOT / "benchmarks" / "anonymity" / "messages.txt"
NAME = "nom"
MEASURED = 1.0
"""Seconds during which a method reads the set again and again, to tell its speed."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A thread of the set: who stands in it (name, role), and (name, marked text) in order."""

    people: dict[str, str]
    messages: tuple[tuple[str, Marked], ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a method found in each message, messages read in a second, peak memory in MiB."""

    spans: list[list[Span]]
    speed: float
    memory: float


def exchanges(text: str) -> Iterator[Exchange]:
    """Yield the threads of a file: `== title`, `personnes : Name = role, …`, `Name : message`."""
    for block in text.split("\n== ")[1:]:
        _, people, *lines = (line for line in block.split("\n") if line.strip())
        pairs = (person.partition(" = ") for person in people.split(" : ", 1)[1].split(", "))
        said = (line.split(" : ", 1) for line in lines)
        yield Exchange(
            people={name: role for name, _, role in pairs},
            messages=tuple((sender, read(message)) for sender, message in said),
        )


def run(method: str, threads: Sequence[Exchange]) -> str:
    """Return, as JSON, the places that a method hides, its speed and its memory."""
    hide = methods.METHODS[method]()
    said = [[(sender, marked.text) for sender, marked in it.messages] for it in threads]
    found = [
        spans for it, texts in zip(threads, said, strict=True) for spans in hide(it.people, texts)
    ]
    rounds, start = 0, time.perf_counter()
    while not rounds or time.perf_counter() - start < MEASURED:
        for it, texts in zip(threads, said, strict=True):
            hide(it.people, texts)
        rounds += 1
    speed = rounds * sum(map(len, said)) / (time.perf_counter() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    places = [[(span.start, span.end, span.kind) for span in spans] for spans in found]
    return json.dumps({"spans": places, "speed": speed, "memory": memory})


def result(method: str, python: str) -> Result | None:
    """Return what a method gives in a process of its own, or None when it is not installed."""
    command = [python, "-m", "benchmarks.anonymity", "--only", method]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode == methods.ABSENT:
        return None
    if done.returncode:
        sys.exit(f"« {method} » a échoué :\n{done.stderr}")
    told = json.loads(done.stdout)
    spans = [[Span(*place) for place in places] for places in told["spans"]]
    return Result(spans, told["speed"], told["memory"])


def is_hidden(gold: Span, spans: Iterable[Span]) -> bool:
    """Tell whether spans hide the whole of what must be hidden."""
    bare = set(range(gold.start, gold.end))
    for span in spans:
        bare -= set(range(span.start, span.end))
    return not bare


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span shares a character with another."""
    return any(span.start < other.end and other.start < span.end for other in others)


def rows(marked: Sequence[Marked], results: dict[str, Result | None]) -> Iterator[list[str]]:
    """Yield the lines of the table: a kind each, then what sums them up."""
    counts = Counter(span.kind for it in marked for span in it.hidden)
    yield ["", "à masquer", *results]
    for kind in sorted(counts, key=lambda kind: (kind == NAME, -counts[kind], kind)):
        yield _row(kind, str(counts[kind]), results, partial(_recall, marked, {kind}))
    every = set(counts)
    named = sum(counts.values())
    staying = sum(len(it.staying) for it in marked)
    yield _row(
        "rappel, noms à part",
        str(named - counts[NAME]),
        results,
        partial(_recall, marked, every - {NAME}),
    )
    yield _row("rappel, noms compris", str(named), results, partial(_recall, marked, every))
    yield _row("précision", "", results, partial(_precision, marked))
    yield _row("masqué à tort", f"sur {staying}", results, lambda r: str(_touched(marked, r)))
    yield _row(
        "messages par seconde", "", results, lambda r: f"{r.speed:,.0f}".replace(",", "\u202f")
    )
    yield _row("mémoire, Mio", "", results, lambda r: f"{r.memory:.0f}")


def _row(
    title: str, count: str, results: dict[str, Result | None], told: Callable[[Result], str]
) -> list[str]:
    return [title, count, *("absent" if it is None else told(it) for it in results.values())]


def _recall(marked: Sequence[Marked], kinds: set[str], found: Result) -> str:
    gold = [
        is_hidden(span, spans)
        for it, spans in zip(marked, found.spans, strict=True)
        for span in it.hidden
        if span.kind in kinds
    ]
    return _ratio(sum(gold), len(gold))


def _precision(marked: Sequence[Marked], found: Result) -> str:
    right = [
        touches(span, it.hidden)
        for it, spans in zip(marked, found.spans, strict=True)
        for span in spans
    ]
    return _ratio(sum(right), len(right))


def _touched(marked: Sequence[Marked], found: Result) -> int:
    return sum(
        touches(span, spans)
        for it, spans in zip(marked, found.spans, strict=True)
        for span in it.staying
    )


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}".replace(".", ",") if whole else "–"


def table(lines: Iterable[Sequence[str]]) -> str:
    """Return lines of cells as text, the first column to the left."""
    cells = [list(line) for line in lines]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])])
        for line in cells
    )


def main(words: Sequence[str] | None = None) -> int:
    """Print the table, or with `--only` what one method gives."""
    parser = argparse.ArgumentParser(description="Ce qui est masqué dans des messages de support.")
    parser.add_argument("--only", choices=list(methods.METHODS), help="une méthode, en JSON")
    parser.add_argument("--peers", default=sys.executable, help="le Python où est Presidio")
    asked = parser.parse_args(words)
    threads = list(exchanges(MESSAGES.read_text(encoding="utf-8")))
    if asked.only:
        try:
            print(run(asked.only, threads))
        except ImportError:
            return methods.ABSENT
        return 0
    marked = [message for it in threads for _, message in it.messages]
    hidden, staying = (
        sum(len(getattr(it, name)) for it in marked) for name in ("hidden", "staying")
    )
    print(f"{len(marked)} messages, {hidden} choses à masquer, {staying} qui doivent rester\n")
    pythons = dict.fromkeys(methods.METHODS, sys.executable) | {methods.PEER: asked.peers}
    print(table(rows(marked, {name: result(name, python) for name, python in pythons.items()})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
