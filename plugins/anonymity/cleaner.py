"""Everything that is looked for in a text of one thread, worked out once."""

import re
from collections.abc import Collection, Sequence

from plugins import detect
from plugins.anonymity import joins
from plugins.anonymity.cast import Cast
from plugins.anonymity.edits import Edit, apply, beside, merge, originals
from plugins.anonymity.evident import evident
from plugins.anonymity.fold import listed
from plugins.anonymity.roster import Roster
from plugins.anonymity.texts import Texts, is_house_handle
from plugins.anonymity.zones import Zone, Zones
from plugins.masks import MASKS
from plugins.model import Span

_MASK = re.compile(rf"\[(?:{'|'.join(map(re.escape, MASKS))})\]")

_SIGN, _WORD = re.compile(r"[\d@/]"), re.compile(r"\w+")
_ANNOUNCING = listed(
    "rue av avenue bd boulevard place impasse allée allee chemin quai cours square cité résidence"
    " residence bât bat lieu hameau villa passe mdp pseudo identifiant login code digicode alarme"
    " porte"
)
"""What a message that was cleaned once may still hold: figures, or a word that announces words.

A mask is shorter than what it hides, so that a word may come to announce what was too far from it.
Asking the detectors again is slow: it is done only where they could answer.
"""

_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_COUNTS = re.compile(
    rf"(?<![\w.,/:@#°-])(?<!\d )(?:(?:\d\d? |1er )?{_MONTH}(?: 20\d\d)?"
    r"|\d\d?/\d\d?/20(?:1[5-9]|2\d)|\d{1,2}(?:[h:]\d{0,2})?"
    r"|(?:\d{1,4}|\d{1,3} \d{3})(?:[.,]\d{1,2})? ?(?:€|%|euros?|[GM]o|[GMK]b/s|kWh|jours?|mois|ans?"
    r"|fois|heures?|minutes?|min))(?![\w/:@-])(?![.,]\d)(?! \d)"
)
"""Hours, amounts, small numbers, days: nothing that a word may come to announce.

Of the days in figures, those too late to be the birth of whoever writes.
"""


class Text:
    """A text being cleaned: as it was, as it is so far, what was replaced (original places)."""

    __slots__ = ("edits", "now", "original")

    def __init__(self, text: str) -> None:
        self.original = self.now = text
        self.edits: Sequence[Edit] = ()

    def add(self, found: Sequence[Edit]) -> None:
        """Replace what was found in the text so far: in order, apart from each other."""
        self.edits = merge([*self.edits, *originals(self.edits, found)]) if self.edits else [*found]
        self.now = apply(self.original, self.edits)


class Cleaner:
    """Finds in any text of a thread what must be replaced there."""

    def __init__(self, cast: Cast, roster: Roster, public: Collection[str]) -> None:
        self.cast = cast
        self._kept = Texts({*roster.kept, *public, cast.brand})
        self._marked = Texts(text for text, _ in roster.marked)
        self._kinds = dict(roster.marked)

    def edits(self, text: Text, role: str, spans: Sequence[Span] = ()) -> list[Edit]:
        """Return what is to be replaced in a text, with `spans` that were found from around it."""
        quiet = self._quiet(text.now)
        if not text.edits or _may_hold_more(quiet):
            spans = (*spans, *detect.find(quiet), *joins.over_lines(quiet))
        found = [
            Edit(span.start, span.end, span.kind, f"[{span.kind}]")
            for span in spans
            if span.kind != "identifiant" or not self._is_house(text.now[span.start : span.end])
        ]
        return self._besides(text.now, [*found, *self._named(text.now, role)])

    def meet(self, text: str) -> None:
        """Take note of those whom a text evidently names, and whom no roster lists."""
        for name in sorted(set(evident(text)), key=_fullest):
            if not any(self._kept.find(name)):
                self.cast.meet(name)

    def names(self, text: str) -> bool:
        """Tell whether a text names anyone."""
        return bool(self.cast.edits(text, ""))

    def _named(self, text: str, role: str) -> list[Edit]:
        found = self.cast.edits(text, role)
        for start, end, given in self._marked.find(text):
            kind = self._kinds[given]
            found.append(Edit(start, end, kind, f"[{kind}]"))
        return found

    def _besides(self, text: str, found: list[Edit]) -> list[Edit]:
        """Leave out what stays: what a person keeps, and what is hidden already."""
        if found and (kept := self.kept(text)):
            zones = Zones(kept)
            found = [edit for edit in found if not zones.hold(edit.start, edit.end)]
        return merge(beside(text, found, self.hidden(text))) if found else []

    def _quiet(self, text: str) -> str:
        """Return the text, of the same length, where aliases and masks announce nothing.

        « rue Agent A » names no street, and « [e-mail] 4512 » is not about an e-mail.
        """
        text = self.cast.aliases.hush(text)
        return _MASK.sub(lambda mask: "¤" * len(mask[0]), text) if "[" in text else text

    def _is_house(self, handle: str) -> bool:
        return is_house_handle(handle, self.cast.brand)

    def kept(self, text: str) -> list[Zone]:
        """Return where texts stand that a person said to keep."""
        return [(start, end) for start, end, _ in self._kept.find(text)]

    def hidden(self, text: str) -> list[Zone]:
        """Return where masks and aliases stand."""
        masks = [match.span() for match in _MASK.finditer(text)] if "[" in text else []
        return sorted([*masks, *self.cast.aliases.find(text)])

    def alone(self, text: str) -> str:
        """Return a text cleaned, that no message surrounds and nobody in particular wrote."""
        cleaned = Text(text)
        while text and (found := self.edits(cleaned, "")):
            cleaned.add(found)
        return cleaned.now


def _may_hold_more(quiet: str) -> bool:
    """Tell whether a text that was cleaned once is to be read again by the detectors."""
    bare = _COUNTS.sub("", quiet) if _SIGN.search(quiet) else quiet
    return bool(_SIGN.search(bare)) or not _ANNOUNCING.isdisjoint(_WORD.findall(bare.lower()))


def _fullest(name: str) -> tuple[int, str]:
    """For sorting: the longest name first, as it tells most; never in an order of chance."""
    return -len(name), name
