"""Where a text says on which floor someone lives: « 3e étage », « au 4e », « rdc », « niveau -2 ».

« 3 étages » counts floors. An ordinal behind « au », « du » stands for a floor when no noun follows
it: « le monsieur du 4e », but « du 4e technicien », and then « au 5e » counts technicians too. That
of a 1er is a date, unless the text speaks of a dwelling.
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import lexicon

_NAMED = (
    r"(?:deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|"
    r"douzieme|treizieme|quatorzieme|quinzieme|seizieme|vingtieme)"
)
_RANK = (
    rf"(?:\d{{1,2}} ?(?:ieme|eme|ere|er|e|nde|nd|°)?|premiere?|second|{_NAMED}|"
    r"(?:avant[- ])?dernier)"
)
_SIDE = (
    r"(?:,? ?(?:porte |pte |a |cote |de )?(?:gauche|droite|dte|gche|face|au fond|en face)"
    r"(?: (?:en sortant|de|du) l'ascenseur)?)"
)
_FLOOR = re.compile(
    rf"(?<![\w.,/])(?:{_RANK} ?(?:etage|etg|etag)\.?(?![a-z]){_SIDE}?|\d{{1,2}} ?(?:eme|e|"
    rf"er) ?{_SIDE}(?![a-z])|"
    rf"(?<=au )\d{{1,2}} ?(?:eme|e|er)(?= (?:sans ascenseur|et dernier)))"
)
_SHORT_FLOOR = re.compile(rf"(?<![\w.,/]){_RANK} ?et\.(?! (?:le |la |un ))(?: ?{_SIDE})?")
"""« 14e ét. »"""
_AFTER = re.compile(
    r"(?:etage|etg)\.? ?(?:n° ?|numero |: ?)?(\d{1,2})(?![\w.,/]\d| ?(?:h|fois|euros?)|[a-z\d])"
)
_GROUND = re.compile(rf"(?:rdc|rdj|rez[- ]de[- ](?:chaussee|jardin)){_SIDE}?(?![a-z])")
_LAYOUT = re.compile(r"(?<![a-z])(?:a|de) l'etage(?! ?\d| du| de)")
"""« La box au rez-de-chaussée, la télé à l’étage » tells of a house, not where it is."""
_BELOW = re.compile(
    r"(?:sous[- ]?sol\.? ?-? ?|(?:niveau|niv|ss)\.? ?(?:n ?° ?)?- ?)\d(?![\w.,/]\d|\d| ?db)"
)
_CLOSED = (
    r"(?= ?(?:$|[.,;:!?()\n]| (?:et|qui|a|est|sont|avec|sans|chez|porte|pte|esc|escalier|bat|"
    r"batiment|app|appt|apt|appart|appartement|log|lgt|face|svp|stp|merci|pour|mais|m|mr|mme|mlle|"
    r"madame|monsieur)(?![a-z])))"
)
_BARE = re.compile(rf"(?:au|du) ({_NAMED}|(?!1 ?er)\d{{1,2}} ?(?:ieme|eme|er|e)){_CLOSED}")
_FIRST = re.compile(rf"(?:au|du) (premier|1 ?er|second|dernier){_CLOSED}")
_LONE = re.compile(
    rf"\W*(\d{{1,2}} ?(?:ieme|eme|ere|er|e)|{_NAMED})"
    r"(?=[\s.!]*$|,? (?:n°|porte|pte|app(?:t|art|artement)?|bat|esc)(?![a-z]))"
)
"""A message that is nothing but an ordinal answers « quel étage ? »."""
_COUNTING = re.compile(
    r"(?<![a-z])(?:en (?:suis|est|sommes|etait)|suis|passe|arrive|rendue?) (?:la )?$"
)
"""« On en est au 4e »: what is counted was said before."""
_COUNTED = re.compile(
    rf"(?<![\w.,/])(?:{_NAMED}|\d{{1,2}} ?(?:ieme|eme|e)) (?!etage|et[gc]|et |qui|sans|avec|porte|"
    r"face|dro|gau|esc|bat|app|chez|est |sont|mais|svp|pour )[a-z]{3}"
)
"""« Le 2e technicien »: the other ordinals of the text go with that noun."""
AFTER_ROOM = re.compile(
    rf"[ ,]{{1,2}}(?:au |a |le )?\d{{1,2}} ?(?:ieme|eme|er|e)(?![a-z]){_CLOSED}"
)
"""An ordinal behind stairs or a building: « esc. B 7e »."""

_STOREYS = lexicon("etage etg etag")
_SIDES = lexicon("ascenseur gauche droite dte gche face")
_GROUNDS = lexicon("rdc rdj rez")
_BELOWS = lexicon("sous ss niveau niv soussol")
_ARTICLES = lexicon("au du")
_RANKS = lexicon(
    "deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme "
    "douzieme treizieme quatorzieme quinzieme seizieme vingtieme premier second dernier"
)
_DWELLING = lexicon(
    "etage etg voisin voisine voisins voisines habite habitons loge logement appart appartement "
    "immeuble gardien gardienne concierge sonnez sonner monter montez ascenseur escalier esc "
    "palier interphone residence batiment bat porte locataire proprietaire dame bailleur"
)
_ENDINGS = lexicon("e eme ieme er ere")
"""Of ordinals in figures, that are read as words: « 4eme »."""
_ORDINALS = _ENDINGS | _RANKS
WORDS = _STOREYS | _SIDES | _GROUNDS | _RANKS
BESIDE_FIGURES = _ENDINGS | _BELOWS


def floors(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the places where a floor is said.

    >>> from plugins.detect.reading.text import read
    >>> text = "le voisin du 4e, moi rdc ; au 2e appel"
    >>> [text[start:end] for start, end in floors(read(text))]
    ['rdc', '4e']
    """
    plain, words = reading.plain, reading.words
    storeys = not _STOREYS.isdisjoint(words)
    if storeys or not _SIDES.isdisjoint(words):
        yield from (match.span() for match in _FLOOR.finditer(plain))
    if reading.digits and "et." in plain:
        yield from (match.span() for match in _SHORT_FLOOR.finditer(plain))
    if storeys:
        yield from (match.span() for match in reading.matches(_STOREYS, _AFTER))
    if not _LAYOUT.search(plain):
        yield from (match.span() for match in reading.matches(_GROUNDS, _GROUND))
    if reading.digits:
        yield from (match.span() for match in reading.matches(_BELOWS, _BELOW))
    if not _ORDINALS.isdisjoint(words):
        if lone := _LONE.match(plain):
            yield lone.span(1)
        yield from _bare(reading)


def _bare(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the ordinals that stand for a floor."""
    first = () if _DWELLING.isdisjoint(reading.words) else (_FIRST,)
    found = [*reading.matches(_ARTICLES, _BARE, *first)]
    for match in found if found and not _COUNTED.search(reading.plain) else ():
        before = reading.plain[max(0, match.start() - 16) : match.start()]
        if not _COUNTING.search(before):
            yield match.span(1)
