"""The lines of a transcript in order: who speaks in it, where turns begin, what only goes on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from plugins.importers.stamps import Stamp
from plugins.importers.transcript_turns import Certainty, Entry, aside, stamped, unstamped
from plugins.importers.transcript_voices import Unstamped

LONGEST_PAUSE = timedelta(days=366)
"""Between two days of a transcript; a date further on, or before, is one that someone writes."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a transcript, and whether lines give hours."""

    names: frozenset[str]
    stamped: bool


def voices(lines: Iterable[str]) -> Voices:
    """Find who speaks. Where lines have stamps, only a name that has one begins without."""
    with_stamp: Counter[str] = Counter()
    certainty: Counter[str] = Counter()
    bare = Unstamped()
    for line in lines:
        turn = stamped(line)
        if turn is not None:
            with_stamp[turn.name or ""] += 1
            certainty[turn.name or ""] += turn.certainty
        else:
            bare.read(line)
    known = frozenset(name for name, sum_ in certainty.items() if sum_ >= Certainty.LIKELY)
    turns = sum(with_stamp[name] for name in known)
    if turns and turns * 2 >= bare.counts.total():
        return Voices(known - {""}, True)
    return Voices(bare.voices(), False)


def entries(lines: Iterable[str], who: Voices) -> Iterator[Entry]:
    """Yield turns in order; a line that begins none goes on with the one before it.

    A line that nobody says, and that announces nothing known, comes alone with the name "".
    """
    turn: Entry | None = None
    said: list[str] = []
    day: date | None = None
    apart = True
    for line in lines:
        begun = begins(line, who, apart=apart or (who.stamped and _goes_on(day, line)))
        apart = not line.strip() or (begun is not None and begun.name is None)
        day = begun.when.day or day if begun and begun.name is None else day
        if begun is None and turn is not None and turn.name is not None:
            said.append(line.strip())
            continue
        if turn is not None:
            yield replace(turn, text="\n".join(said).strip())
        turn = begun
        said = [begun.text] if begun else []
        if begun is None and line.strip():
            yield Entry(Stamp(), "", line.strip())
    if turn is not None:
        yield replace(turn, text="\n".join(said).strip())


def begins(line: str, who: Voices, *, apart: bool = True) -> Entry | None:
    """Return the turn or the aside that a line begins, given who speaks, or None."""
    turn = stamped(line) if who.stamped else None
    if turn is not None and (turn.certainty == Certainty.CERTAIN or turn.name in who.names):
        return turn
    begun = unstamped(line)
    if begun is not None and begun.name in who.names:
        return begun
    return aside(line, apart=apart)


def _goes_on(day: date | None, line: str) -> bool:
    """Tell whether a line is but a day, soon after the one that stood alone before it."""
    if day is None or not line[:1].isalnum():
        return False
    alone = aside(line)
    found = alone.when.day if alone else None
    return found is not None and timedelta() < found - day < LONGEST_PAUSE
