"""Anything but a name -> what to look for: numbers, e-mail addresses, streets, passwords."""

import re
from collections.abc import Iterator
from itertools import product

from plugins.detect.reading.folding import fold
from plugins.detect.reading.spelling import figures
from plugins.gate.secrets import dates
from plugins.gate.secrets.names import is_ordinary
from plugins.gate.secrets.needle import SHORTEST, Needle, Short, When
from plugins.gate.secrets.skeleton import ascii_of, letters_of

_PIECES = re.compile(r"[a-z]+|\d+")
_HOST = re.compile(r"^[a-z]+://(?:www\.)?|^www\.", re.IGNORECASE)
_STREET = re.compile(
    r"^(.*?)[\s,]*(?:\(?\d{5}\b|\n|,(?!.*\b(?:rue|r|av|avenue|bd|place)\b)).*", re.S
)
_WAYS = (
    ("rue", "r"),
    ("avenue", "av", "ave"),
    ("boulevard", "bd", "bld", "boul", "blvd"),
    ("place", "pl"),
    ("allee", "all"),
    ("chemin", "ch", "che", "chem"),
    ("impasse", "imp"),
    ("route", "rte"),
    ("square", "sq"),
    ("residence", "res"),
)
_WAY = {way: ways for ways in _WAYS for way in ways}
_COORDINATE = re.compile(r"(\d{1,3})[.,](\d{4,})")
"""One of two: four decimals are eleven metres. Maps and GeoJSON part them, and turn them round."""
_AT = ("", "at", "arobase", "arrobase", "chez")
_DOT = ("", "dot", "point")
_FEWEST_FIGURES = 4
"""Figures alone that make a secret: fewer say nothing (« se terminant par 34 »)."""


def needles(text: str, kind: str) -> Iterator[Needle | Short]:
    """Yield what makes a text known, by its kind, a word of `plugins.masks.MASKS`."""
    if kind == dates.KIND:
        found = list(dates.needles(text))
        yield from found
        if found or len(letters_of(text)) < 10:
            return  # « 12 mars », of no year, is everybody's
    if kind == "téléphone":
        yield from _phone(text)
    elif kind == "e-mail" and "@" in text:
        yield from _mail(text)
    elif kind == "adresse":
        yield from _address(text)
    elif kind in ("IP", "position"):
        pieces = re.findall(r"[a-z\d]+", ascii_of(text).decode().lower())
        yield _needle(pieces, kind, joined=True)
        for number in _COORDINATE.findall(text) if kind == "position" else ():
            yield _needle(list(number), kind, joined=True)
    elif kind == "IBAN":
        yield from _plain(text, kind)
        yield from _plain(re.sub(r"^\s*FR\W*\d\W*\d", "", text, flags=re.IGNORECASE), kind)
    else:
        yield from _plain(_HOST.sub("", text.strip()) if kind == "lien" else text, kind)


def _plain(text: str, kind: str) -> Iterator[Needle | Short]:
    pieces = _PIECES.findall(ascii_of(text).decode().lower())
    letters = "".join(pieces)
    if letters.isdigit() and len(letters) < _FEWEST_FIGURES:
        return
    if len(letters) >= SHORTEST:
        yield _needle(pieces, kind)
    elif len(letters) > 1:
        yield Short(letters, kind, "capital" if is_ordinary(letters) else "anywhere")


def _needle(pieces: list[str], kind: str, *, joined: bool = False) -> Needle:
    letters, joints, place = "".join(pieces), set(), 0
    for piece in pieces[:-1]:
        place += len(piece)
        joints.add(place)
    if joined:
        return Needle(letters, kind, "joined", frozenset(joints))
    if letters.isdigit():
        return Needle(letters, kind, "figures", frozenset(joints))
    if letters.isalpha():
        common: When = "position" if kind == "identifiant" else "capital"
        everyday = is_ordinary(" ".join(pieces)) and len(pieces) < 3
        counts: When = common if everyday else "anywhere"
        return Needle(letters, kind, "name", frozenset(joints), counts)
    return Needle(letters, kind, "value", frozenset(joints), loose=len(letters) >= 14)


def _phone(text: str) -> Iterator[Needle | Short]:
    number = "".join(re.findall(r"\d", ascii_of(text).decode())) or figures(fold(text))
    if not ascii_of(text).strip().startswith((b"+", b"00")) and re.search(r"[^\W\d_]", fold(text)):
        number = max(number, figures(fold(text)), key=len)
    national = re.sub(r"^(?:00|\+)?33(?=0?[1-9]\d{8}$)", "", number)
    number = re.sub(r"^0+", "", national)
    if len(number) >= SHORTEST:
        yield Needle(number, "téléphone", "figures")


def _mail(text: str) -> Iterator[Needle | Short]:
    local, _, domain = text.strip().rpartition("@")
    for at, dot in product(_AT, _DOT):
        for here in {"", dot}:
            names = [letters_of(it) for it in local.split(".")]
            hosts = [letters_of(it) for it in domain.split(".")]
            pieces = [*_joined(names, here), *([at] if at else []), *_joined(hosts, dot)]
            yield from _value(pieces, "e-mail")


def _joined(pieces: list[str], word: str) -> list[str]:
    whole = [it for piece in pieces for it in (piece, word) if it]
    return whole[:-1] if word else whole


def _value(pieces: list[str], kind: str) -> Iterator[Needle]:
    needle = _needle(pieces, kind)
    if len(needle.letters) >= SHORTEST:
        yield Needle(needle.letters, kind, "value", needle.joints)


def _address(text: str) -> Iterator[Needle | Short]:
    yield from _plain(text, "adresse")
    street = _STREET.sub(r"\1", text.strip())
    words = _PIECES.findall(ascii_of(street).decode().lower())
    if not any(word.isdigit() for word in words):
        return
    ways = next((_WAY[word] for word in words if word in _WAY), ())
    for way in ways or ("",):
        written = [way if word in ways else word for word in words]
        if len(written) > 2:
            yield from _value(written, "adresse")
