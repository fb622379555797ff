"""A spelling of a name in its text: does it count as the name there?"""

import re
from collections.abc import Collection

from plugins.anonymity import positions
from plugins.anonymity.common import COMMON
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import Folded, fold
from plugins.anonymity.spellings import SHORT, When

_FEMININE = re.compile(r"m(?:me|lle|adame|ademoiselle|rs|iss)\b")
_MASCULINE = re.compile(r"(?:mr?|monsieur)\b")
_APART = re.compile(r"[\s\-'’._]+")


class Place:
    """A stretch of a folded text, and what surrounds it; each thing is worked out when asked."""

    def __init__(self, text: str, view: Folded, start: int, end: int) -> None:
        self._text, self._start, self._end = view.text, start, end
        first, last = view.original(start, end)
        self.typed = text[first:last]
        self.folded = view.text[start:end]
        self.capital = self.typed[:1].isupper()
        self.title = positions.title(view.text, start, self.capital)

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
        if when == "exact":
            return self.typed in exact or self.signed
        if when == "signed":
            return self._signs()
        if self.title is not None or self.signed:
            return True
        return self._counts_by_capital(when)

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

    @property
    def _is_named(self) -> bool:
        """Whether the words around tell a name, though it is in lower case."""
        if len(self.folded) <= SHORT and self.folded not in COMMON:
            return positions.near_a_name(self._text, self._start)
        if positions.related(self._text, self._end):
            return True
        return self.folded in FIRST_NAMES and positions.someone(self._text, self._start, self._end)

    def _counts_by_capital(self, when: When) -> bool:
        pauses = positions.pauses(self._text, self._end)
        if _APART.split(self.typed.strip(" ."))[-1][:1].isupper():  # « de La Tour », « la tour »
            alone = len(self.folded) >= len(self._text.strip())
            if when == "capital" or positions.presented(self._text, self._start):
                return True
            if self._ends_message and not alone:
                return True
            opens = positions.opens_sentence(self._text, self._start)
            if when == "inside" and (not opens or (self.typed.isupper() and pauses)):
                return True
        elif when == "capital" and self._is_named:
            return True
        return self.greeted and (when == "capital" or pauses)
