"""Postal addresses, from the number to the town when they follow each other.

Number, way and name, complements, postcode and town (AFNOR NF Z10-011) are one span. A street with
a capital needs no number. Words that name other things too (« 3 places », « 2 cours ») need a
capital behind them, a postcode, or to be announced.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "au 12 bis rue des Lilas, bât B, 92130 Issy-les-Moulineaux depuis 3 semaines"
>>> texts(text, find(text))
['12 bis rue des Lilas, bât B, 92130 Issy-les-Moulineaux']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.addresses import POSTCODE, address_end
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.streets import street_end
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "adresse"
CLEAR = lexicon(
    "rue avenue ave boulevard bld blvd bvd allee impasse chemin ruelle venelle faubourg fbg hent "
    "straed carrer camin"
)
"""Words that name nothing but a way."""
ABBREVIATED = lexicon("r lot av bd boul ch pl sq pass fg")
SINGULAR = lexicon(
    "place route rte all imp che chem quai square villa cite promenade traverse montee domaine "
    "clos galerie esplanade sentier sente lotissement hameau rond residence corniche chaussee "
    "levee rampe parvis"
)
"""Behind a number, a singular is no quantity: « 6 quai », but « 2 places »."""
COMMON = lexicon(
    "allees cours crs passage mail cote voie pont cour parc jardin jardins rocade venelles "
    "carrefour quartier"
)
"""Words that need a capital behind them: « 3 cours », « 2 mail »."""
UNMISTAKABLE = lexicon("av bd boul")
WAYS = CLEAR | ABBREVIATED | SINGULAR | COMMON
WAY = re.compile(r"[a-z]+(?:-point)?\.?")
PLACES = lexicon("lieu lieudit residence lotissement hameau domaine copropriete ld")
PLACE = re.compile(r"lieu[ -]?dit|lieudit|ld|residence|lotissement|hameau|domaine|copropriete")
OFFERED = lexicon(
    "cinema cine parking concert theatre train tgv spectacle match libre stationnement"
)
COUNTED = (
    r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|"
    r"quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|cent)"
)
NUMBER = re.compile(
    rf"(?<![\w.,/])(?<!\d:)(\d{{1,4}}(?: ?[-/&] ?\d{{1,4}})? ?(?:bis|ter|quater|[a-h](?![a-z]))?|"
    rf"{COUNTED}(?:[ -]{COUNTED}){{0,2}}"
    r"(?: bis| ter)?)[ ,]{1,3}(?:de la |de l'|du |des |d')?$"
)
GLUED = re.compile(r"(?<![\w.,/])(\d{1,4}(?:bis|ter)?)$")
GREAT = re.compile(
    r"(?<![\w.,/])\d{1,4}(?: ?bis| ?ter)?,? (?:grande?|petite|vieille|haute|"
    r"basse)[ '-]?(?:rue|place)$"
)
"""A street whose name comes first: « 23 Grande Rue »."""
AT_HOME = re.compile(
    r"(?:habit|adress|domicil|demeur|loge|resid|sis[e ]|situe|livr|install|raccord|"
    r"chez (?:moi|nous)|voici|intervention|"
    r"au |rdv|depl|envoy)[^\n.!?]{0,40}$"
)
LIVING = re.compile(r"(?:habit|adress|domicil|demeur|loge|resid)[^\n.!?]{0,12}$")
AFTER = re.compile(
    r",? (?:au )?(?:n ?°|numero|au|no) ?(\d{1,4}(?: ?(?:bis|ter))?)(?![\w/:]|[.,]\d|"
    r" ?(?:h|euros?|€))"
)

BEHIND = re.compile(
    r",? (?:n ?° ?)?(\d{1,3}(?: ?(?:bis|ter)|[a-h])?)(?=\s?(?:$|[,.;)\n](?!\d)|\d{5} [a-z]))"
)
"""The number behind the street, as in Belgium and Switzerland: « rue du Moulin 18, »."""

NEEDS = Needs(words=WAYS, beside_figures=PLACES)


def find(text: str) -> Iterator[Span]:
    """Yield the postal addresses of a text."""
    reading = read(text)
    for start in reading.starts(WAYS):
        span = _street(reading, start)
        if span:
            yield span
    for match in reading.matches(PLACES, PLACE) if reading.digits else ():
        named = street_end(reading, match.end())
        end = address_end(reading, named[0]) if named else 0
        if named and POSTCODE.search(reading.plain, named[0], end):
            yield Span(match.start(), end, KIND)


def _street(reading: Reading, start: int) -> Span | None:
    plain = reading.plain
    way = WAY.match(plain, start)
    if way and (great := GREAT.search(plain, max(0, start - 20), way.end())):
        return Span(great.start(), address_end(reading, way.end()), KIND)
    named = street_end(reading, way.end()) if way else None
    if way is None or named is None:
        return None
    number = NUMBER.search(plain, max(0, start - 40), start) or GLUED.search(
        plain, start - 6, start
    )
    end = address_end(reading, named[0])
    town = POSTCODE.search(plain, named[0], end) is not None
    if number:
        numbered = _is_numbered(reading, way[0], number[1], named, town=town)
        return Span(number.start(1), end, KIND) if numbered else None
    # A number, then a town: no need of a capital.
    following = AFTER.match(plain, named[0]) or BEHIND.match(plain, named[0])
    further = address_end(reading, following.end()) if following else 0
    located = following is not None and further > following.end() and _is_way(reading, way)
    if located or _is_street(reading, way, named, town=town):
        return Span(start, max(end, further), KIND)
    return None


def _is_way(reading: Reading, way: re.Match[str]) -> bool:
    """Tell a way from « chemin de fer » and from words that name other things."""
    is_way = way[0] in CLEAR or way[0].rstrip(".") in ("rte", "route", "quai", "av", "bd")
    return is_way and not reading.plain.startswith(" de fer", way.end())


def _is_numbered(
    reading: Reading, way: str, number: str, named: tuple[int, bool], *, town: bool
) -> bool:
    """Tell « 6 quai de la Loire » from « 3 cours de français » and « 1 place de cinéma »."""
    word, (end, capital) = way.rstrip("."), named
    last = reading.plain[:end].rpartition(" ")[2]
    if word in CLEAR or capital or town:
        return True
    if word in SINGULAR or word == "rond-point":
        return number not in ("1", "un") and last not in OFFERED
    return word in UNMISTAKABLE or (word in ABBREVIATED and way.endswith("."))


def _is_street(
    reading: Reading, way: re.Match[str], named: tuple[int, bool], *, town: bool
) -> bool:
    """Tell a street without a number from a word of the sentence: it has a capital, or a town."""
    start, word = way.start(), way[0].rstrip(".")
    if word in CLEAR and AFTER.match(reading.plain, named[0]):
        return True
    announced = AT_HOME.search(reading.plain, max(0, start - 60), start) is not None
    if word in CLEAR:
        living = LIVING.search(reading.plain, max(0, start - 30), start) is not None
        return town or named[1] or (living and word != "chemin")
    return town and (named[1] or announced) and word not in ABBREVIATED
