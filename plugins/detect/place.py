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

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts
from plugins.detect.reading.streets import street_end
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import STOP, lexicon
from plugins.model import Span

KIND = "lieu"
RANK = (
    r"(?:\d{1,2} ?(?:ieme|eme|ere|er|e|nde|nd|°)?|premiere?|deuxieme|second|troisieme|"
    r"quatrieme|cinquieme|sixieme|"
    r"septieme|huitieme|neuvieme|dixieme|dernier)"
)
SIDE = (
    r"(?:,? ?(?:porte |pte |a |cote |de )?(?:gauche|droite|dte|gche|face|au fond|en face)"
    r"(?: (?:en sortant|de|du) l'ascenseur)?)"
)
FLOOR = re.compile(
    rf"(?<![\w.,/])(?:{RANK} ?(?:etage|etg|etag)\.?(?![a-z]){SIDE}?|\d{{1,2}} ?(?:eme|e|"
    rf"er) ?{SIDE}(?![a-z])|"
    rf"(?<=au )\d{{1,2}} ?(?:eme|e|er)(?= (?:sans ascenseur|et dernier))|(?:rdc|"
    rf"rez[- ]de[- ]chaussee){SIDE}(?![a-z]))"
)
FLOOR_AFTER = re.compile(
    r"(?:etage|etg)\.? ?(?:n° ?|numero |: ?)?(\d{1,2})(?![\w.,/]\d| ?(?:h|fois|euros?)|[a-z\d])"
)
STOREYS = lexicon("etage etg etag")
SIDES = lexicon("ascenseur gauche droite dte gche face")
IDENTIFIER = r"(?:[a-z]?-?\d{1,3}(?: ?(?:bis|ter)|[a-z])?|[a-z])(?![\w'’]|[.,/:]\d|-[a-z\d])"
ROOM = re.compile(
    rf"(?:(?P<sure>bat(?:iments?)?|bt|appartement|appart|appt|appts|apt|app|logement|lgt|"
    rf"escalier|esc|studio|chambre|"
    rf"chb|porte|pte|boite aux lettres|bal|bungalow|cage)|(?P<unsure>immeuble|imm|bloc|"
    rf"tour|hall|entree|montee|aile|lot|villa|"
    rf"rdc|rez[- ]de[- ]chaussee))\.? ?(?:(?:n ?°|numero|no|n|lettre|:) ?)?(?P<id>{IDENTIFIER})?"
)
ROOMS = lexicon(
    "bat batiment batiments bt appartement appart appt appts apt app logement lgt escalier esc "
    "studio chambre chb porte pte boite bal bungalow cage immeuble imm bloc tour hall entree "
    "montee aile lot villa rdc rez"
)
CLOSED = re.compile(r"$|[,\n.]| (?:app|apt|esc|etage|porte|hall|\d{1,2} ?e)")
TRAVEL = lexicon("vol avion aeroport embarquement terminal train tgv siege gare")
BETWEEN = re.compile(r"[ ,;/\n-]{0,3}(?:(?:au|et|puis|a la|a) )?")
NAMED = re.compile(
    r"(?:(?P<sure>residences?|resid|res(?=\.| [a-z])|copropriete|copro|lotissement|"
    r"hameau|lieu[ -]?dit|ld|lieudit)|"
    r"(?P<unsure>domaine|immeuble|tour|villa|ferme|camping|za|zi|zac|zone (?:artisanale|"
    r"industrielle|d'activites?)))(?:(?<=res)\.|(?<=resid)\.)?(?: ?:)?"
)
NAMES = lexicon(
    "residence residences resid res copropriete copro lotissement hameau lieu ld lieudit "
    "domaine immeuble tour villa ferme camping za zi zac zone"
)
LANDMARKS = lexicon("imb eiffel montparnasse orange sfr free bouygues telecom")
KINDS = lexicon(
    "principale secondaire etudiante universitaire senior seniors services service hoteliere "
    "securisee hlm autonomie alternee permanente fiscale privee neuve recente entiere parents "
    "personnes etudiants vacances tourisme proprietaires locataires travail voisins gens"
)
DIRECT = re.compile(r" (?:les |la |le |l')?")
LINKED = re.compile(r" (?:(?:du|des|de la|de|les|la|le) |(?:de )?l')?")
ARTICLE = re.compile(r" (?:(?:les|la|le|du|des|de la) |(?:de )?l')(?=[a-z]{3})")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    sure: bool


NEEDS = Needs(words=ROOMS | STOREYS | SIDES | NAMES)


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
    storeys = not STOREYS.isdisjoint(reading.words)
    if storeys or not SIDES.isdisjoint(reading.words):
        for match in FLOOR.finditer(reading.plain):
            yield _Piece(*match.span(), sure=True)
    if storeys:
        for match in reading.matches(STOREYS, FLOOR_AFTER):
            yield _Piece(*match.span(), sure=True)
    for match in reading.matches(ROOMS, ROOM):
        if (match["id"] and _is_identifier(reading, match)) or match["unsure"] == "rdc":
            sure = _is_sure(reading, match)
            yield _Piece(*match.span(), sure=sure)


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
    return match["sure"] is not None or letter


def _name_end(reading: Reading, match: re.Match[str]) -> int | None:
    """Return where the name of a residence ends, or None when the word is only a word."""
    named = street_end(reading, match.end())
    article = ARTICLE.match(reading.plain, match.end())
    if named is None:
        return None
    first = re.compile(r"\W*(?:(?:les?|la|l|du|des|de la|de)[ '])*([a-z\d]+)").match(
        reading.plain, match.end()
    )
    if first is None or first[1] in KINDS | LANDMARKS or first[1] in STOP:
        return None
    if match["unsure"] and match["unsure"].startswith("z") and article:
        return named[0]
    if match["unsure"]:
        linked = match["unsure"] in ("domaine", "ferme", "camping", "villa")
        capital = (LINKED if linked else DIRECT).match(reading.plain, match.end())
        return named[0] if capital and reading.is_capital(capital.end()) else None
    is_place = match["sure"] in ("lieu-dit", "lieu dit", "lieudit", "hameau", "ld")
    return named[0] if named[1] or article or is_place else None
