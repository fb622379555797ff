"""The lines of a transcript: who begins to speak, when, and what only goes on.

Nobody fixes the form. Known ones: `[09:12] Camille: …`, `(2:07:14 PM) Camille: …`,
`09:12 AM | Camille: …`, `15/02/2021 09:12 - Camille: …`, `Camille (09:12) : …`, `Moi 09:12: …`,
`Camille: …`; days alone on a line, between dashes or not; what the channel says between `***`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.importers.loose import as_name
from plugins.importers.notices import joins, leaves
from plugins.importers.stamps import Stamp, stamp
from plugins.importers.transcript_words import bare, is_name, plausible

_BRACKET = re.compile(r"\s*[\[(](?P<stamp>[^\])\n]{3,40})[\])]\s*[-–|]?\s*(?P<rest>.*)", re.DOTALL)
_AFTER = re.compile(
    r"(?P<name>[^:()\[\]\n]{1,60}?)\s?"
    r"(?:[(\[](?P<inside>[^()\[\]\n]{3,40})[)\]]|,?\s(?P<bare>\d{1,2}\s?[:hH]\s?\d{2}(?::\d{2})?))"
    r"\s?(?::(?:\s+(?P<text>.*))?|\s*)\Z",
    re.DOTALL,
)
_NAMED = re.compile(r"(?P<name>[^:\n]{1,60}?)\s?:(?:\*\*)?(?:\s+(?P<text>.*)|\Z)", re.DOTALL)
_PARTING = re.compile(r"\s*[-–|]\s*|\s+")
_STARS = re.compile(r"\s*\*{2,}\s*(?P<text>.+?)\s*\*{2,}\s*\Z", re.DOTALL)
_DASHES = re.compile(r"\s*[-–—=_~*#]{2,}\s*(?P<text>\S.*?)\s*[-–—=_~*#]*\s*\Z", re.DOTALL)
_COMING = re.compile(
    r"(?P<name>[^:]{1,60}?) (?:(?P<joins>(?:a )?rejoint|(?:has )?joined|est entrée?)"
    r"|(?:a )?quitté?e?|(?:has )?left|est partie?)"
    r"(?P<where> (?:la |le |the )?(?:conversation|chat|discussion|session))?\.?",
    re.IGNORECASE,
)
LONGEST_ASIDE = 300
"""Characters: a channel announces in few words, and its forms are costly to look for in more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One turn: who speaks (None: the channel), when as far as the line tells, what is said."""

    when: Stamp
    name: str | None
    text: str
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a transcript, and whether lines give hours."""

    names: frozenset[str]
    stamped: bool


def stamped(line: str) -> Entry | None:
    """Return the turn that a line with a stamp begins, or None.

    >>> turn = stamped("(2:07:14 PM) Camille: Bonjour")
    >>> turn.when.hour, turn.name, turn.text
    (datetime.time(14, 7, 14), 'Camille', 'Bonjour')
    """
    bracket = _BRACKET.match(line)
    when = stamp(bracket["stamp"]) if bracket else None
    if bracket and when:
        return _stamped_rest(when, bracket["rest"])
    after = _AFTER.match(line)
    when = stamp(after["inside"] or after["bare"]) if after else None
    if after and when:
        return Entry(when, bare(after["name"]), after["text"] or "")
    return _led(line)


def _stamped_rest(when: Stamp, rest: str) -> Entry:
    stars = _STARS.match(rest) if len(rest) < LONGEST_ASIDE else None
    named = _NAMED.match(rest)
    if stars or not named:
        return announced(when, stars["text"] if stars else rest)
    return Entry(when, bare(named["name"]), named["text"] or "")


def _led(line: str) -> Entry | None:
    """Read a line that begins with a bare stamp; only one that goes on with a name is a turn."""
    if not line[:1].isdigit():
        return None
    for parting in reversed(list(_PARTING.finditer(line[:45]))):
        named = _NAMED.match(line[parting.end() :])
        when = stamp(line[: parting.start()]) if named else None
        if named and when and plausible(named["name"]):
            return Entry(when, bare(named["name"]), named["text"] or "")
    return None


def unstamped(line: str) -> Entry | None:
    """Return the turn of a line that begins with what may be a name, or None."""
    named = _NAMED.match(line)
    if named is None or not plausible(named["name"]):
        return None
    return Entry(Stamp(), bare(named["name"]), named["text"] or "")


def aside(line: str, *, apart: bool = True) -> Entry | None:
    """Return what a line that nobody says tells: a day, or what the channel announces; or None.

    `apart` is whether nothing stands just before the line: within a message, a bare date is text.

    >>> aside("--- 15 février 2021 ---").when.day, aside("*** Camille has left the chat ***").text
    (datetime.date(2021, 2, 15), 'Camille quitte la conversation')
    """
    if len(line) >= LONGEST_ASIDE:
        return None
    dashes = _DASHES.match(line)
    day = stamp(dashes["text"] if dashes else line) if dashes or apart else None
    if day and day.day:
        return Entry(day, None, "")
    stars = _STARS.match(line)
    if stars:
        return announced(Stamp(), stars["text"])
    coming = _COMING.fullmatch(line.strip())
    if coming and coming["where"] and is_name(coming["name"]):
        return announced(Stamp(), line)
    return None


def announced(when: Stamp, text: str) -> Entry:
    """Return what a channel announces, in French where it is someone who comes or goes."""
    text = text.strip()
    coming = _COMING.fullmatch(text)
    if coming is None:
        return Entry(when, None, text)
    name = as_name(coming["name"])
    return Entry(when, None, joins([name]) if coming["joins"] else leaves([name]), (name,))


def voices(lines: Iterable[str]) -> Voices:
    """Find who speaks. Where lines have stamps, only a name that has one begins without."""
    with_stamp: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for line in lines:
        turn = stamped(line)
        if turn is not None:
            with_stamp[turn.name or ""] += 1
        elif begun := unstamped(line):
            without[begun.name or ""] += 1
    if with_stamp.total() * 2 >= without.total() and with_stamp:
        return Voices(frozenset(name for name in with_stamp if name), True)
    named = {name for name, count in without.items() if count > 1 or is_name(name)}
    return Voices(frozenset(named), False)


def entries(lines: Iterable[str], who: Voices) -> Iterator[Entry]:
    """Yield turns in order; a line that begins none goes on with the one before it.

    A line that nobody says, and that announces nothing known, comes alone with the name "".
    """
    turn: Entry | None = None
    said: list[str] = []
    apart = True
    for line in lines:
        begun = begins(line, who, apart=apart)
        apart = not line.strip() or (begun is not None and begun.name is None)
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
    if turn is not None:
        return turn
    begun = unstamped(line)
    if begun is not None and begun.name in who.names:
        return begun
    return aside(line, apart=apart)
