r"""What escapes say, left among what stands around them: « In&egrave;s », `In%C3%A8s`, `In\xe8s`.

HTML entities (WHATWG), percent-encoding (RFC 3986; `+` for a space needs nothing, both separate),
escapes of JavaScript, JSON, Python and CSS, octal bytes as git writes them, quoted-printable
(RFC 2045), and UTF-8 that was read as Latin-1 or Windows-1252. One pass undoes one layer of all.
`&lt;`, `&gt;`, `&quot;` and `\"` are left: they part words as they stand, like what they say.
"""

import html
import re
from collections.abc import Callable, Iterator

from plugins.gate.secrets.pieces import Pieces

AROUND = 96
"""Characters kept on both sides of an escape: more than a name or an address is long."""
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_READ_AS = {ord(character): character.encode("cp1252")[0] for character in _WINDOWS}
_ESCAPE = re.compile(
    r"(?P<entity>&(?!(?:lt|gt|quot);|amp;(?![#A-Za-z]))"
    r"(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?)"
    r"|(?P<percent>(?:%[0-9a-fA-F]{2})+)"
    r"|(?P<wide>(?:[\\%]u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\u\{[0-9a-fA-F]{1,6}\})+)"
    r"|(?P<bytes>(?:\\x[0-9a-fA-F]{2})+)"
    r"|(?P<octal>(?:\\[0-3][0-7]{2}(?![0-9a-fA-F])){2,})"
    r"|(?P<css>(?:\\[0-9a-fA-F]{1,6}(?:\r\n|[ \t\n\f])?)+)"
    r"|(?P<blank>\\[nrtfbv])|\\(?P<itself>/)"
    rf"|(?P<mojibake>(?:[\u00c2-\u00f4](?:[\u0080-\u00bf{_WINDOWS}]{{1,3}}|(?<=\u00c3)[ ]))+)"
)
_QUOTED = re.compile(r"(?P<quoted>=(?:\r?\n|[0-9A-Fa-f]{2})(?:=(?:\r?\n|[0-9A-Fa-f]{2}))*+)")
_TRIGGER = re.compile(
    r"[&%\\\u00c2-\u00f4](?:(?<=[&%\\])|(?<=\u00c3)(?= )"
    rf"|(?<=[\u00c2-\u00f4])(?=[\u0080-\u00bf{_WINDOWS}]))"
)
"""Where an escape may begin. One set of characters first: `re` skips to them."""


def decode(text: str) -> Pieces:
    r"""Return what a text says once its escapes are undone: nothing when it has none.

    >>> "".join(piece.text for piece in decode(r"In%C3%A8s, In&egrave;s, In\u00e8s, InÃ¨s"))
    'Inès, Inès, Inès, Inès'
    """
    return _undone(text, _escapes(text))


def unquote(text: str) -> Pieces:
    """Return what quoted-printable says. Apart: `=` also stands before « 06%2039 » in an address.

    >>> "".join(piece.text for piece in unquote("In=C3=A8s"))
    'Inès'
    """
    return _undone(text, _QUOTED.finditer(text))


def _undone(text: str, escapes: Iterator[re.Match[str]]) -> Pieces:
    pieces = Pieces()
    end = 0  # of what is already taken
    for match in escapes:
        said = _SAYS[match.lastgroup or ""](match[0])
        if said == match[0]:
            continue
        start = match.start()
        if start - end > 2 * AROUND:
            if pieces:
                pieces.take(end, text[end : end + AROUND], decoded=False)
                pieces.stop(end + AROUND)
            end = start - AROUND
        pieces.take(end, text[end:start], decoded=False)
        pieces.take(start, said, decoded=True)
        end = match.end()
    if pieces:
        pieces.take(end, text[end : end + AROUND], decoded=False)
    return pieces


def _escapes(text: str) -> Iterator[re.Match[str]]:
    trigger = _TRIGGER.search(text)
    while trigger:
        match = _ESCAPE.match(text, trigger.start())
        if match:
            yield match
        trigger = _TRIGGER.search(text, match.end() if match else trigger.start() + 1)


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _percent(escape: str) -> str:
    return _utf8(bytes.fromhex(escape.replace("%", "")))


def _wide(escape: str) -> str:
    codes = (int(code.strip("{}"), 16) for code in re.split(r"[\\%][uU]", escape)[1:])
    text = "".join(chr(code) for code in codes if code <= 0x10FFFF)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _bytes(escape: str) -> str:
    return _utf8(bytes.fromhex(escape.replace("\\x", "")))


def _octal(escape: str) -> str:
    return _utf8(bytes(int(code, 8) for code in escape.split("\\")[1:]))


def _css(escape: str) -> str:
    codes = (int(code.strip(), 16) for code in escape.split("\\")[1:])
    return "".join(chr(code) for code in codes if code <= 0x10FFFF)


def _quoted(escape: str) -> str:
    return _utf8(bytes.fromhex(re.sub(r"[=\r\n]", "", escape)))


def _mojibake(escape: str) -> str:
    """Read UTF-8 bytes that were taken for letters; a space may be what is left of U+00A0."""
    for tried in (escape, escape.replace(" ", "\u00a0")):
        try:
            return bytes(_READ_AS.get(ord(it), ord(it)) for it in tried).decode("utf-8")
        except ValueError:
            continue
    return re.sub(
        rf"[\u00c2-\u00df][\u0080-\u00bf{_WINDOWS}]", lambda match: _pair(match[0]), escape
    )


def _pair(two: str) -> str:
    return bytes(_READ_AS.get(ord(it), ord(it)) for it in two).decode("utf-8", "replace")


_SAYS: dict[str, Callable[[str], str]] = {
    "entity": html.unescape,
    "percent": _percent,
    "wide": _wide,
    "bytes": _bytes,
    "octal": _octal,
    "css": _css,
    "blank": lambda _: "\n",
    "itself": lambda _: "/",
    "quoted": _quoted,
    "mojibake": _mojibake,
}
