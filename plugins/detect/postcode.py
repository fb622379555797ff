"""Postcodes with their town, or alone when announced (La Poste, Hexaposte: five figures).

A town in lower case must be led to (« à 92130 issy ») or be the whole message; a quantity has no
capital behind it. Belgium, Luxembourg, Switzerland: with the letter of the country
(without it, behind an address: `reading.addresses`). Canada: near its name or a town of it.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "à 92130 Issy-les-Moulineaux, CP 92 130, pas 15000 abonnés ni 33700"
>>> texts(text, find(text))
['92130 Issy-les-Moulineaux', '92 130']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.towns import town_end
from plugins.detect.reading.vocabulary import COUNTED, FILES, STOP, lexicon
from plugins.model import Span

KIND = "code postal"
FIGURES = re.compile(r"\d(?<![\w.,/+#@-].)(?:\d{4}|\d \d{3}(?! ?\d))(?![\da-z/]|[.,:]\d|-\d)")
DEPARTMENT = re.compile(r"(?:0[1-9]|[1-8]\d|9[0-8])")
ABROAD = re.compile(r"(?<![\w.,/-])(?:b|l|ch)-\d{4}(?!\d)")
CANADA = re.compile(
    r"(?:(?<![\w-])[a-z][a-z-]{2,24} ?)?(?:\((?:qc|on|nb)\),? ?|,? ?(?:qc|on|nb) )?"
    r"(?<![\w-])[abceghj-nprstvxy]\d[a-z] \d[a-z]\d(?![\w-])"
)
"""Canada: six letters and figures in turn, by three."""
CANADIAN = lexicon("quebec montreal canada qc laval gatineau ottawa sherbrooke")
FEWEST = 4
REACH = 45
"""Characters before a postcode where it can be announced, and of a town at most."""

BY_NAME = re.compile(r"(?<![a-z])(?:cp|(?:codes? )?post(?:al|ale|aux)?)(?![a-z])[^\d\n!?;]{0,30}$")
LIVING = re.compile(
    r"(?<![a-z])(?:habit[a-z]*|domicil[a-z]*|commune|ville|demeur[a-z]*|resid[a-z]*|vis|"
    r"vit|vivons|log[a-z]+|"
    r"adresse|demenag[a-z]*|install[a-z]*)(?![a-z])[^\d\n!?;]{0,26}$|(?<![a-z])(?:a|vers|sur) $"
)
AREA = re.compile(
    r"(?<![a-z])(?:(?:secteur|zone|quartier|departement|dans|raccord[a-z]*|eligib[a-z]*|"
    r"local[a-z]*|cote|suis|"
    r"sommes|viens|venons)(?![a-z])[^\d\n!?;]{0,26}|(?:le|du|au|sur) )$"
)
SHORT_MESSAGES = lexicon(
    "sms mms stop texto envoyez envoyer envoye envoi surtaxe spam repondez repondre transferez "
    "transferer signalez"
)
"""Beside these words, five figures may be a public number: « transférez au 33700 »."""

BEFORE = re.compile(r"(?<![\w-])([a-z]+(?:[-' ][a-z]+){0,6}) ?[(,-]? ?$")
WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
LED = re.compile(r"(?<![a-z])(?:a|sur|vers|habite|commune de|ville de) $")
IN_LOWER = re.compile(
    r"(?:(?:^|\n|,)\W*|(?<![a-z])(?:a|sur|vers|habite) )"
    r"(?P<town>[a-z'-]{3,}(?: (?:les?|la|sur|en|sous) [a-z-]{3,}| [a-z-]{4,})?) $"
)
BRACKETED = re.compile(r"(?<![a-z'-])(?P<town>[a-z'-]{3,}) ?\($")
LINKS = lexicon("la le les l d sur en sous")
OTHERS = lexicon(
    "habite secteur commune ville cp postal code zone quartier departement cedex port erreur "
    "modele "
    "numero sms kb build article total envoyez envoyer stop note retrait badge banque guichet "
    "agence etablissement ter tgv train vol bus tram ligne"
)
"""Words that five figures follow without being a postcode."""
METERS = lexicon(
    "index releve releves compteur compteurs kilometrage kilometres km kwh conso consommation"
)
"""Behind these words, five figures are what a meter shows."""
METER = re.compile(rf"(?<![a-z])(?:{'|'.join(METERS)})(?![a-z])(?!.* a [a-z])[^\d\n,.;!]{{0,20}}$")
SPOKEN = lexicon(
    "euh heu hum ben bah hein oups mince zut pardon environ plutot approximativement exactement "
    "precisement presque peu pres plus moins sinon genre voila alors enfin donc crois pense "
    "kilometres kilometre km affiche affiches"
)
"""Said around a number, no towns."""
STARTING = re.compile(r"(?:^|[\n,(]) ?$")
HYPHENS = re.compile(r"[ (]*[a-z']+-(?:les?|la|sur|sous|en|de|du|des|aux|lez|l')-?")

NEEDS = Needs(beside_figures=CANADIAN, figures=FEWEST)


def find(text: str) -> Iterator[Span]:
    """Yield the postcodes of a text, with their towns."""
    reading = read(text)
    if reading.digits and not CANADIAN.isdisjoint(reading.words):
        for canadian in CANADA.finditer(reading.plain):
            yield Span(*canadian.span(), KIND)
    if reading.digits < FEWEST:
        return
    for match in FIGURES.finditer(reading.plain):
        if not public.is_public(reading, *match.span()):
            for span in _postcode(reading, *match.span()):
                if not public.is_of_company(reading, span.start, span.end):
                    yield span
    for match in ABROAD.finditer(reading.plain) if "-" in reading.plain else ():
        yield Span(match.start(), town_end(reading, match.end()) or match.end(), KIND)


def _postcode(reading: Reading, start: int, end: int) -> Iterator[Span]:
    """Yield five figures, with the town before or after them, when they are a postcode."""
    told = reading.plain[max(0, start - REACH) : start]
    if BY_NAME.search(told):
        yield Span(start, town_end(reading, end) or end, KIND)
    elif DEPARTMENT.match(reading.plain, start) and (
        METERS.isdisjoint(reading.words) or LIVING.search(told) or not METER.search(told)
    ):
        first, last = _town_start(reading, start), _town_last(reading, start, end, told)
        alone = not (reading.plain[:start] + reading.plain[end:]).strip(" .!,?()\n")
        if first is not None or last or alone or _is_area(reading, told):
            yield Span(start if first is None else first, last or end, KIND)


def _is_area(reading: Reading, told: str) -> bool:
    if LIVING.search(told):
        return not told.endswith(("a ", "vers ", "sur "))
    return SHORT_MESSAGES.isdisjoint(reading.words) and AREA.search(told) is not None


def _town_last(reading: Reading, start: int, end: int, told: str) -> int | None:
    """Return where the town after a postcode ends, or the bracket around it: « Issy (92130) »."""
    if told.endswith("(") and reading.plain.startswith(")", end):
        return end + 1 if _town_start(reading, start) is not None else None
    last = town_end(reading, end)
    if last is None or reading.plain[end] in ",:(\n" or _is_spoken(reading.plain[end:last]):
        return None
    spaced = " " in reading.plain[start:end]
    if reading.is_capital(
        end + len(reading.plain[end:last]) - len(reading.plain[end:last].lstrip(" -"))
    ):
        rounded = reading.plain[start:end].endswith("00")
        alone = not (reading.plain[:start] + reading.plain[last:]).strip(" .!,")
        unsure = (spaced or reading.shouts) and (rounded or (spaced and reading.shouts))
        unsure = unsure and not (spaced and alone)
        return None if unsure and not LIVING.search(told) else last
    if HYPHENS.match(reading.plain, end) or LIVING.search(told):
        return last
    whole = not (reading.plain[:start] + reading.plain[last:]).strip(" .!,")
    rounded = reading.plain[start:end].endswith("00")
    return last if whole or (STARTING.search(told) and not rounded) else None


def _is_spoken(words: str) -> bool:
    """Tell whether there is a word that goes with numbers, and not a town."""
    return not SPOKEN.isdisjoint(re.findall("[a-z]+", words))


def _town_start(reading: Reading, place: int) -> int | None:
    """Return where the town before a postcode begins: « Issy-les-Moulineaux (92130) »."""
    first = max(0, place - REACH)
    before = BEFORE.search(reading.plain, first, place)
    start = None
    if before and not reading.shouts:
        for word in reversed(list(WORD.finditer(before[1]))):
            if not reading.is_capital(before.start(1) + word.start()):
                break
            start = before.start(1) + word.start()
    if start is not None and (
        "-" in reading.plain[start:place]
        or reading.plain[start:place].endswith("(")
        or LED.search(reading.plain, max(0, start - 12), start)
    ):
        return start
    for pattern in (BRACKETED, IN_LOWER):
        lower = pattern.search(reading.plain, first, place)
        if lower and (FILES | COUNTED | OTHERS | SPOKEN | STOP - LINKS).isdisjoint(
            re.findall("[a-z]+", lower["town"])
        ):
            return lower.start("town")
    return None
