"""Where someone lives, with or without an address: floor, building, flat, residence, lieu-dit.

Words of the French delivery address (AFNOR NF Z10-011). « 3 étages » counts floors, and stays.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "résidence Les Tilleuls, bât C, 3e étage, appt 12. L’immeuble a 4 étages"
>>> texts(text, find(text))
['résidence Les Tilleuls', 'bât C, 3e étage, appt 12']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.detect.reading.floors import AFTER_ROOM, floors
from plugins.detect.reading.floors import BESIDE_FIGURES as FLOORS_BESIDE_FIGURES
from plugins.detect.reading.floors import WORDS as FLOORS
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts
from plugins.detect.reading.streets import street_end
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import STOP, lexicon
from plugins.model import Span

KIND = "lieu"
IDENTIFIER = r"(?:[a-z]?-?\d{1,3}(?: ?(?:bis|ter)|[a-z])?|[a-z])(?![\w'’]|[.,/:]\d|-[a-z\d])"
LONG_IDENTIFIER = r"[a-z]?-?\d{4}(?!\w|[.,/:]\d|-[a-z\d])"
"""Of a flat: « apt 7042 » is the forty-second of the seventieth floor, or of the seventh tower."""
ROOM = re.compile(
    rf"(?:(?P<flat>appartement|appart|appt|appts|apt|app|logement|lgt|log(?=\.| \d{{3}})|chambre|"
    rf"chb)|"
    rf"(?P<sure>bat(?:iments?)?|bt|escalier|esc|studio|porte|pte|boite aux lettres|bal|bungalow|"
    rf"cage)|(?P<unsure>immeuble|imm|bloc|tour|hall|entree|montee|aile|"
    rf"(?P<plot>lot|villa|maison|chalet|pavillon|mobil-?home|emplacement|parcelle|cave|place)))"
    rf"\.? ?(?:(?:n ?°|numero|no|n|lettre|:) ?)?(?P<id>(?(flat)(?:{LONG_IDENTIFIER}|{IDENTIFIER})|"
    rf"{IDENTIFIER}))"
)
ROOMS = lexicon(
    "bat batiment batiments bt appartement appart appt appts apt app logement lgt log escalier esc "
    "studio chambre chb porte pte boite bal bungalow cage immeuble imm bloc tour hall entree "
    "montee aile lot villa maison chalet pavillon mobil mobilhome emplacement parcelle "
    "cave place"
)
CLOSED = re.compile(r"$|[,\n.]| (?:app|apt|esc|etage|porte|hall|\d{1,2} ?e)")
TRAVEL = lexicon("vol avion aeroport embarquement terminal train tgv siege gare")
BETWEEN = re.compile(r"[ ,;/\n-]{0,3}(?:(?:au|et la|et le|et|puis|a la|a) )?")
NAMED = re.compile(
    r"(?:(?P<sure>residences?|resid|res(?=\.| [a-z])|copropriete|copro|lotissement|"
    r"hameau|lieu[ -]?dit|ldt?|lieudit)|"
    r"(?P<unsure>domaine|immeuble|bat(?:iment)?|tour|(?P<estate>villa|ferme|camping|mas|manoir|"
    r"chateau|moulin|bastide|prieure|closerie|longere|metairie|borde|chalet)|ehpad|foyer|"
    r"internat|za|zi|zac|zone (?:artisanale|"
    r"industrielle|d'activites?)))(?:(?<=res)\.|(?<=resid)\.)?(?: ?:)?"
)
NAMES = lexicon(
    "residence residences resid res copropriete copro lotissement hameau lieu ld ldt lieudit "
    "bat batiment mas manoir chateau moulin bastide prieure closerie longere metairie borde chalet "
    "ehpad foyer internat "
    "domaine immeuble tour villa ferme camping za zi zac zone"
)
LANDMARKS = lexicon(
    "imb eiffel montparnasse orange sfr free bouygues telecom versailles chambord vincennes "
    "chenonceau fontainebleau rouge d'eau"
)
KINDS = lexicon(
    "principale secondaire etudiante universitaire senior seniors services service hoteliere "
    "securisee hlm autonomie alternee permanente fiscale privee neuve recente entiere parents "
    "personnes etudiants vacances tourisme proprietaires locataires travail voisins gens"
)
DIRECT = re.compile(r" (?:les |la |le |l')?")
LINKED = re.compile(r" (?:(?:de )?l'|d'|(?:du|des|de la|de|les|la|le) )?")
ARTICLE = re.compile(r" (?:(?:les|la|le|du|des|de la) |(?:de )?l')(?=[a-z]{3})")


GROUNDS = lexicon(
    "lotissement residence domaine hameau clos camping portail portillon rue impasse allee chemin "
    "avenue cite copropriete village parc parking syndic proprietaire"
)
"""Words beside which a lot or a villa is where someone lives: « domaine du Chêne, villa 14 »."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    sure: bool


NEEDS = Needs(words=ROOMS | NAMES | FLOORS, beside_figures=FLOORS_BESIDE_FIGURES)


def find(text: str) -> Iterator[Span]:
    """Yield the places of a text: a run of floor, stairs and door is one of them."""
    reading = read(text)
    for piece in _runs(reading):
        if piece.sure:
            yield Span(piece.start, piece.end, KIND)
    for match in reading.matches(NAMES, NAMED):
        end = _name_end(reading, match)
        if end:
            yield Span(match.start(), end, KIND)


def _runs(reading: Reading) -> Iterator[_Piece]:
    """Yield the pieces, those that follow each other joined: together, they are sure."""
    run: _Piece | None = None
    for piece in sorted(_pieces(reading), key=lambda p: p.start):
        if run and piece.start <= run.end:
            run = _Piece(run.start, max(run.end, piece.end), sure=run.sure or piece.sure)
        elif run and BETWEEN.fullmatch(reading.plain, run.end, piece.start):
            run = _Piece(run.start, piece.end, sure=True)
        else:
            if run:
                yield run
            run = piece
    if run:
        yield run


def _pieces(reading: Reading) -> Iterator[_Piece]:
    for start, end in floors(reading):
        yield _Piece(start, end, sure=True)
    for match in reading.matches(ROOMS, ROOM):
        if _is_identifier(reading, match):
            floor = AFTER_ROOM.match(reading.plain, match.end())
            sure = floor is not None or _is_sure(reading, match)
            yield _Piece(match.start(), floor.end() if floor else match.end(), sure=sure)


def _is_identifier(reading: Reading, match: re.Match[str]) -> bool:
    """Tell « bât C » and « porte 12 » from « bat a plate couture » and « porte 3 fois »."""
    name = match["id"]
    if name.isalpha():
        if not reading.text[match.start("id")].isascii():
            return False
        closed = CLOSED.match(reading.plain, match.end()) is not None
        return closed or reading.is_capital(match.start("id"))
    return not counts(reading.plain, match.end())


def _is_sure(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a piece says by itself where someone lives: not « porte 22 » of an airport."""
    if match["sure"] == "porte" and not TRAVEL.isdisjoint(reading.words):
        return False
    letter = bool(match["id"]) and match["id"].isalpha() and reading.is_capital(match.start("id"))
    if match["plot"] and not GROUNDS.isdisjoint(reading.words):
        return True
    return (match["flat"] or match["sure"]) is not None or letter


def _name_end(reading: Reading, match: re.Match[str]) -> int | None:
    """Return where the name of a residence ends, or None when the word is only a word."""
    named = street_end(reading, match.end())
    article = ARTICLE.match(reading.plain, match.end())
    if named is None:
        return None
    first = re.compile(r"\W*(?:(?:les?|la|l|du|des|de la|de)[ '])*([a-z\d]+)").match(
        reading.plain, match.end()
    )
    if first is None or first[1] in KINDS | LANDMARKS:
        return None
    named_so = match["estate"] or not reading.shouts
    if first[1] in STOP and not (named_so and reading.is_capital(first.start(1))):
        return None
    if match["unsure"] and match["unsure"].startswith("z") and article:
        return named[0]
    if match["unsure"]:
        linked = match["estate"] or match["unsure"] == "domaine"
        capital = (LINKED if linked else DIRECT).match(reading.plain, match.end())
        return named[0] if capital and reading.is_capital(capital.end()) else None
    is_place = match["sure"].startswith(("l", "hameau")) and match["sure"] != "lotissement"
    return named[0] if named[1] or article or is_place else None
