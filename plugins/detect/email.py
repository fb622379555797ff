"""E-mail addresses, as typed, as hidden from robots (« nom (at) domaine »), and as dictated.

The shape is that of RFC 5322, 3.4.1, without its rarities. A place name after « arobase » needs a
top-level domain, except right behind a real @.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "camille@example.org ou durand arobase example point fr"
>>> texts(text, find(text))
['camille@example.org', 'durand arobase example point fr']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "e-mail"
TOP = (
    r"(?:fr|com|org|net|eu|be|ch|lu|ca|uk|de|es|it|pt|io|info|biz|me|re|gp|mq|gf|nc|pf|"
    r"bzh|paris|pro|"
    r"coop|asso|tv|co|app|dev|cloud|online|site|email|test|example|invalid)(?![a-z])"
)
PROVIDER = (
    r"(?:gmail|orange|wanadoo|free|hotmail|outlook|live|yahoo|laposte|sfr|bbox|icloud|proton)"
)
AT = re.compile(
    r" ?(?:[(\[{<] ?(?:@|a|at|arobase|arobas|chez) ?[)\]}>]|(?<![a-z])(?:arr?obas[e]?|a ?robase|"
    r"a commercial|at|chez)(?![a-z])|@) ?"
)
WORD = r"[a-z\d](?:[\w+%'-]*[a-z\d_])?"
DOT = r"(?:\.| ?[(\[] ?(?:point|dot|\.) ?[)\]] ?| (?:point|dot|\.) |,(?=[a-z]))"
JOINT = rf"(?:{DOT}| (?:tiret du (?:bas|6|8|six|huit)|tiret|underscore|under score|moins|plus) )"
LOCAL = re.compile(rf"(?<![\w+%.'-]){WORD}(?:{JOINT}{WORD}){{0,6}}$")
LOCAL_LENGTH = 90
DOMAIN = re.compile(
    rf"{PROVIDER}(?![a-z.]| (?:point|dot) )|{WORD}(?:{JOINT}{WORD}){{0,3}}?{DOT}{TOP}(?:\.{TOP})?"
)
DOTTED = re.compile(r"[.,]|[ (\[](?:point|dot)[ )\]]")
ATTACHED = re.compile(r"[a-z\d](?:[\w-]*[a-z\d])?(?:\.[a-z\d][\w-]*)*")
FORGOTTEN = re.compile(rf"[a-z\d][\w+-]*(?:\.[\w+-]+)* {PROVIDER}\.(?:com|fr|net)(?![a-z])")
DICTATED = re.compile(
    rf"(?<![\w+%.'-]){WORD}(?:{JOINT}{WORD}){{0,4}} (?:(?:chez|sur) )?{PROVIDER} (?:point"
    rf"|dot) (?:com|fr|net|org)"
    r"(?![a-z])"
)
"""With its sign forgotten: « rene point benhamou gmail point com »."""
SIGNS = lexicon("at arobase arobas arrobase robase commercial chez")
MAIL = lexicon("mail email mails courriel adresse mel")

POINTS = lexicon("point dot")
JOINED = re.compile(rf"{JOINT}.* (?:point|dot) ")

NEEDS = Needs(signs={"@": 1, "(a": 1}, words=SIGNS | MAIL | POINTS)


def find(text: str) -> Iterator[Span]:
    """Yield the e-mail addresses of a text."""
    reading = read(text)
    if "@" in reading.plain or "(a" in reading.plain or not SIGNS.isdisjoint(reading.words):
        for sign in AT.finditer(reading.plain):
            yield from _around(reading, sign)
    if not POINTS.isdisjoint(reading.words):
        for match in DICTATED.finditer(reading.plain):
            if JOINED.search(match[0]) or not MAIL.isdisjoint(reading.words):
                yield Span(*match.span(), KIND)
    if not MAIL.isdisjoint(reading.words):
        yield from spans(FORGOTTEN.finditer(reading.plain), KIND)


def _around(reading: Reading, sign: re.Match[str]) -> Iterator[Span]:
    plain = reading.plain
    local = LOCAL.search(plain, max(0, sign.start() - LOCAL_LENGTH), sign.start())
    domain = DOMAIN.match(plain, sign.end())
    if sign[0] == "@":
        domain = _longest(domain, ATTACHED.match(plain, sign.end()))
    if local and domain and (DOTTED.search(domain[0]) or _needs_no_dot(sign, local)):
        start = (
            local.start() if " " in sign[0] or _is_dictated(plain, sign) else _last(plain, local)
        )
        yield Span(start, domain.end(), KIND)


def _needs_no_dot(sign: re.Match[str], local: re.Match[str]) -> bool:
    """Tell whether a domain may lack its end: « camille@example », « camille arobase gmail »."""
    return "robas" in sign[0] or (sign[0] == "@" and len(local[0]) > 2)


def _longest(*matches: re.Match[str] | None) -> re.Match[str] | None:
    return max((m for m in matches if m), key=lambda m: m.end(), default=None)


def _is_dictated(plain: str, sign: re.Match[str]) -> bool:
    return sign[0] != "@" or plain.startswith(" point ", sign.end())


def _last(plain: str, local: re.Match[str]) -> int:
    """Return where the last word begins: around a real @ nothing is dictated."""
    return plain.rfind(" ", local.start(), local.end()) + 1 or local.start()
