"""Telephone numbers, French ones in every spelling and foreign ones behind a plus sign.

Ten figures behind a zero, or nine behind 33 (Arcep, plan national de numérotation, decision
2018-0881). Found by shape: libphonenumber rejects the ranges kept for fiction. It only says which
calling codes exist (ITU-T E.164). Short and special-rate numbers are public: `reading.public`.

>>> [(it.start, it.end) for it in find("Mon 06.39 98-12 34, pas le 3900 ni le 0 800 10 10 10")]
[(4, 18)]
"""

import re
from collections.abc import Iterator

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from plugins.detect.reading import public
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.spelling import COUNTING, DICTATING, dictated
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "téléphone"
GAP = r"[ .\-/_,|~\n]{0,3}"
HIDDEN = r"(?:[x*•?]{2}|__)"
NATIONAL = re.compile(
    rf"[0o](?<![\d+].)(?<![a-z]o)(?:{GAP}[1-9]|[1-9]\)|\){GAP}[1-9])(?:{GAP}\d){{8}}(?!\d)"
)
"""A zero first, found fast; only then is what stands before it looked at."""
ABROAD_33 = re.compile(
    rf"(?<![\d+])(?:(?:\((?:\+|00) ?33\)|(?:\+ ?|00 ?)(?:33|\(33\))){GAP}"
    rf"(?:\(? ?0 ?\)?{GAP})?\(?[1-9]\)?|33 ?[1-79])(?:{GAP}\d){{8}}(?!\d)"
)
MISTYPED = re.compile(
    r"0(?<![\d+.,/:-].)(?:[1-9](?::\d\d){4}(?!:)|[67](?:(?:[ .-]\d\d){3}[ .-]\d|"
    r"(?:[ .-]\d\d){3}[ .-]\d{3}|\d{7}|\d{9}))(?![\d.,/])"
)
WITHOUT_ZERO = re.compile(
    r"[67](?=[ .-]\d\d)(?<![\d+.,/:-].)(?<!\d .)([ .-])\d\d(?:\1\d\d){3}(?![\d/]|[.,]\d| ?\d)"
)
"""A mobile number as one says it abroad: one figure, then four pairs."""
HALF_HIDDEN = re.compile(
    rf"(?<![\d+])0[1-79](?:[ .-]?(?:\d\d|{HIDDEN})){{0,3}}[ .-]?{HIDDEN}(?:[ .-]?(?:\d\d|"
    rf"{HIDDEN})){{0,3}}"
)
SECOND_LINE = re.compile(r"(?: ?/ ?\d{2}(?![\d:]| ?[.,-]?\d| ?[h€]))+")
"""The end of another line of the same place: « 06 39 98 12 34/35 »."""
HIDING = ("xx", "**", "••", "??", "__")
ABROAD = re.compile(
    r"(?<![\w+])(?:\+ ?(?=\d)|00(?=(?:[ .()/-]*\d){9}))([1-9](?:[ .\-/()]{0,3}\d){6,13})(?!\d)"
)
ANNOUNCING = lexicon(
    "tel tels telephone telephonique tph num numero mobile portable port fixe ligne gsm "
    "joignable joindre appeler appelez appelle rappeler rappelez rappelle contacter contactez "
    "nd ndi fax whatsapp contact"
)
ANNOUNCED = re.compile(
    r"[a-z]+[^\d\n!?;]{0,28}?(?<![\d+.,])"
    r"(0[1-79](?:[ .\-/]{1,2}\d\d){1,3})(?![\d/:]|[.,-]\d| ?h)"
)
CALLING = lexicon(
    "tel tels telephone tph mobile portable port gsm joignable joindre appeler appelez appelle "
    "rappeler rappelez rappelle fax whatsapp cell cellulaire natel"
)
LOCAL = re.compile(
    r"[a-z]+(?![^\d\n]{0,28}(?:client|sim|dossier|ref|serie|imei|contrat))[^\d\n!?;]{0,28}?"
    r"(?<![\d+.,])(0?[1-9](?:[ .\-]?\d){7,9})(?![\d/:]|[.,-]\d| ?h)"
)
REACHED = ANNOUNCING | CALLING
AMERICAN = re.compile(r"[a-z]+[^\d\n!?;]{0,28}?(\([2-9]\d\d\) ?\d{3}[ .-]\d{4})(?![\d/:]|[.,-]\d)")
"""Of the North American plan, its area between brackets: « (514) 555-0187 »."""
ENDING = re.compile(
    r"(?:fini|termin|commen|debut)[a-z]{1,7} (?:par|en (?!19|"
    r"20)) ?(?:les? )?(?:chiffres |numeros? )?"
    r"(\d\d(?:[ .\-]?\d\d){0,3})(?![\d/:]|[.,]\d| ?[h€%])"
)
DAY = re.compile(r"(?<!\d)(?:(?:19|20)\d\d-\d\d-|\d\d?[ /.\-])$")
FIGURES = range(9, 12)
DAYS = 8
"""Characters of a date, at least."""

NEEDS = Needs(
    words=DICTATING,
    beside_figures=ANNOUNCING | CALLING | COUNTING,
    signs=dict.fromkeys(HIDING, 1),
    figures=7,
)


def find(text: str) -> Iterator[Span]:
    """Yield the telephone numbers of a text that are not public."""
    reading = read(text)
    if reading.digits:
        yield from _written(reading)
        yield from _announced(reading)
    for number in dictated(text):
        if _is_french(number.figures):
            yield Span(number.start, number.end, KIND)


def _written(reading: Reading) -> Iterator[Span]:
    plain = reading.plain
    for pattern in _patterns(reading):
        match = pattern.search(plain)
        while match:
            start, end = match.span()
            if _is_dated(plain, match):
                end = start + DAYS  # a number may follow the date: « 04/11/1969 01 99 00… »
            elif not public.is_public_number(match[0]):
                opened = ")" in match[0] and plain[start - 1 : start] == "("
                yield Span(start - opened, end, KIND)
                further = SECOND_LINE.match(plain, end)
                if further and "/" not in match[0]:
                    yield Span(start - opened, further.end(), KIND)
            match = pattern.search(plain, end)
    if "+" in plain or "00" in plain:
        for match in ABROAD.finditer(plain):
            if _exists(match[1]) and not public.is_public(reading, *match.span()):
                yield Span(match.start(), match.end(), KIND)


def _patterns(reading: Reading) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that the characters of a text allow."""
    if reading.digits >= FIGURES.start:
        yield NATIONAL
        yield MISTYPED
        yield WITHOUT_ZERO
        if "33" in reading.plain:
            yield ABROAD_33
    if any(sign in reading.plain for sign in HIDING):
        yield HALF_HIDDEN


def _announced(reading: Reading) -> Iterator[Span]:
    told = (
        *reading.matches(ANNOUNCING, ANNOUNCED),
        *reading.matches(CALLING, LOCAL),
        *(reading.matches(REACHED, AMERICAN) if "(" in reading.plain else ()),
    )
    ends = ENDING.finditer(reading.plain) if told or reading.starts(ANNOUNCING) else ()
    for match in (*told, *ends):
        if not (public.begins_with_date(match[1]) or public.is_public(reading, *match.span(1))):
            yield Span(match.start(1), match.end(1), KIND)


def _is_dated(plain: str, match: re.Match[str]) -> bool:
    """Tell whether figures belong to a date, that may begin before them: « 16 02 2021 13 00 »."""
    before = DAY.search(plain, max(0, match.start() - 9), match.start())
    return public.begins_with_date(plain[before.start() if before else match.start() :][:12])


def _is_french(figures: str) -> bool:
    """Tell whether dictated figures make a number; one may be lacking, or too many."""
    national = "0" + figures[2:] if figures.startswith("33") else figures
    if len(figures) == 9 and figures[0] in "67":
        return True
    begins = national.startswith("0") and national[1:2] not in ("0", "8", "")
    return begins and len(national) in FIGURES


def _exists(figures: str) -> bool:
    """Tell whether an international number begins with a calling code."""
    code = re.sub(r"\D", "", figures)
    return any(int(code[:length]) in COUNTRY_CODE_TO_REGION_CODE for length in (1, 2, 3))
