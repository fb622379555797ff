"""Dates of birth, when announced: « né le 12/03/1980 », « ddn : 12.03.80 ». No other date.

A line that is nothing but a date of more than fifteen years ago, a name before it at most, answers
« votre date de naissance ? ».

>>> from plugins.detect.reading.overlaps import texts
>>> text = "Rdv le 04/03/2021. Je suis née le 12 mars 1980"
>>> texts(text, find(text))
['12 mars 1980']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.folding import fold
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import COUNTED, FILES, STOP, lexicon
from plugins.model import Span

KIND = "date de naissance"
MONTH = (
    r"(?:janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept?(?:embre)?|"
    r"oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.?(?![a-z])"
)
FIGURES = (
    r"\d{1,2} ?[/.\-, ] ?\d{1,2} ?[/.\-, ] ?\d{2,4}|\d{4}[/.\- ]\d{1,2}[/.\- ]\d{1,2}|\d{8}|\d{6}"
)
NUMBER = (
    r"(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|"
    r"quatorze|quinze|"
    r"seize|vingts?|trente|quarante|cinquante|soixante|cent|mille?|mil|et)(?![a-z])"
)
LETTERS = rf"\d{{1,2}}(?:er)?[ \-.]{{0,2}}{MONTH}(?:[ \-.]{{0,2}}\d{{2,4}}(?!\d))?"
WORDS = (
    rf"{NUMBER}(?:[ -]{NUMBER}){{0,2}} {MONTH}(?: (?:\d{{2,4}}|{NUMBER}(?:[ -]{NUMBER}){{0,8}}))?"
)
MONTHLY = rf"(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:19|20)\d\d|{MONTH} ?(?:19|20)?\d\d"
DATE = rf"(?:{FIGURES}|{MONTHLY}|{LETTERS}|{WORDS}|\d{{1,2}} ?[/.\-] ?\d{{1,2}})(?![\d/])"
ANNOUNCING = lexicon("ne nee nes naissance naiss nais ddn dob anniversaire anniv birthday born")
ANNOUNCED = re.compile(
    rf"(?:nee?s?(?: ?\(e\))?(?! pas)(?: [a-z.-]{{1,20}}){{0,3}}?,? (?:le|un|en|"
    rf":) ?:?(?: [a-z]{{5,8}}di)?|nee?s?(?= \d\d?[ /.-](?:\d\d?|[a-z]{{3,9}}\.?)[ /.-]\d\d)|"
    rf"(?:date de )?nais(?:s(?:ance)?)?(?![a-z]| d'une?| de cet| du litige)"
    rf"[^\d\n!?;]{{0,30}}?|ddn|dob|"
    rf"anniv(?:ersaire)?[^\d\n!?;]{{0,14}}?|"
    rf"birthday|born)[\s:=.(\"-]{{0,4}}(?:(?:est )?le )?({DATE})"
)
BORN_IN = re.compile(
    r"nee?s?(?: ?\(e\))? (?:en|fin|debut|courant) (?:l'an(?:nee)? )?((?:19[2-9]|20[01]"
    r"|[3-9])\d)(?![\d%])"
)
YEAR = re.compile(
    r"(?:naissance|naiss|ddn|dob)[^\d\n!?;]{0,12}?((?:19[2-9]\d|20[01]\d))(?![\d/.-])"
)
THINGS = re.compile(
    r"(?:societe|entreprise|offre|marque|operateur|service|reseau|litige|probleme|conflit|panne"
    r"|free"
    r"|sosh|orange|sfr|bouygues|internet|fibre|forfait|loi|projet|association|idee|polemique)"
    r"(?: [a-z'-]+){0,4} $"
)
"""What is born too, so that its year tells nothing of anyone: « l’offre, née en 2019 »."""
RELATED = re.compile(
    r"(?:fils|filles?|enfants?|bebe|mari|femme|epoux|epouse|conjointe?|compagn(?:on|e)|pere|mere"
    r"|frere|soeur"
    r"|sour|petit-fils|petite-fille)(?: [a-z'-]{2,20})?[ ,:(]{1,3}(?:le )?"
    r"(\d\d?[/. -](?:0?[1-9]|1[0-2])[/. -](?:19[2-9]\d|20[01]\d))(?=\W*(?:$|\n)|[ ,;)]|\.)(?! a "
    r"|, a )"
)
"""« Ma fille, 12/05/2015 »: a date of someone, that nothing else is said of."""
SUIS = lexicon("suis")
AND_ONE = re.compile(
    r"(?:,| et|,? puis) (?:le )?(\d\d?[/. -](?:0?[1-9]|1[0-2])[/. -](?:19[2-9]\d|20[01]\d))"
)
KIN = lexicon(
    "fils fille enfant enfants filles bebe mari femme epoux epouse conjoint conjointe compagnon"
    " compagne pere mere"
    " frere soeur sour"
)
LISTED = re.compile(r"(?<=[a-zà-ÿ]\s)\d\d?[/.-]\d\d?[/.-](?:19|20)\d\d(?![\d/])")
NAMED = re.compile(r"[A-ZÀ-Þ][\w'’-]+\s$")
"""Beside a date of birth, one right behind a name is another: « Ali Benali 12/07/1981 »."""
BRACKETED = re.compile(rf"nee?\(e?\) ?:? ?(?:le )?({DATE})")

LONE = re.compile(
    r"\W*(?:(?:oui|ok|alors|bonjour|voici|moi|c'est|c est|je suis du|et)[ ,:]{1,2}){0,2}"
    r"(?P<names>(?:(?!le )[a-z'-]+,? ){0,4})(?:le )?"
    rf"(?P<date>(?:\d\d?(?:er)? {MONTH} |\d\d?([ /.-])(?:0?[1-9]|1[0-2])\3)(?:19[2-9]\d|200\d)|"
    r"(?:19[2-9]\d|200\d)-(?:0[1-9]|1[0-2])-\d\d|\d\d?([/.-])(?:0?[1-9]|1[0-2])\4[3-9]\d)"
    r"(?=\W*(?:$|\n)|,? a [a-z' -]{2,40}\W*(?:$|\n)|,)"
)
"""Old enough to be of a birth: no contract, no bill is spoken of from so far."""
TOWN = re.compile(r", ?[A-ZÀ-Þ][\w'’ -]{2,40}\W*(?:$|\n)")
OF = re.compile(
    rf"suis du (\d\d?([/. -])(?:0?[1-9]|1[0-2])\2(?:19[2-9]\d|200\d|[4-9]\d)|"
    rf"\d\d?(?:er)? {MONTH} (?:19[2-9]\d|200\d|[4-9]\d))(?![\d/]| au \d)"
)
"""« Je suis du 4 mars 1980 »: old enough, as above."""
FEWEST = 5
LONGEST = 80
"""Characters of a line that is only that."""

NEEDS = Needs(words=ANNOUNCING, figures=FEWEST)
OF_A_YEAR = 2
"""Figures of a year, at least: « née en 80 »."""


def find(text: str) -> Iterator[Span]:
    """Yield the dates of birth that a text announces."""
    reading = read(text)
    if reading.digits >= FEWEST and (len(text) < LONGEST or "\n" in text):
        yield from _lone(reading)
        yield from _related(reading)
    if reading.digits >= FEWEST:
        yield from spans(reading.matches(SUIS, OF), KIND, 1)
    if ANNOUNCING.isdisjoint(reading.words):
        return
    found = [*spans(reading.matches(ANNOUNCING, ANNOUNCED, BRACKETED), KIND, 1)]
    yield from found
    if reading.digits >= OF_A_YEAR:
        yield from spans(reading.matches(ANNOUNCING, YEAR), KIND, 1)
        for match in reading.matches(ANNOUNCING, BORN_IN):
            if not THINGS.search(reading.plain, max(0, match.start() - 60), match.start()):
                yield Span(*match.span(1), KIND)
    for match in LISTED.finditer(text) if found else ():
        if NAMED.search(text, max(0, match.start() - 30), match.start()):
            yield Span(*match.span(), KIND)


def _related(reading: Reading) -> Iterator[Span]:
    """Yield the dates of those close to someone."""
    for match in reading.matches(KIN, RELATED):
        yield Span(*match.span(1), KIND)
        if further := AND_ONE.match(reading.plain, match.end(1)):
            yield Span(*further.span(1), KIND)


def _lone(reading: Reading) -> Iterator[Span]:
    """Yield the dates that are a line by themselves, or with the name of whoever was born."""
    start = 0
    while start >= 0:
        match = LONE.match(reading.plain, start)
        if match:
            names = reading.text[slice(*match.span("names"))].split()
            goes_on = reading.plain.startswith(",", match.end())
            place = not goes_on or TOWN.match(reading.text, match.end())
            if _are_names(names) and (names or place):
                yield Span(*match.span("date"), KIND)
        start = reading.plain.find("\n", start) + 1 or -1


def _are_names(words: list[str]) -> bool:
    """Tell « Odile Lambert » and « odile lambert » from « contrat signé »."""
    if all(word[0].isupper() for word in words):
        return True
    folded = {fold(word).strip(",") for word in words}
    return len(words) > 1 and (STOP | FILES | COUNTED).isdisjoint(folded)
