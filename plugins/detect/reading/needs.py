"""What a text must hold for a detector to find anything in it, so that the others are not asked.

Most messages concern few detectors. One look at their words, signs and figures tells which.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.detect.reading.text import Reading

_NEVER = 10_000
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Needs:
    """What a detector needs of a folded text: any one of these is enough.

    One of the `words`; one of those that only count `beside_figures`; a sign as many times as it
    says; as many `figures`.
    """

    words: frozenset[str] = _NOTHING
    beside_figures: frozenset[str] = _NOTHING
    signs: Mapping[str, int] = field(default_factory=dict)
    figures: int = _NEVER


class Plan:
    """Tells which of several detectors a text concerns, by their ranks: bit 0 for the first."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        self._words: Counter[str] = Counter()
        self._beside_figures: Counter[str] = Counter()
        signs: Counter[tuple[str, int]] = Counter()
        for rank, need in enumerate(needs):
            bit = 1 << rank
            self._words.update(dict.fromkeys(need.words, bit))
            self._beside_figures.update(dict.fromkeys(need.words | need.beside_figures, bit))
            signs.update(dict.fromkeys(need.signs.items(), bit))
        self._telling = frozenset(self._beside_figures)
        self._signs = tuple((sign, times, bits) for (sign, times), bits in signs.items())
        most = max((need.figures for need in needs if need.figures < _NEVER), default=0)
        self._figures = [
            sum(1 << rank for rank, need in enumerate(needs) if need.figures <= count)
            for count in range(most + 1)
        ]

    def concerned(self, reading: Reading) -> int:
        """Return the ranks of the detectors that may find something, as bits.

        >>> from plugins.detect.reading.text import read
        >>> plan = Plan([Needs(signs={"@": 1}), Needs(words=frozenset({"rue"})), Needs(figures=4)])
        >>> [f"{plan.concerned(read(text)):03b}" for text in ("Rue 1234", "a@b", "rien", "")]
        ['110', '001', '000', '000']
        """
        plain = reading.plain
        bits = self._figures[min(reading.digits, len(self._figures) - 1)]
        table = self._beside_figures if reading.digits else self._words
        for word in self._telling & reading.words:
            bits |= table[word]
        for sign, times, those in self._signs:
            if plain.count(sign) >= times:
                bits |= those
        return bits
