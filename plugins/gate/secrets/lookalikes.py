"""One character -> the plain letters and figures that an eye reads in it.

Built from Unicode's own data where it tells (NFKD, numeric values, names such as « LATIN LETTER
SMALL CAPITAL A » or « REGIONAL INDICATOR SYMBOL LETTER A »), and from a table made by hand for the
alphabets whose letters are drawn as Latin ones. Invisible characters become nothing.
"""

import re
import unicodedata

BREAK = "\x01"
"""A letter that is none of ours: no word goes on across it."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TAGS = {chr(0xE0000 + code): chr(code) for code in range(0x20, 0x7F)}
"""Invisible twins of ASCII (Unicode, Tags): they say what ASCII says to whoever decodes them."""

_CYRILLIC = dict(
    zip(
        "аАвВеЕѕЅіІјЈкКмМнНоОрРсСтТуУхХһҺԁԀԛԚԝԜӏӀьЬгпиғԍѵѴүҮґѡ",
        "aAbBeEsSiIjJkKmMhHoOpPcCtTyYxXhHdDqQwWlIbbrnufGvVyYrw",
        strict=True,
    )
)
_GREEK = dict(
    zip(
        "αΑβΒεΕζΖηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧγωσςϲϹϳͿϝϜδ",
        "aAbBeEzZnHiIkKuMvNoOpPtTuYxXywoccCjJfFd",
        strict=True,
    )
)
_ARMENIAN = dict(zip("օՕոսՍհՀցքՏՈԼզԶյգԱռր", "oOnuUhHgpSULqQjqUnp", strict=True))
_CHEROKEE = dict(
    zip(
        "ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᏔᎽᏃᏒᏕᏳ",
        "ABCDEGHiJKLMPRSTVWYZRSG",
        strict=True,
    )
)
_LISU = dict(zip("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "BPDTGKJCZFMNLSRVHWXYAEIOU", strict=True))
_OTHERS = {
    **{"ı": "i", "ȷ": "j", "ɑ": "a", "ɩ": "i", "ǀ": "l", "ʋ": "v", "ɡ": "g", "ß": "ss", "ẞ": "SS"},
    **{"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ø": "o", "Ø": "O", "ɢ": "g", "ꜱ": "s"},
    **{"’": "'", "‘": "'", "ʼ": "'", "´": "'", "′": "'", "\ufffd": "?", "№": "n", "…": "."},
    **dict.fromkeys("‐‑‒–—―−﹘－", "-"),
    **dict.fromkeys("\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\u115f\u1160\u3164\uffa0\u2800", ""),
}
_TABLE: dict[str, str] = {
    **_CYRILLIC,
    **_GREEK,
    **_ARMENIAN,
    **_CHEROKEE,
    **_LISU,
    **_TAGS,
    **_OTHERS,
}
_NAMED = re.compile(
    r"LATIN (?P<case>SMALL|CAPITAL) (?:LETTER|LIGATURE) (?P<letter>[A-Z]{1,2})(?: WITH .*)?"
    r"|LATIN LETTER SMALL CAPITAL (?P<cap>[A-Z])|LATIN (?:SMALL|CAPITAL) LETTER SCRIPT (?P<s>[A-Z])"
    r"|(?:NEGATIVE CIRCLED|NEGATIVE SQUARED|SQUARED|CIRCLED|PARENTHESIZED) LATIN CAPITAL LETTER "
    r"(?P<sign>[A-Z])|REGIONAL INDICATOR SYMBOL LETTER (?P<flag>[A-Z])"
)
_KNOWN: dict[str, str] = {}


def without_controls(text: str) -> str:
    """Return a text, of the same length, whose control characters became invisible ones.

    They are not seen either, and one of them is `BREAK`.
    """
    return _CONTROLS.sub("\u200b", text)


def plain(character: str) -> str:
    """Return what a character reads as: ASCII, its case kept; nothing when it is not seen.

    >>> [plain(it) for it in "é œ Ⅳ 𝓒 с ａ 🅰 ٣ \\u200b".split()]
    ['e', 'oe', 'IV', 'C', 'c', 'a', 'A', '3', '']
    """
    known = _KNOWN.get(character)
    if known is None:
        known = _KNOWN[character] = _plain(character)
    return known


def _plain(character: str) -> str:
    if character in _TABLE:
        return _TABLE[character]
    if "\udc80" <= character <= "\udcff":  # a byte that was not UTF-8, kept by `surrogateescape`
        return plain(chr(ord(character) - 0xDC00))
    if unicodedata.category(character) in ("Cf", "Mn", "Me", "Mc"):
        return ""
    if (figure := unicodedata.digit(character, None)) is not None:
        return str(figure)
    letters = unicodedata.normalize("NFKD", character)
    if letters != character:
        return "".join(it if it.isascii() else plain(it) for it in letters)
    return _by_name(character)


def _by_name(character: str) -> str:
    if named := _NAMED.fullmatch(unicodedata.name(character, "")):
        letter = next(it for it in named.group("letter", "cap", "s", "sign", "flag") if it)
        small = named["case"] == "SMALL" or named["cap"] or named["s"]
        return letter.lower() if small else letter
    return BREAK if character.isalpha() else " "
