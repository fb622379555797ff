"""The names that stand where a text gives names (see `ways`), read word by word.

A name ends where a word of speech begins: « Merci Camille Je vous… ».
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.anonymity import ways
from plugins.anonymity.common import COMMON
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import fold, listed
from plugins.anonymity.positions import WEAK
from plugins.anonymity.roster import Standing
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PARTICLES, PLACES, SPEECH, TITLES

LONGEST = 4
"""Words of a name beyond which no particle goes on with it."""
MOST = 8
"""Words of a name, at most, particles included."""

REACH = 60
"""Characters before a name where the street that bears it can be told."""

ACRONYMS = listed(
    "sms mms tv sav cb rdv hs pc ip bp tva cgv cgu fai ok ps nb ttc ht rib bic mp dm sfr edf pto"
    " cni nir nss gsm ont nro pm ftth tnt vod usb adsl wifi pdf app faq svp ras gps nfc lte re "
    "tr cv id"
)
_NOT_NAMES = SPEECH | GENERIC | BRANDS | ALLOWED | PLACES
_WORD = re.compile(r"[ \u00a0\u202f]?([^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_]))*\.?)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it is written, whose it is (see `ways`), and why in French."""

    name: str
    whose: str
    why: str


def given(text: str) -> Iterator[Mention]:
    """Yield the names that a text gives by greeting, presenting or titling."""
    for way in ways.WAYS:
        for match in way.before.finditer(text):
            name = name_at(text, match.end(), titled=way.titled)
            if name and not _goes_on(match, name):
                yield _mention(way, text, name)
    for match in ways.SERVES.finditer(text):
        yield from _named(match["name"], ways.WRITER, "se présente")
    called, opens = ways.CALLED.match(text), ways.OPENS.match(text)
    if called and is_first_name(called["name"]):
        yield Mention(called["name"], ways.READER, "interpellation")
    if opens and is_first_name(opens["name"]):
        yield Mention(opens["name"], ways.WRITER, "signature")


def signatures(text: str) -> Iterator[Mention]:
    """Yield the names that sign a message."""
    foot = text.rstrip(" \n\t.!").rstrip("🙂😊🌹👍🙏 \n\t.!")
    for pattern in (ways.MARKED, ways.CARET, ways.CLOSED, ways.LAST_LINE):
        if match := pattern.search(foot):
            marked = pattern in (ways.MARKED, ways.CARET)
            yield from _signature(match["name"].strip(), marked=marked)
    if (match := ways.LAST_WORD.search(foot)) and is_first_name(match["name"]):
        yield Mention(match["name"], ways.WRITER, "signature")
    if (match := ways.INITIALS.search(foot)) and match["name"].lower() not in ACRONYMS:
        yield Mention(match["name"], ways.WRITER, "initiales en fin de message")


def newcomers(text: str) -> Iterator[Mention]:
    """Yield who joins or leaves, in the text of a notice."""
    if match := ways.ENTERS.match(text):
        yield from _named(match["name"], "agent", "avis du canal")


def spotted(text: str) -> Iterator[Mention]:
    """Yield first names in use, capitalised in a sentence, and those of e-mail addresses."""
    for match in ways.MAIL.finditer(text):
        pieces = re.split(r"[._-]", match["name"])
        if not any(fold(piece).text in _NOT_NAMES for piece in pieces):
            yield Mention(" ".join(map(str.capitalize, pieces)), "other", ways.SPOTTED[1])
    for pattern in (ways.INSIDE, ways.ACTS):
        for match in pattern.finditer(text):
            if ways.STREET.search(text, max(0, match.start() - REACH), match.start()):
                continue
            start = match.start("name") if "name" in pattern.groupindex else match.start()
            word = text[start : match.end()]
            if not is_first_name(word) or fold(word).text in PLACES:
                continue
            if name := name_at(text, start):
                yield Mention(name, "other", ways.SPOTTED[0])


def name_at(text: str, start: int, *, titled: bool = False) -> str:
    """Return the name that begins at a place, or an empty text; `titled`: only after a title."""
    words: list[str] = []
    pending: list[str] = []
    title = False
    while len(words) < MOST and (match := _WORD.match(text, start)):
        word, folded = match[1], fold(match[1]).text.rstrip(".")
        if not words and not title and _is_title(word, folded):
            pending, title = [word], True
        elif (words or title) and folded in PARTICLES and len(words) < LONGEST:
            pending.append(word)
        elif _belongs(word, folded, first=not words, title=title):
            words += [*pending, word]
            pending = []
        else:
            break
        start = match.end()
        if words and word.endswith(".") and len(word) > 2:
            break
    if titled and not title:
        return ""
    name = " ".join(words)
    return name if len(words) > 1 and len(words[-1]) == 2 else name.rstrip(".")


def is_first_name(word: str) -> bool:
    """Tell whether a word, or the first of a compound, is a first name in use and no brand."""
    folded = fold(word).text
    return folded.split("-")[0] in FIRST_NAMES and folded not in _NOT_NAMES - PLACES


def standing(whose: str, writer: Standing) -> Standing:
    """Return what a mention makes of someone, given the role of whoever wrote it."""
    answers = writer in ("agent", "robot")
    if whose == ways.WRITER:
        return writer
    if whose == ways.READER:
        return "customer" if answers else "agent"
    if whose == ways.ADDRESSED:
        return "customer" if answers else "other"
    return whose  # type: ignore[return-value]  # a way gives one of these, or a standing


def _is_title(word: str, folded: str) -> bool:
    return folded in TITLES and (word[0].isupper() or folded not in WEAK)


def _belongs(word: str, folded: str, *, first: bool, title: bool) -> bool:
    """Tell whether a word goes on with a name, or begins it."""
    if folded in _NOT_NAMES and not (
        word[0].isupper() and first and (title or folded in FIRST_NAMES) and folded not in SPEECH
    ):
        return False
    if word[0].isupper():
        return len(folded) > 1 or not first
    return first and folded not in COMMON and (title or is_first_name(word))


def _goes_on(before: re.Match[str], name: str) -> bool:
    """Tell whether a sentence goes on after its thanks to what is no first name."""
    if ways.THANKING.fullmatch(before[0]) is None:
        return False
    first = name.split(maxsplit=1)[0]
    return not (is_first_name(first) or fold(first).text.rstrip(".") in TITLES)


def _mention(way: ways.Way, text: str, name: str) -> Mention:
    """« Bonjour, Élodie d’EDF » is said by Élodie."""
    of_the_house = re.search(
        rf"{re.escape(name)},? (?:du |d['’]|de (?!rien|votre|vos)|à votre service)", text
    )
    if way.whose == ways.READER and of_the_house:
        return Mention(name, ways.WRITER, "se présente")
    return Mention(name, way.whose, way.why)


def _named(text: str, whose: str, why: str) -> Iterator[Mention]:
    if name := name_at(text, 0):
        yield Mention(name, whose, why)


def _signature(text: str, *, marked: bool) -> Iterator[Mention]:
    """A dash or a caret signs with any short word; a mere last line, with a name only."""
    name = name_at(text, 0)
    if name and (marked or _is_name_alone(text, name)):
        yield Mention(name, ways.WRITER, "signature")
    elif marked and re.fullmatch(r"[A-ZÀ-Þ][^\W_]{0,3}", text) and text.lower() not in ACRONYMS:
        yield Mention(text, ways.WRITER, "signature")


def _is_name_alone(text: str, name: str) -> bool:
    """Tell whether a line is a name and at most a function: « Camille, service client »."""
    rest = fold(text[len(name) :]).text.strip(" ,.-|").split()
    return not rest or rest[0] in _NOT_NAMES | PARTICLES
