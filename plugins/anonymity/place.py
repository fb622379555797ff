"""A spelling of a name in its text: does it count as the name there?"""

import re
from collections.abc import Collection

from plugins.anonymity import positions, someone
from plugins.anonymity.common import COMMON
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import Folded, fold
from plugins.anonymity.spellings import SHORT, When

_FEMININE = re.compile(r"m(?:me|lle|adame|ademoiselle|rs|iss)\b")
_MASCULINE = re.compile(r"(?:mr?|monsieur)\b")
_APART = re.compile(r"[\s\-'’._]+")
_BROKEN = re.compile(r"\n|[.!?] ")
"""Between the words of a whole name, what parts them: « elle est rose. Marin… »."""


class Place:
    """A stretch of a folded text, and what surrounds it; each thing is worked out when asked."""

    def __init__(
        self, text: str, view: Folded, start: int, end: int, named: int | None = None
    ) -> None:
        """`named` is where the name before it ends, in the folded text."""
        self._named = named
        self._text, self._start, self._end = view.text, start, end
        self._view = view
        first, last = view.original(start, end)
        self.typed = text[first:last]
        self.folded = view.text[start:end]
        self.capital = self.typed[:1].isupper()
        self.title = positions.title(view.text, start, self.capital)

    @property
    def whole(self) -> tuple[int, int]:
        """Where it stands in the text, its title included."""
        return self._view.original(self._start if self.title is None else self.title, self._end)

    @property
    def signed(self) -> bool:
        """Whether it signs."""
        return positions.signed(self._text, self._start, self._end)

    @property
    def greeted(self) -> bool:
        """Whether a greeting comes just before."""
        return positions.greeted(self._text, self._start)

    @property
    def may_be_plural(self) -> bool:
        """Whether a last `s` may be that of a plural: « les Durands », but not « je remis »."""
        return self.capital or positions.several(self._text, self._start)

    @property
    def is_of_a_place(self) -> bool:
        """Whether it is part of the name of a place, or of another name."""
        return positions.of_a_place(self._text, self._start, self._end)

    def counts(self, when: When, exact: Collection[str]) -> bool:
        """Tell whether a spelling counts here; `exact` are initials as they are typed."""
        if when == "anywhere":
            return True
        if when in ("whole", "turned"):
            if self._is_together and not (when == "turned" and self.is_counted):
                return True
            when = "capital"
        if when == "exact":
            return self.typed in exact or self.signed
        if when == "signed":
            return self._signs()
        if self.title is not None or self.signed:
            return True
        return self._counts_by_capital(when)

    @property
    def is_counted(self) -> bool:
        """Whether an article comes before it: « une rose »."""
        return someone.determined(self._text, self._start)

    @property
    def _is_together(self) -> bool:
        """Whether no sentence ends inside it."""
        return _BROKEN.search(self.folded) is None

    def fits(self, name: str) -> bool:
        """Tell whether the title before it, if any, is of the same gender as that of a name."""
        if self.title is None:
            return True
        here, there = self._text[self.title : self._start], fold(name).text
        return not (
            (_FEMININE.match(here) and _MASCULINE.match(there))
            or (_MASCULINE.match(here) and _FEMININE.match(there))
        )

    def _signs(self) -> bool:
        """Tell whether initials sign: « - cd », « Bonne journée. CD », or stand for « M. D. »."""
        if not self.typed.isupper():
            return positions.marked(self._text, self._start) and self.signed
        titled = self.title is not None and self._text[self._end : self._end + 1] == "."
        return titled or self.signed or self._ends_message

    @property
    def _ends_message(self) -> bool:
        return positions.last_words(self._text, self._start, self._end)

    def _is_named(self, when: When) -> bool:
        """Tell whether the words around tell a name, though it is in lower case."""
        if len(self.folded) <= SHORT and self.folded not in COMMON:
            return positions.near_a_name(self._text, self._start)
        where = self._text, self._start, self._end
        if someone.related(self._text, self._end) or someone.speaks(*where):
            return True
        if when == "position":
            return someone.met(self._text, self._start) and positions.pauses(self._text, self._end)
        return (when == "given" or self.folded in FIRST_NAMES) and someone.someone(*where)

    def _is_coordinated(self, when: When) -> bool:
        """Tell whether it follows a name and « et »: « rose ou marc »."""
        if self._named is None or not someone.beside(self._text, self._named, self._start):
            return False
        if not (when == "given" or self.folded in FIRST_NAMES):
            return False
        return self.folded not in someone.ADJECTIVES or positions.pauses(self._text, self._end)

    def _counts_by_capital(self, when: When) -> bool:
        pauses = positions.pauses(self._text, self._end)
        free = when in ("given", "capital")
        if _APART.split(self.typed.strip(" ."))[-1][:1].isupper():  # « de La Tour », « la tour »
            alone = len(self.folded) >= len(self._text.strip())
            if free or positions.presented(self._text, self._start):
                return True
            if self._ends_message and not alone:
                return True
            opens = positions.opens_sentence(self._text, self._start)
            if when == "inside" and (not opens or (self.typed.isupper() and pauses)):
                return True
        return (
            self._is_named(when)
            or self._is_coordinated(when)
            or (self.greeted and (free or pauses))
        )
