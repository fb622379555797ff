"""Ways to write a text so that whoever looks for it as it stands misses it. Pure.

A `Form` takes a secret, and returns it written so, or None when it would stay as it is. Those here
make sense on any surface; those of HTML alone are in `markup.py`.
"""

import base64
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.entities import html5
from itertools import cycle
from urllib.parse import quote

from benchmarks.leaks.secrets import Secret

Write = Callable[[str], str]

_SEPARATORS = re.compile(r"[^\w@!]+|_")
_CYRILLIC = str.maketrans("aceiopxysjhABCEHKMOPTXSIJY", "асеіорхуѕјһАВСЕНКМОРТХЅІЈУ")
_GREEK = str.maketrans("oviABEZHIKMNOPTYX", "ονιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_ENTITIES = {it: name for name, it in html5.items() if len(it) == 1 and name.endswith(";")}
_NAMED = {ord(it): f"&{name}" for it, name in _ENTITIES.items() if it not in "\n\t"}
_NAMED[ord(" ")] = "&nbsp;"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write. Where `whole` is true, a word of four letters is still one word."""

    name: str
    write: Callable[[Secret], str | None]
    whole: bool = False


def refusal(form: Form, secret: Secret) -> str:
    """Return why a secret is not planted in a form; nothing when it is."""
    if form.write(secret) is None:
        return "rien ne s’écrirait autrement"
    if secret.short and not form.whole:
        return "moins de cinq caractères : un mot entier, en clair, ou une signature"
    return ""


def _of(write: Write) -> Callable[[Secret], str | None]:
    """Make a form of what changes a text; a text that it does not change has no such form."""

    def form(secret: Secret) -> str | None:
        written = write(secret.text)
        return None if written == secret.text else written

    return form


def _lower(secret: Secret) -> str | None:
    """Initials count in capitals only: « qx » is anything."""
    return None if secret.initials else _of(str.lower)(secret)


def _usage(rank: int) -> Callable[[Secret], str | None]:
    def form(secret: Secret) -> str | None:
        return secret.usages[rank] if rank < len(secret.usages) else None

    return form


def _joined_by(sign: str) -> Write:
    return lambda text: _SEPARATORS.sub(sign, text)


def _spread_by(signs: str) -> Write:
    """Put a sign between all characters, each in turn."""

    def write(text: str) -> str:
        turn = cycle(signs)
        return text[0] + "".join(next(turn) + it for it in text[1:])

    return write


def _apart(sign: str) -> Write:
    """Set letters and figures apart, and words a little more: `M a ë l l e   Q u é`."""

    def write(text: str) -> str:
        return (sign * 3).join(sign.join(word) for word in _SEPARATORS.split(text) if word)

    return write


def _bare(text: str) -> str:
    split = unicodedata.normalize("NFD", text)
    return "".join(it for it in split if not unicodedata.combining(it))


def _each(template: str) -> Write:
    return lambda text: "".join(template.format(ord(it)) for it in text)


def _bytes(template: str) -> Write:
    return lambda text: "".join(template.format(it) for it in text.encode())


def percent(text: str) -> str:
    """Write as in an address all but letters and figures of ASCII; the first one too."""
    return every_percent(text[0]) + quote(text[1:], safe="")


def every_percent(text: str) -> str:
    """Write every byte as in an address."""
    return _bytes("%{:02X}")(text)


def unicode_escapes(text: str) -> str:
    """Write every character as JavaScript and JSON may."""
    return _each("\\u{:04x}")(text)


def css_escapes(text: str) -> str:
    """Write every character as a style sheet may (CSS Syntax, 4.3.7)."""
    return _each("\\{:x} ")(text)


def _entities(text: str) -> str:
    return text.translate(_NAMED)


def _mojibake(coding: str) -> Write:
    return lambda text: text.encode().decode(coding, "replace")


def _shifted(upper: int, lower: int, figure: int) -> Write:
    """Write letters and figures with those of another block of Unicode."""

    def write(text: str) -> str:
        return "".join(map(shifted, unicodedata.normalize("NFD", text)))

    def shifted(it: str) -> str:
        for first, last, start in (("A", "Z", upper), ("a", "z", lower), ("0", "9", figure)):
            if first <= it <= last and start:
                return chr(start + ord(it) - ord(first))
        return it

    return write


def _struck(text: str) -> str:
    return "".join(f"{it}\u0336" for it in text)


def _turned(text: str) -> str:
    return "\u202b" + "\u200f".join(text) + "\u202c"


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _base64url(text: str) -> str:
    """Write as `base64url`, without the signs that fill it (RFC 4648, 5)."""
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _forms() -> Iterator[Form]:
    yield Form("tel quel", lambda secret: secret.text, whole=True)
    yield Form("capitales", _of(str.upper), whole=True)
    yield Form("minuscules", _lower, whole=True)
    yield Form("sans accents", _of(_bare), whole=True)
    yield Form("écriture d’usage", _usage(0), whole=True)
    yield Form("autre écriture d’usage", _usage(1), whole=True)
    for name, sign in (("traits d’union", "-"), ("points", "."), ("soulignés", "_")):
        yield Form(name, _of(_joined_by(sign)))
    yield Form("barres obliques", _of(_joined_by(" / ")))
    yield Form("sans séparateurs", _of(_joined_by("")))
    yield Form("espaces insécables", _of(_joined_by("\u00a0")))
    yield Form("lettres espacées", _of(_apart(" ")))
    yield Form("lettres pointées", _of(_apart(".")))
    yield Form("lettres à traits", _of(_apart("-")))
    yield Form("entités nommées", _of(_entities), whole=True)
    yield Form("entités décimales", _of(_each("&#{};")), whole=True)
    yield Form("entités hexadécimales", _of(_each("&#x{:X};")), whole=True)
    yield Form("entités à zéros", _of(_each("&#x{:06x};")), whole=True)
    yield Form("entités doublées", _of(_each("&amp;#{};")), whole=True)
    yield Form("entités nommées doublées", _of(lambda it: _entities(it).replace("&", "&amp;")))
    yield Form("pour-cent", _of(percent), whole=True)
    yield Form("pour-cent partout", _of(every_percent), whole=True)
    yield Form("pour-cent doublé", _of(lambda it: every_percent(it).replace("%", "%25")))
    yield Form("base64", _of(_base64))
    yield Form("base64url", _of(_base64url))
    yield Form("base64 doublé", _of(lambda it: _base64(_base64(it))))
    yield Form("hexadécimal", _of(lambda it: it.encode().hex()))
    yield Form("échappements \\u", _of(unicode_escapes), whole=True)
    yield Form("échappements \\u{}", _of(_each("\\u{{{:x}}}")), whole=True)
    yield Form("échappements \\x", _of(_bytes("\\x{:02x}")), whole=True)
    yield Form("échappements CSS", _of(css_escapes))
    yield Form("octal", _of(_bytes("\\{:03o}")))
    yield Form("quoted-printable", _of(_bytes("={:02X}")), whole=True)
    yield Form("mojibake (Latin-1)", _of(_mojibake("latin-1")))
    yield Form("mojibake (Windows)", _of(_mojibake("cp1252")))
    yield Form("NFD", _of(lambda it: unicodedata.normalize("NFD", it)), whole=True)
    yield Form("pleine chasse", _of(_shifted(0xFF21, 0xFF41, 0xFF10)), whole=True)
    yield Form("cyrillique", _of(lambda it: it.translate(_CYRILLIC)), whole=True)
    yield Form("grec", _of(lambda it: it.translate(_GREEK)), whole=True)
    yield Form("lettres mathématiques", _of(_shifted(0x1D400, 0x1D41A, 0x1D7CE)), whole=True)
    yield Form("lettres cerclées", _of(_shifted(0x24B6, 0x24D0, 0)), whole=True)
    yield Form("chiffres arabes", _of(_shifted(0, 0, 0x0660)), whole=True)
    yield Form("sans largeur", _of(_spread_by(_INVISIBLE)), whole=True)
    yield Form("tirets conditionnels", _of(_spread_by("\u00ad")), whole=True)
    yield Form("marques de droite à gauche", _of(_turned), whole=True)
    yield Form("lettres barrées", _of(_struck), whole=True)


FORMS = tuple(_forms())
