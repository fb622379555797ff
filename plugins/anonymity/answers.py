"""What is private because of the message before: « Mon code client : », « Votre e-mail ? ».

The answer is read as if it announced itself, so that the detectors decide.
"""

import re
from collections.abc import Iterator

from plugins import detect
from plugins.anonymity.asking import REFERENCE, asked
from plugins.anonymity.fold import fold
from plugins.anonymity.forms import names_given
from plugins.anonymity.plain_secrets import secrets
from plugins.anonymity.rooms import rooms
from plugins.detect.plate import UNITS
from plugins.detect.reading.spelling import DICTATING, SPELLS
from plugins.detect.reading.text import read
from plugins.detect.reading.vocabulary import STOP
from plugins.masks import MASKS
from plugins.model import Span

LONGEST = 80
"""Characters: beyond it, a message is not a mere answer."""
REACH = 60
"""Characters at the end of a message that may announce the next one."""

_CODED = re.compile(r"\s*(?:[A-Z]{5,}|\S*(?:[a-z][A-Z]|[^\w\s.,!?;:'’…-]|\w_\w)\S*)\s*$")
_HIDDEN = re.compile(rf"\s*\[(?:{'|'.join(map(re.escape, MASKS))})\]\W*")
_BARE, _DIGIT = re.compile(r"\s*\S+\s*"), re.compile(r"\d")
_SPELLED = 2
"""Words of numbers, at least, in an answer that spells figures out."""
_BY_PIECES = re.compile(
    r"(?:(?:c['’]est|oui|alors|voici|le|la)[ ,:]+){0,2}"
    r"((?:[a-z]{1,3}|\d{1,9})(?:[ .-](?:[a-z]{1,3}|\d{1,9})){2,9})[\s.!]*",
    re.IGNORECASE,
)
"""« kx 77 b 4 », « A B 1 2 3 »: letters and figures by pieces, and nothing else."""
_ANNOUNCES = re.compile(
    r"(?:[:=]|\b(?:est|voici|suivante?|suivants|n°|no|numero|num|ref|reference|code|client|contrat"
    r"|dossier|commande|iban|rib|mdp|passe|identifiant|pseudo|naissance|postal|adresse|suivi))"
    r"[\s.…]*$"
)


def announced(before: str, text: str) -> Iterator[Span]:
    """Yield what the same sender's message before announces: « Mon code client : », « 4521 »."""
    if _may_answer(text):
        end = before[-REACH:]
        if _ANNOUNCES.search(fold(end).text):
            yield from _after(end.rstrip(" .…") + " ", text)


def answered(question: str, text: str) -> Iterator[Span]:
    """Yield what answers the other side's question, read as if the answer itself announced it."""
    if len(text) > LONGEST:
        return
    if _may_answer(text):
        told = asked(question)
        for word in told:
            for span in _after(f"{word} : ", text):
                if _BARE.fullmatch(text) or _tells_figures(text[span.start : span.end]):
                    yield span
        if REFERENCE in told:
            yield from _by_pieces(text)
    yield from secrets(question, text)
    yield from rooms(question, text)
    yield from names_given(question, text)


def _may_answer(text: str) -> bool:
    """Tell whether a message is short, and holds figures or is one word unlike words of speech.

    A mask alone answered already.
    """
    if len(text) > LONGEST or not (_tells_figures(text) or _CODED.match(text)):
        return False
    return _HIDDEN.fullmatch(text) is None


def _tells_figures(text: str) -> bool:
    """Tell whether a text holds figures, or spells some: « douze mars quatre-vingt »."""
    if _DIGIT.search(text):
        return True
    return SPELLS.search(text) is not None and len(read(text).starts(DICTATING)) >= _SPELLED


def _by_pieces(text: str) -> Iterator[Span]:
    """Yield the reference that a text is, told by pieces: figures and letters that are no words."""
    found = _BY_PIECES.fullmatch(text)
    pieces = fold(found[1]).text.split() if found else []
    words = {piece for piece in pieces if len(piece) > 1}
    figures = sum(map(str.isdigit, "".join(pieces)))
    if found and figures > 1 and any(map(str.isalpha, pieces)) and words.isdisjoint(UNITS | STOP):
        yield Span(*found.span(1), "référence")


def _after(opening: str, text: str) -> Iterator[Span]:
    for span in detect.find(opening + text):
        start, end = max(0, span.start - len(opening)), span.end - len(opening)
        if end > 0 and any(map(str.isalnum, text[start:end])):
            yield Span(start, end, span.kind)
