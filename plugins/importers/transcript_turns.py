"""One line of a transcript: whose turn it begins, when, or what it announces.

Nobody fixes the form. Known ones: `[09:12] Camille: …`, `(2:07:14 PM) Camille: …`,
`09:12 AM | Camille: …`, `15/02/2021 09:12 - Camille: …`, `Camille (09:12) : …`, `Moi 09:12: …`,
`Noa (Brand) 09:12: …`, `Noa, le 15/02/2021 à 9 h 12 : …`, `Camille: …`; days alone on a line,
between dashes or not; what the channel says between `***`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from plugins.importers.loose import as_name
from plugins.importers.notices import joins, leaves
from plugins.importers.stamps import Stamp, may_begin, stamp
from plugins.importers.transcript_words import ARTICLES, bare, is_name, plausible

_BRACKET = re.compile(r"\s*[\[(](?P<stamp>[^\])\n]{3,40})[\])]\s*[-–|]?\s*(?P<rest>.*)", re.DOTALL)
_NAMED = re.compile(r"(?P<name>[^:\n]{1,60}?)\s?:(?:\*\*)?(?:\s+(?P<text>.*)|\Z)", re.DOTALL)
_PARTING = re.compile(r"\s*[-–|]\s*|\s+")
_COLON = re.compile(r":(?:\*\*)?(?=\s|\Z)")
_STAMP_ENDS = re.compile(r"\d\s?(?:[hH]|[AaPp]\.?[Mm]\.?)?\s?[)\]]?\s*\Z")
_GAP = re.compile(r"(?P<strong>\s*(?:,\s|[-–|]\s|[(\[])|\s\s)\s*|\s")
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

LONGEST_HEAD = 100
"""Characters of a name and a stamp."""

MOST_COLONS = 3


class Certainty(IntEnum):
    """How sure it is that a line begins a turn; `LIKELY` is enough for a name met once."""

    POSSIBLE = 1
    LIKELY = 2
    CERTAIN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One turn: who speaks (None: the channel), when as far as the line tells, what is said."""

    when: Stamp
    name: str | None
    text: str
    named: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CERTAIN


def stamped(line: str) -> Entry | None:
    """Return the turn that a line with a stamp begins, or None.

    >>> turn = stamped("(2:07:14 PM) Camille: Bonjour")
    >>> turn.when.hour, turn.name, turn.text
    (datetime.time(14, 7, 14), 'Camille', 'Bonjour')
    >>> stamped("Noa (Exemple) 14:07: Bonjour").name
    'Noa (Exemple)'
    """
    bracket = _BRACKET.match(line)
    when = stamp(bracket["stamp"]) if bracket else None
    if bracket and when:
        return _stamped_rest(when, bracket["rest"])
    signed = (_signed(head, text) for head, text in _heads(line))
    return _led(line) or next(filter(None, signed), None)


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


def _heads(line: str) -> Iterator[tuple[str, str | None]]:
    """Yield (what may be a name and a stamp, what follows); None follows a line without colon."""
    for found in islice(_COLON.finditer(line[: LONGEST_HEAD + 1]), MOST_COLONS):
        yield line[: found.start()], line[found.end() :].lstrip()
    if len(line) <= LONGEST_HEAD:
        yield line, None


def _signed(head: str, text: str | None) -> Entry | None:
    """Read a name that its stamp follows. A sentence may end as one: how sure it is, is told."""
    for gap in _GAP.finditer(head) if _STAMP_ENDS.search(head) else ():
        name, inside = head[: gap.start()], gap["strong"] is not None
        written = head[gap.end() :].rstrip(" )]")
        fits = may_begin(written) and ":" not in name and plausible(name)
        when = stamp(written) if fits else None
        if when and (when.hour or inside):
            article = name.casefold().split()[0] in ARTICLES
            sure = is_name(bare(name)) and not article and (text is not None or inside)
            certainty = Certainty.LIKELY if sure else Certainty.POSSIBLE
            return Entry(when, bare(name), text or "", certainty=certainty)
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
