"""References of customers, contracts, tickets, parcels, orders, invoices, fibre lines, papers.

No standard: what counts is the word that announces them, and how plainly. A long number, a PTO
(Arcep, decision 2015-0776: two letters and two blocks of four) or a code such as INC0012345 needs
no announcing. Dates, amounts, quantities, laws and public numbers are never references.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "N° client 4578 1236, ticket INC0045123 du 12/03, commande de 2 box, FI-1234-5678"
>>> texts(text, find(text))
['4578 1236', 'INC0045123', 'FI-1234-5678']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.announcing import Value, trimmed, value_after
from plugins.detect.reading.answering import answers, unglued
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.pieces import by_pieces
from plugins.detect.reading.spelling import COUNTING, DICTATING, dictated
from plugins.detect.reading.telling import HOURS, is_told
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import COUNTED, FILES, lexicon
from plugins.model import Span

KIND = "référence"
ANNOUNCING = FILES | COUNTED
NUMBERS = lexicon("n num numero numeros no nr")
TELLING = ANNOUNCING | NUMBERS
NUMBER = re.compile(
    r"(?:n ?°|n o(?= \d)|numeros?)(?! vert| (?:de |du )?(?:vol|train|tgv|ter|bus)(?![a-z]))"
    r"|n(?=\d{5})|num|"
    r"no(?=[ .:]{1,2}\d)|nr"
)
OF_A_THING = re.compile(r" (?:de |d'|du |de la |de l')[a-z]{3,14}(?: [a-z]{3,14})? ?:? ?")
"""« n° d'appareil », « numéro de membre »: whatever is numbered."""
NOUN = re.compile(r"[a-z]+")
LETTER = re.compile(r"[a-z]")

CODED = re.compile(r"(?<![\w.,/+:@-])(?:[a-z_-]*+\d[a-z\d_-]*+(?![.,]\d)|imb/[a-z\d/]{8,16})")
"""A word with a figure in it. The first quantifier gives nothing back: a long word is read once."""
LONG = re.compile(r"([a-z]{0,6}[-_]?)\d{8,40}[a-z]{0,4}")
SHORT = re.compile(r"([a-z]{1,8})[-_]?\d{5,8}")
LINE = re.compile(r"[a-z]{2}-[a-z\d]{4}-[a-z\d]{4}")
SPREAD = re.compile(r"(?<![\w.,/+-])[1-9]\d{0,4}(?: \d{2,5}){3,7}(?![\w/]| ?[€%]|[.,]\d)")
FEWEST = 5
"""Figures of a word that nothing announces, at least, but for a line."""
LEAST = 12
"""Figures of a spread number that nothing announces, at least."""
SHORTEST = 6
OF_LETTERS = re.compile(
    r"[a-z]+[ :=n°.(]{1,6}(?=[a-z]*[bcdfghjklmnpqrstvwxz]{4})([a-z]{5,10})(?!\w)"
)
"""A reference of letters cannot be said aloud: four consonants in a row, in capitals."""
PARCEL = re.compile(
    r"(?<![\w-])(?:\d[a-z] ?\d{3} ?\d{3} ?\d{4} ?\d|"
    r"[a-z]{2} ?\d{3} ?\d{3} ?\d{3} ?[a-z]{2}|\d[a-z] ?\d{5} ?\d{5} ?\d)"
    r"(?![\w-])"
)
"""La Poste: letters and parcels; UPU S10: two letters, nine figures, a country."""
HASH = re.compile(r"(?<![\w&/#])#(?!(?:19|20)\d\d(?!\d))\d{4,12}(?!\w)")
REVERSED = re.compile(
    r"(?<![\w.,/+-])([a-z]{0,4}[-]?\d{4,12}) ?(?:,? ?c'est|est) (?:bien )?(?:le |la |"
    r"mon |ma |notre |votre )"
    r"(?:n°|no |num|ref|dossier|ticket|contrat|commande|client)"
)
ENDS = ("fini", "termin", "commen", "debut")
ENDING = re.compile(
    r"[a-z]+[^\d\n!?;]{0,40}?(?:fini|termin|commen|debut)[a-z]{1,7} (?:par|en) (?:le |les )?\"?"
    r"([a-z]{0,4}-?\d{2,}[a-z\d-]*)(?![/.,:]\d| ?[h€%])"
)
ORDERING = re.compile(r"(?<![a-z])(?:ai|as|a|avons|avez|ont|avais|avait|aviez|avions) $")
TICKET = re.compile(r"(?: ?[:#]| n°)? ?\d{10,13}")
"""Of an airline or a railway: even when it begins with 08, no telephone number."""
SUFFIX = re.compile(r" / \d{1,3}(?![\d/.,]| ?[€%])")
"""The beneficiary behind a member's number: « MP0077412 / 02 »."""
CHARGING = re.compile(
    r"(?<![a-z\d*])[a-z]{2}\*[a-z\d]{3}\*[a-z\d]{3,12}(?:\*[a-z\d]{1,6}){0,3}(?![a-z\d*])"
)
"""Contract of electric mobility (ISO 15118, EMAID; EVSE): `FR*CHC*E00417*2`."""
SERIES = lexicon(
    "kb cve iso en nf rfc ean cerfa din usb hdmi rtx gtx wpa img dsc pxl vid eur usd rcs"
)
LETTERS = re.compile(r"[a-z]+")
FILE_NAME = re.compile(r"(?:img|dsc|pxl|vid|screenshot|capture|photo|whatsapp|image|scan)[-_]?")
STAFF = lexicon(
    "agent agente conseiller conseillere technicien technicienne operateur operatrice vendeur"
    " vendeuse"
    " employe employee salarie salariee adherent adherente badge"
)
OF_STAFF = re.compile(
    r"(?<![a-z])(?:(?:n ?°|numero|num|no|matricule|id|code) ?(?:de |d'|de l'|du )?[a-z]+ ?(?:n ?°|:"
    r"|=)? ?"
    r"|[a-z]+ (?:n ?°|numero|num|no|matricule|id) ?:? ?)(?P<value>[a-z]{0,3}-?\d{3,8})(?![\w/:]"
    r"|[.,]\d| ?[€%])"
)
"""« n° agent 4521 », « conseiller n° 812 »."""
NUMBERED = re.compile(
    r"(?:numeros?|num|n°|ref(?:erence)?s?)(?: (?:est|c'est|suivant))?[ :]*(?:le )?$"
)
SPOKEN_FEWEST, SPOKEN_TOLD = 6, 4
"""Figures of a number in words, at least; right behind « numéro »."""
SPOKEN = re.compile(
    r"(?:ref|dossier|client|ticket|contrat|commande|numero|colis|facture|abonne|"
    r"suivi)[^\d\n.!?;]{0,40}$"
)

NEEDS = Needs(words=FILES | DICTATING | COUNTING, figures=1)


def find(text: str) -> Iterator[Span]:
    """Yield the references of a text."""
    reading = read(text)
    for match in reading.matches(FILES, OF_LETTERS):
        if reading.text[slice(*match.span(1))].isupper():
            yield Span(*match.span(1), KIND)
    if reading.digits:
        yield from _announced(reading)
        yield from _numbered(reading)
        yield from by_pieces(reading, TELLING)
        yield from _unmistakable(reading)
        if reading.digits > 8 or "*" in reading.plain:
            yield from _by_shape(reading)
        for start, end in answers(reading):
            yield Span(start, end, KIND)
        if "est" in reading.words:
            yield from spans(REVERSED.finditer(reading.plain), KIND, 1)
    for number in dictated(text):
        told = reading.plain[max(0, number.start - 60) : number.start]
        fewest = SPOKEN_TOLD if NUMBERED.search(told) else SPOKEN_FEWEST
        if len(number.figures) >= fewest and SPOKEN.search(told):
            yield Span(number.start, number.end, KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    if ANNOUNCING.isdisjoint(reading.words):
        return
    for noun in reading.matches(ANNOUNCING, NOUN):
        value = value_after(reading, noun.end())
        if value and _is_ordered(reading, noun, value):
            continue
        if value and (
            is_told(reading, value, is_counted=noun[0] in COUNTED)
            or (noun[0] == "tkt" and TICKET.fullmatch(reading.plain, noun.end(), value.end))
        ):
            suffix = SUFFIX.match(reading.plain, value.end)
            yield Span(value.start, suffix.end() if suffix else value.end, KIND)
    if any(stem in reading.plain for stem in ENDS):
        for match in reading.matches(ANNOUNCING, ENDING):
            yield from _unless_public(reading, *match.span(1))


def _is_ordered(reading: Reading, noun: re.Match[str], value: Value) -> bool:
    """Tell « j’ai commandé 12 000 vis » from « ma commande 12000 »: the verb is no announcement."""
    if not noun[0].startswith("commande") or value.is_explicit:
        return False
    figures = reading.plain[value.start : value.end].replace(" ", "")
    verb = ORDERING.search(reading.plain, max(0, noun.start() - 12), noun.start())
    return verb is not None and figures.isdigit()


def _numbered(reading: Reading) -> Iterator[Span]:
    """Yield what follows « n° », when it is no public number."""
    if not STAFF.isdisjoint(reading.words):
        yield from _of_staff(reading)
    for match in reading.matches(NUMBERS, NUMBER):
        value = value_after(reading, match.end())
        if value is None or public.is_public(reading, value.start, value.end):
            continue
        found = reading.plain[value.start : value.end]
        figures = sum(map(str.isdigit, found))
        linked = value.is_linked or OF_A_THING.fullmatch(value.told) is not None
        enough = 5 if linked else 6
        mixed = LETTER.search(found) and figures > 2 and len(found) > 5 and linked
        if (figures >= enough or mixed) and not public.is_public_number(found):
            yield Span(value.start, value.end, KIND)


def _of_staff(reading: Reading) -> Iterator[Span]:
    """Yield the number of whoever serves."""
    for match in OF_STAFF.finditer(reading.plain):
        words = {*re.findall("[a-z]+", match[0])}
        if not words.isdisjoint(STAFF):
            yield from _unless_public(reading, *match.span("value"))


def _unmistakable(reading: Reading) -> Iterator[Span]:
    """Yield what no word needs to announce."""
    plain = reading.plain
    for match in CODED.finditer(plain) if _may_be_coded(reading) else ():
        start, end = trimmed(plain, *match.span())
        start = unglued(plain, start)
        if plain.startswith(".md", end):  # the file of a text: « 03-le-robot-du-3900.md »
            continue
        if end - start < SHORTEST or not _is_coded(reading.text[start:end], plain[start:end]):
            continue
        if plain[start].isdigit() or not public.follows_model(reading, start):
            yield from _unless_public(reading, start, end)
    for match in SPREAD.finditer(plain) if reading.digits >= LEAST else ():
        if sum(map(str.isdigit, match[0])) >= LEAST and not public.begins_with_date(match[0]):
            yield from _unless_public(reading, *match.span())
    for match in HASH.finditer(plain) if "#" in plain else ():
        yield from _unless_public(reading, *match.span())


def _by_shape(reading: Reading) -> Iterator[Span]:
    """Yield what the standard of its trade shapes: parcels, charging."""
    plain = reading.plain
    for match in PARCEL.finditer(plain):
        if reading.text[slice(*match.span())].isupper():
            yield from _unless_public(reading, *match.span())
    if "*" in plain:
        yield from spans(CHARGING.finditer(plain), KIND)


def _may_be_coded(reading: Reading) -> bool:
    """Tell whether a text has the figures of a code, or the hyphens of a line: `FI-1234-5678`."""
    plain = reading.plain
    return reading.digits >= FEWEST or "imb/" in plain or plain.count("-") > 1


def _unless_public(reading: Reading, start: int, end: int) -> Iterator[Span]:
    if not public.is_public(reading, start, end):
        yield Span(start, end, KIND)


def _is_coded(written: str, plain: str) -> bool:
    """Tell whether a word with figures names one thing: a long number, a line, `INC0012345`."""
    letters = LETTERS.match(plain)
    if plain.startswith("0x"):  # the code of an error
        return False
    if letters and (letters[0] in SERIES or FILE_NAME.match(plain)):
        return False
    if LONG.fullmatch(plain):
        return True
    if plain.startswith("imb/"):
        return True
    if SHORT.fullmatch(plain) or LINE.fullmatch(plain):
        return written == written.upper()
    return _is_mixed(plain)


def _is_mixed(plain: str) -> bool:
    """Tell whether letters and at least six figures are mixed, and are no date nor hours."""
    if len(plain) < 8 or sum(map(str.isdigit, plain)) < 6 or not LETTER.search(plain):
        return False
    pieces = re.split("[-_]", plain)
    told = "-".join(piece for piece in pieces if not piece.isalpha())
    return not (public.is_date(told) or any(HOURS.fullmatch(piece) for piece in pieces))
