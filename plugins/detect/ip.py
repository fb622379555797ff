"""IP addresses, versions 4 (RFC 791) and 6 (RFC 4291), save those that are nobody's.

Public resolvers, addresses of one's own network (RFC 1918), masks and loopbacks stay.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "mon IP 192.0.2.14, pas 192.168.1.1 ni la version 4.2.0.1"
>>> texts(text, find(text))
['192.0.2.14']
"""

import ipaddress
import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "IP"
DOT = r"(?:\.|\[\.\]|\(\.\))"
"""Brackets keep an address from being clicked: « 198.51.100[.]22 »."""
V4 = re.compile(rf"(?<![\d.])(?:\d{{1,3}}{DOT}){{3}}\d{{1,3}}(?!\.?\d)")
NEXT = re.compile(
    r"(?:/\d\d)?(?: ?,| ?/| et| ou| puis) (\d{1,3}(?:([ .])\d{1,3}(?:\2\d{1,3}){2}))(?![.,]?\d)"
)
"""An address that follows another may lack its dots: « 192.0.2.202 et 192 0 2 203 »."""
V6 = re.compile(
    r"(?<![\da-z:])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:(?<=:)(?:\d{1,3}\.){3}\d{1,3})?(?![\da-z:])"
)
SPACED = re.compile(
    r"ip(?:v4)?(?![a-z])[ :=a-z']{0,14}?"
    r"(\d{1,3}(?:(?: ?[., ] ?| point | dot )\d{1,3}){3})(?![\d,.]*\d)"
)
DICTATED = re.compile(" (?:point|dot) ")
BRACKETS = re.compile(r"[\[\]()]")
ANNOUNCING = lexicon("ip ipv")
NOBODY = lexicon(
    "192.168.1.1 192.168.0.1 192.168.1.254 192.168.0.254 192.168.2.1 192.168.1.0 192.168.0.0 "
    "10.0.0.1 127.0.0.1 0.0.0.0 255.255.255.0 255.255.255.255 255.255.0.0 255.0.0.0 1.1.1.1 "
    "1.0.0.1 8.8.8.8 8.8.4.4 9.9.9.9 80.67.169.12 80.67.169.40 208.67.222.222 208.67.220.220 "
    "::1 :: 2001:4860:4860::8888 2001:4860:4860::8844 2606:4700:4700::1111 fe80::1"
)
PRECEDING = re.compile(
    r"(?:article|section|chapitre|paragraphe|point|clause|annexe) $|§ ?$|"
    r"(?<![a-z])dns[a-z :=]{0,18}$"
)

NEEDS = Needs(beside_figures=ANNOUNCING, signs={".": 3, ":": 2})


def find(text: str) -> Iterator[Span]:
    """Yield the IP addresses of a text."""
    reading = read(text)
    if not reading.digits:
        return
    for start, end in _candidates(reading):
        if _is_someones(reading, start, end):
            yield Span(start, end, KIND)
            further = NEXT.match(reading.plain, end)
            if further and not public.is_local(further[1]):
                yield Span(*further.span(1), KIND)
    for match in reading.matches(ANNOUNCING, SPACED):
        found = DICTATED.sub(".", match[1])
        if found not in NOBODY and not public.is_local(found):
            yield Span(*match.span(1), KIND)


def _candidates(reading: Reading) -> Iterator[tuple[int, int]]:
    if reading.plain.count(".") > 2:
        yield from (match.span() for match in V4.finditer(reading.plain))
    if reading.plain.count(":") > 1:
        yield from (match.span() for match in V6.finditer(reading.plain))


def _is_someones(reading: Reading, start: int, end: int) -> bool:
    found = BRACKETS.sub("", reading.plain[start:end])
    try:
        ipaddress.ip_address(found)
    except ValueError:
        return False
    told = reading.plain[max(0, start - 24) : start]
    if found in NOBODY or public.is_local(found) or PRECEDING.search(told):
        return False
    return told.rstrip(" :=").endswith("ip") or not public.follows_version(reading, start)
