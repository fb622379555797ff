"""What is left in a thread once it is cleaned, and that a person must look at."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from plugins.anonymity.common import COMMON, LEADING
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold
from plugins.anonymity.french import is_everyday, looks_french
from plugins.anonymity.ordinary import Ordinary
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PLACES, SPEECH, TITLES
from plugins.anonymity.zones import Zone, Zones
from plugins.model import Span

FIGURES = "quatre chiffres d’affilée\u202f: peut-être un numéro ou une référence"
CAPITAL = "mot inconnu avec une majuscule\u202f: peut-être un nom"
WORD = "mot courant, qui est aussi dans un nom du registre\u202f: peut-être cette personne"
FIRST_NAME = "prénom courant, que la liste des noms ne contient pas"

OPENING = "mot inconnu au début d’une phrase"
"""Doubtful only where the same word is doubtful elsewhere."""

_KNOWN = ALLOWED | BRANDS | GENERIC | PLACES | SPEECH | TITLES | LEADING
_WORD = re.compile(r"(?<![\w@#/.])[^\W\d_]+(?:-[^\W\d_]+)*")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ](?<![\w@#/.].)[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OPENS = re.compile(r"(?:^|[^\w\s,'’])\s{0,3}$")
_ACTS = re.compile(
    r" (?:(?:ne |n['’])?[mt]['’]\w+|(?:ne |n['’])?(?:[nv]ous|me) \w+|(?:ne |n['’])?(?:a|avait|va"
    r"|dit|doit)"
    r"\b(?! (?:été|eu|lieu|pas (?:été|eu))\b))"
)
"""What someone does, right behind the word that opens a sentence: « Moreau a dit non »."""
_FIGURES = re.compile(r"\d(?<![\d/:,].)(?:[ .\-\u00a0\u202f]?\d){3,}(?![\d/:%])")
_HARMLESS = re.compile(
    r"(?:19|20)\d\d|(?:0?[1-9]|[12]\d|3[01])[ .-](?:0?[1-9]|1[0-2])[ .-](?:20)?\d\d"
    r"|3\d{3}|3\d \d\d|10 ?\d\d|11[0-9] ?\d{3}|0 ?8\d\d(?: ?\d\d\d){2}"
)
_AMOUNT = re.compile(
    r"(?:[.,]\d+)?[ \u00a0\u202f]?(?:€|%|euros?\b|eur\b|Go\b|Mo\b|Mb|Gb|kWh|h\b|ms\b)"
)
_SHOUTED = 5
"""Letters: shorter, a word in capitals is taken for an acronym."""


class Left(NamedTuple):
    """A text, and what tells its stretches that are hidden, or that a person said to keep.

    They are worked out where something is doubtful only: most texts hold nothing of the kind.
    """

    text: str
    hidden: Callable[[], Iterable[Zone]]


def doubts(
    left: Iterable[Left], brand: str, ordinary: Ordinary | None = None
) -> Iterator[tuple[int, Span, str]]:
    """Yield the rank of a text, a span of it, and in French why it is doubtful.

    A word that some text writes in lower case, or that the brand holds, is not doubtful; one of the
    confirmed names that is an `ordinary` word is.
    """
    texts = list(left)
    own = frozenset(re.findall(r"\w+", fold(brand).text))
    found = [(rank, *one) for rank, text in enumerate(texts) for one in _names(text, own)]
    lower = _lower_case(texts) if found else frozenset()
    words = [fold(texts[rank].text[span.start : span.end]).text for rank, span, _ in found]
    told = [
        why is FIRST_NAME or (why is CAPITAL and lower.isdisjoint((word, word.removesuffix("s"))))
        for word, (_, _, why) in zip(words, found, strict=True)
    ]
    doubted = {word for word, tells in zip(words, told, strict=True) if tells}
    for word, (rank, span, why) in zip(words, found, strict=True):
        if word in doubted:
            yield rank, span, CAPITAL if why is OPENING else why
    if ordinary:
        for rank, text in enumerate(texts):
            for place in _bare([*ordinary.find(text.text)], text):
                yield rank, Span(*place, "nom"), WORD
    for rank, text in enumerate(texts):
        yield from ((rank, span, FIGURES) for span in _figures(text))


def _figures(left: Left) -> Iterator[Span]:
    figures = [match.span() for match in _FIGURES.finditer(left.text) if not _is_harmless(match)]
    for place in _bare(figures, left):
        yield Span(*place, "référence")


def _is_harmless(figures: re.Match[str]) -> bool:
    """Tell whether figures are a year, a day, a public number, an amount."""
    is_usual = _HARMLESS.fullmatch(figures[0]) or _AMOUNT.match(figures.string, figures.end())
    return is_usual is not None


def _names(left: Left, own: Collection[str]) -> Iterator[tuple[Span, str]]:
    whys = dict(_unknown(left.text, own))
    for place in _bare(whys, left):
        word = left.text[slice(*place)]
        if not (word.isupper() and _shouts(left.text)):
            yield Span(*place, "nom"), whys[place]


def _unknown(text: str, own: Collection[str]) -> Iterator[tuple[Zone, str]]:
    """Yield where words stand, that may be names, each with why."""
    for match in _CAPITALISED.finditer(text):
        word = _whole(match[0])
        known = _standing(word)
        if known == "known" or _is_acronym(word) or (own and fold(word).text in own):
            continue
        place = match.end() - len(word), match.end()
        if not _OPENS.search(text, max(0, match.start() - 8), match.start()):
            yield place, CAPITAL
        elif known == "first name":
            yield place, FIRST_NAME
        else:
            yield place, CAPITAL if _is_strange(fold(word).text, text, match.end()) else OPENING


def _is_strange(word: str, text: str, end: int) -> bool:
    """Tell whether a word that opens a sentence, and ends there, is no word, or acts as someone."""
    if is_everyday(word):
        return False
    return not looks_french(word) or _ACTS.match(text, end) is not None


def _bare(places: Collection[Zone], left: Left) -> list[Zone]:
    """Return the places of a text that nothing hides and nobody keeps."""
    if not places:
        return []
    hidden = Zones(left.hidden())
    return [place for place in places if not hidden.touch(*place)]


def is_unknown_name(word: str, usual: Collection[str]) -> bool:
    """Tell whether a word on its own may be a name: a first name, or a capital on no known word."""
    folded = fold(word).text
    if folded in usual or folded in COMMON:
        return False
    return folded in FIRST_NAMES or (
        word[:1].isupper() and not _is_acronym(word) and _standing(word) != "known"
    )


@lru_cache(maxsize=4096)
def _standing(word: str) -> str:
    """Tell whether a capitalised word is known, a first name, or unknown."""
    pieces = fold(word).text.split("-")
    if all(piece in _KNOWN for piece in pieces):
        return "known"
    return "first name" if pieces[0] in FIRST_NAMES and pieces[0] not in COMMON else "unknown"


def _whole(word: str) -> str:
    """Return a word without what is elided before it: « l’Arcep », « d’Inès », « Qu’Inès »."""
    if word.isalpha():
        return word
    before, mark, after = word.replace("’", "'").rpartition("'")
    return word[-len(after) :] if mark and len(before) <= 2 and after else word


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) < _SHOUTED


@lru_cache(maxsize=2)
def _shouts(text: str) -> bool:
    """Tell whether the message is in capitals, so that a word in capitals tells nothing."""
    letters = [character for character in text if character.isalpha()]
    return 2 * sum(map(str.isupper, letters)) > len(letters)


def _lower_case(texts: Iterable[Left]) -> frozenset[str]:
    words = {word for left in texts for word in _WORD.findall(left.text)}
    lower = "\n".join(word for word in words if word[0].islower())
    return frozenset(fold(lower).text.split("\n"))
