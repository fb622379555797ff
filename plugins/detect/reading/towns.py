"""Where the name of a town ends, after its postcode: « 92130 Issy-les-Moulineaux Cedex 9 »."""

import re

from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import STOP, lexicon

_FIRST = re.compile(r"(?:[ ,\-\n(:]{1,3}|(?<=\d{5})(?=[a-z]{3}))((?:l|d)'[a-z]+|[a-z]+)")
_NEXT = re.compile(r"(?:-(?:(?:l|d)')?|[ ](?:l|d)'|[ ])([a-z]+)")
_ARTICLES = lexicon("le la les l saint sainte st ste grand petit mont")
_INSIDE = lexicon("les lez sur sous en de du des la le aux au et l d a saint st sainte ste")
_LOWER_INSIDE = lexicon("les lez sur sous saint st sainte ste")
_AFTER_EN = lexicon(
    "provence champagne bresse laye velay brie barrois auge france yvelines vexin royans"
)
_NO_TOWN = lexicon(
    "rue avenue av boulevard bd allee impasse chemin place route quai bat batiment appt "
    "residence digicode code tel"
)
_CALLING = lexicon(
    "maisons boulogne issy levallois clermont charleville pontault mantes cergy asnieres noisy "
    "fontenay neuilly villeneuve champs rosny aulnay tremblay ivry vitry romorantin sotteville "
    "decines equeurdreville cherbourg bourg pont port fort mont bois chateau vieux sables puy "
    "roche haute basse belle grande petite saint sainte montigny villiers bussy clichy thonon "
    "castelnau vandoeuvre illkirch soisy gennevilliers corbeil juvisy savigny epinay"
)
"""First words of towns that have two: « 94700 maisons alfort », in lower case."""
_PAIRED = re.compile(r" [a-z]{4,}(?<!ment)(?<!ee)(?<!er)(?![a-z])")
_ENDING = re.compile(
    r" ?-? ?cedex(?: ?\d{1,2}(?!\d))?| ?\d{1,2} ?(?:er|e|eme)(?: (?:arrondissement|arr))?(?![a-z])"
)
PLACES = 7
"""Words of a town's name, at most: « Saint-Germain-de-Tallevende-la-Lande-Vaumont »."""


def town_end(reading: Reading, place: int) -> int | None:
    """Return where the town that follows ends, or None when no town follows."""
    first = _FIRST.match(reading.plain, place)
    if not first or first[1] in _NO_TOWN or (first[1] in STOP and first[1] not in _ARTICLES):
        return None
    if first[1] in _ARTICLES and not _NEXT.match(reading.plain, first.end()):
        return None
    capitals = reading.is_capital(first.start(1)) and not reading.shouts
    end, last = first.end(), first[1]
    for _ in range(PLACES):
        step = _step(reading, end, last, capitals=capitals)
        if step is None:
            break
        end, last = step
    ending = _ENDING.match(reading.plain, end)
    return ending.end() if ending else end


def _step(reading: Reading, end: int, last: str, *, capitals: bool) -> tuple[int, str] | None:
    """Return where the next word of the name ends, and that word; None when the name is over."""
    plain = reading.plain
    word = _NEXT.match(plain, end)
    if word is None:
        return None
    hyphen, name = word[0][0] == "-", word[1]
    if name == "cedex":
        return None
    if hyphen or last in _ARTICLES or last in _INSIDE:
        return word.end(), name
    capital = capitals and reading.is_capital(word.start(1)) and name not in STOP
    if capital or (not capitals and last in _CALLING and _is_paired(word)):
        return word.end(), name
    if name in (_INSIDE if capitals else _LOWER_INSIDE) or name == "en":
        return _over(reading, word, capitals=capitals)
    return None


def _is_paired(word: re.Match[str]) -> bool:
    """Tell whether a word in lower case may be the second one of a town."""
    other = STOP | _NO_TOWN | _INSIDE
    return word[1] not in other and _PAIRED.fullmatch(word[0]) is not None


def _over(reading: Reading, word: re.Match[str], *, capitals: bool) -> tuple[int, str] | None:
    """Return the end of a linking word, when what follows it belongs to the name."""
    following = _NEXT.match(reading.plain, word.end())
    while following and following[1] in _INSIDE:
        word, following = following, _NEXT.match(reading.plain, following.end())
    if following is None:
        return None
    if following[1] in _AFTER_EN:
        return following.end(), following[1]
    if word[1] == "en" or following[1] in STOP:
        return None
    if capitals and not reading.is_capital(following.start(1)):
        return None
    return following.end(), following[1]
