"""Links that lead to someone: a token, an order, a profile, the author's own site.

Syntax: RFC 3986. A public page stays: a site's home, an article, a help page. What is looked for is
a value in the query, an identifier in the path, a short link, a profile on a social network.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "voir https://www.example.org/aide/fibre et https://example.org/suivi?token=a1b2c3."
>>> texts(text, find(text))
['https://example.org/suivi?token=a1b2c3']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.announcing import NOT_LETTERS
from plugins.detect.reading.brands import is_brand
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import is_date
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import lexicon
from plugins.model import Span

KIND = "lien"
URL = re.compile(
    r"(?:(?:https?|hxxps?|ftp):/{1,2}|(?<![\w@.-])www\.)[^\s<>\"]+|"
    r"(?<![\w@./-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,10}(?::\d+)?/[^\s<>\"]*"
)
PARTS = re.compile(r"(?:[a-z]+:/{1,2})?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?")
NETWORKS = re.compile(
    r"(?:.*\.)?(?:twitter|x|facebook|fb|instagram|linkedin|tiktok|snapchat|pinterest|"
    r"threads|twitch|t|wa|"
    r"github|gitlab|medium|paypal|leboncoin|vinted|discord|bsky|mastodon|flickr|strava|malt)"
    r"\.(?:com|net|fr|me|tv|app|social|gg|xyz)"
)
SHORTENERS = re.compile(
    r"(?:bit\.ly|t\.co|(?:[a-z]+\.)*goo\.gl|tinyurl\.com|ow\.ly|urlz\.fr|lnkd\.in|"
    r"we\.tl|cutt\.ly|is\.gd|rb\.gy|"
    r"youtu\.be|forms\.gle|fb\.me|g\.page|1drv\.ms|buff\.ly)"
)
PAGES = lexicon(
    "home explore share sharer sharer.php hashtag search login help privacy intent about legal "
    "in company groups pages policies pub u p user users profile profile.php watch"
)
SITES = re.compile(
    r"(?:.*\.)?(?:gouv\.fr|service-public\.fr|europa\.eu|wikipedia\.org|arcep\.fr|"
    r"cnil\.fr|quechoisir\.org|"
    r"60millions-mag\.com|lemonde\.fr|lefigaro\.fr|leparisien\.fr|liberation\.fr|ouest-france\.fr|"
    r"francetvinfo\.fr|20minutes\.fr|bfmtv\.com|zdnet\.fr|01net\.com|nextinpact\.com|lafibre\.info)"
)
"""Public sites, whose pages have numbers that lead to no one."""
HARMLESS = re.compile(
    r"(?:utm_\w+|lang|hl|locale|page|ref|source|src|tab|sort|theme|gclid|fbclid)(?:=.*)?"
)
PERSONAL = re.compile(
    r"/(?:u|i|users?|utilisateurs?|profile?s?|membres?|members?|authors?|auteurs?|people|compte|"
    r"@)/(?![\w-]+\.(?:html?|php|aspx?|jsp))[a-z\d][\w.-]*|/@[a-z\d]|/[a-z]{2,}\.(?!html?|php|"
    r"aspx?|jsp|pdf|xml|txt|jpe?g|png|gif|zip|docx?|csv|json)[a-z]{2,}/?$"
)
"""The page of a user: `/u/name`, `/first.last`."""
MACHINE = re.compile(r"\.(?<=[a-z\d].)(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,10}(?![\w@/-])")
LABELS = re.compile(r"(?<![\w@.-])(?:[a-z\d-]{1,63}\.){0,3}[a-z\d-]{1,63}$")
"""A machine's name has a number of its own in it: `vps-7f3a91c2.vps.example.net`."""
PIECE = re.compile(r"[^/\-._~=&;,+:@%]+")
LONG_FIGURES = re.compile(r"\d{5}")
CHANGES = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
MIXED = re.compile(r"[a-z]{2,}\d{2,}|\d{2,}[a-z]{2,}")
MEETING = re.compile(r"[a-z]{3}-[a-z]{4}-[a-z]{3}")
"""Of a meeting online: letters at random, by three, four and three."""
ROOMS = re.compile(r"(?:^|[/.])(?:meet|meeting|visio|visioconference|room|join|jitsi|rdv|call)[/.]")
VOWELS = re.compile("[aeiouy]")
SHORT_HEX = re.compile(r"(?=.*\d[a-f]|.*[a-f]\d)(?=(?:.*?\d){3})[\da-f]{4}(?:-[\da-f]{4}){1,7}")
CASES = re.compile(r"(?<=[a-z])(?=[A-Z])")
OWN = re.compile(
    r"(?:mon|ma|notre|mes|nos) (?:site|blog|page|profil|boutique|portfolio|book|compte|chaine|"
    r"linkedin|facebook|insta|galerie|cv)[a-z ]{0,16}[ :(est,]{0,6}$"
)
BARE = re.compile(r"(?:https?://)?(?:[a-z\d-]{1,63}\.){1,3}[a-z]{2,10}(?![a-z\d@])(?:/[^\s<>\"]*)?")
MINE = lexicon("site blog page profil boutique portfolio book chaine galerie cv")
CLOSING = ".,;:!?…'\"*»]>"

TOPS = lexicon("com net org fr eu io cloud host example local lan info dev tech app be ch ca")
NEEDS = Needs(signs={"/": 1, "www.": 1}, words=MINE, beside_figures=TOPS)


def find(text: str) -> Iterator[Span]:
    """Yield the links of a text that lead to someone."""
    reading = read(text)
    if "/" in reading.plain or "www." in reading.plain:
        for match in URL.finditer(reading.plain):
            end = _end(match)
            if _is_private(reading, match.start(), end):
                yield Span(match.start(), end, KIND)
    if "." in reading.plain:
        yield from _own(reading)
        yield from _machines(reading)


def _own(reading: Reading) -> Iterator[Span]:
    for start in reading.starts(MINE):
        for match in BARE.finditer(reading.plain, start, start + 80):
            if OWN.search(reading.plain[max(0, match.start() - 40) : match.start()]):
                yield Span(match.start(), _end(match), KIND)


def _machines(reading: Reading) -> Iterator[Span]:
    if not reading.digits or TOPS.isdisjoint(reading.words):
        return
    for match in MACHINE.finditer(reading.plain):
        labels = LABELS.search(reading.plain, max(0, match.start() - 100), match.start())
        if labels and _identifies(labels[0]):
            yield Span(labels.start(), match.end(), KIND)


def _end(match: re.Match[str]) -> int:
    url = match[0].rstrip(CLOSING)
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1].rstrip(CLOSING)
    return match.start() + len(url)


def _is_private(reading: Reading, start: int, end: int) -> bool:
    parts = PARTS.fullmatch(reading.plain, start, end)
    if parts is None:
        return False
    host, path, query, fragment = (part or "" for part in parts.groups())
    pages = [page for page in path.split("/") if page]
    fields = [field for field in query.split("&") if "=" in field]
    if "@" in host or not all(map(HARMLESS.fullmatch, fields)):
        return True
    if NETWORKS.fullmatch(host):
        return any(page not in PAGES and not is_brand(page) for page in pages[:2])
    if SITES.fullmatch(host):
        return False
    return (
        (SHORTENERS.fullmatch(host) is not None and bool(pages))
        or LONG_FIGURES.search(fragment + query) is not None
        or _identifies(host)
        or PERSONAL.search(path) is not None
        or _identifies(reading.plain[parts.start(2) : end])
        or any(SHORT_HEX.fullmatch(page) or _is_meeting(host + path, page) for page in pages)
        or _is_random(reading.text[parts.start(2) : end])
    )


def _identifies(path: str) -> bool:
    """Tell whether a piece of a path is the name of one thing, as no word is: `a1b2c3`, `45123`."""
    for page in path.split("/"):
        if len([piece for piece in page.split("-") if MIXED.fullmatch(piece)]) > 1:
            return True
    return any(
        (LONG_FIGURES.search(piece) and not is_date(piece)) or len(CHANGES.findall(piece)) > 2
        for piece in PIECE.findall(path)
    )


def _is_meeting(address: str, page: str) -> bool:
    """Tell the code of a meeting from three words: one of its pieces cannot be said aloud."""
    if not MEETING.fullmatch(page):
        return False
    odd = [it for it in page.split("-") if not VOWELS.search(it) and it not in NOT_LETTERS]
    return bool(odd) or ROOMS.search(address) is not None


def _is_random(path: str) -> bool:
    """Tell whether capitals stand everywhere in a piece: `kXbqPzTrLm`."""
    return any(len(CASES.findall(piece)) > 2 for piece in PIECE.findall(path))
