"""Where the name of a street ends: « rue du Général de Gaulle », « rue victor hugo depuis lundi ».

Capitals tell, where there are some. Elsewhere a first name or a title calls for one more word.
"""

import re
from dataclasses import dataclass

from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import STOP, lexicon

_WORD = re.compile(r"(?:[ ]{1,2}|-|(?<=')|\. ?)([a-z]{1,24}'?|\d{1,4}(?:ere?|eme|e)?(?![\da-z]))")
_PARTICLES = lexicon("de du des d d' l la le les l' aux au a en sur sous")
_CALLING = lexicon("""
    general gal gral marechal mal docteur dr professeur pr prof colonel capitaine commandant
    president pdt pape abbe amiral saint sainte st ste frere freres soeur pere vieux vieille
    vieil grand grande grands petit petite haut haute bas basse ancien ancienne pont moulin
    quatre trois deux cinq dix mont fort port jean jacques pierre paul victor charles jules
    emile louis henri georges albert leon marcel maurice andre rene robert michel francois
    francoise marie anne simone rosa louise edouard gabriel guy gustave hector honore alphonse
    alfred alexandre antoine aristide arthur auguste camille claude denis eugene ferdinand
    frederic gaston hoche ernest etienne felix lucien nelson olympe pablo raymond roger salvador
    salvatore sadi simon stalingrad theophile voltaire william jeanne joliot champ champs clos
    croix chateau belle beau bel bon bois val mare pre pres porte roi reine rond notre dame
    place lieutenant sergent adjudant caporal chanoine eveque monseigneur mgr madame victoires
    ile iles hotel hauts bords jardins terrasses portes villas rives
    """)
_QUALIFYING = lexicon(
    "fleuri fleurie fleuris fleuries vert verte verts vertes bleu bleue bleus bleues blanc blanche "
    "blancs blanches rouges noire dore doree dores dorees boise boisee joli jolie jolis royal "
    "royale perche perchee rond ronde"
)
"""What qualifies a name, in lower case: « résidence du parc fleuri »."""
_MONTHS = lexicon(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
)
_MONTH = re.compile(" (?:" + "|".join(_MONTHS) + ")(?![a-z])")
WORDS = 9
"""Words of a street's name, at most."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word behind a kind of way: whether a capital or a hyphen begins it, or a month follows."""

    name: str
    is_capital: bool
    is_hyphened: bool
    is_dated: bool


def street_end(reading: Reading, place: int) -> tuple[int, bool] | None:
    """Return where the name that follows a kind of way ends, and whether it has a capital."""
    end, last, capital = None, "", False
    here = place
    for _ in range(WORDS):
        match = _WORD.match(reading.plain, here)
        if match is None or (match[0][0] == "." and len(last) > 4):
            break
        if _links(reading, match, last):
            here = match.end()
            continue
        word = _word(reading, match)
        if not _belongs(word, last):
            break
        here = end = match.end()
        last, capital = word.name, capital or word.is_capital
    return None if end is None else (end, capital)


def _word(reading: Reading, match: re.Match[str]) -> _Word:
    is_capital = reading.is_capital(match.start(1)) and not reading.shouts
    is_dated = _MONTH.match(reading.plain, match.end()) is not None
    return _Word(match[1], is_capital, match[0][0] == "-", is_dated)


def _belongs(word: _Word, last: str) -> bool:
    """Tell whether a word belongs to a street's name, from the word before it (none: empty)."""
    if word.name[0].isdigit():
        ordinal = not word.name.isdigit()
        return (not last and (word.is_dated or ordinal)) or last in _MONTHS
    if last[:1].isdigit():  # a day, a rank; a year ends the name
        return len(last) < 3 or not last.isdigit()
    if word.name in STOP and (last or not word.is_capital):
        return word.is_hyphened
    if not last or word.is_capital or word.is_hyphened:
        return True
    return last in _CALLING or word.name in _QUALIFYING


def _links(reading: Reading, match: re.Match[str], last: str) -> bool:
    """Tell whether a word only links the name: « de », inside it when the name goes on behind."""
    if not last:
        return match[1] in _PARTICLES
    if match[1] not in _PARTICLES and match[1] != "et":
        return False
    return last in _CALLING or _goes_on(reading, match)


def _goes_on(reading: Reading, particle: re.Match[str]) -> bool:
    """Tell whether a capital follows a particle inside a name: « Charles de Gaulle »."""
    word = _WORD.match(reading.plain, particle.end())
    while word and word[1] in _PARTICLES:
        word = _WORD.match(reading.plain, word.end())
    return word is not None and reading.is_capital(word.start(1)) and not reading.shouts
