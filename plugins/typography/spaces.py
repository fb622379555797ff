"""The French passes over a run of prose, in order. Each is idempotent, and so is their sum.

U+202F, narrow and no-break, stands before `; ! ?` and inside « »; U+00A0 stands before `:`, `%`,
`€` and after `n°` (Lexique des règles typographiques en usage à l'Imprimerie nationale).
Addresses, hours such as 9:12 and emoticons such as :-) are left alone. Code, attributes and quoted
messages never come here: the callers see to it.
"""

import re
from collections.abc import Callable

NARROW = "\u202f"
NO_BREAK = "\u00a0"
_SPACES = f"[ \n{NO_BREAK}{NARROW}]"  # an editor may have broken the line there

_ADDRESS = re.compile(r"\S*(?:://|www\.|\w@\w)\S*")
_MARKS = r"(?P<mark>[!?]+(?!\w)|;(?![\w\-()]))"  # `;)` and `;-)` are faces
_TIGHT = r"(?<=[\w»”’'\")\]…%€°])"  # where a mark that touches the word gets its space too
_HIGH_MARKS = re.compile(rf"(?:{_TIGHT}|(?<=\S){_SPACES}+|^{_SPACES}*){_SPACES}*{_MARKS}")
_COLON = re.compile(rf"(?:{_TIGHT}|(?<=\S){_SPACES}+|^{_SPACES}*){_SPACES}*:(?=\s|$)")
_OPENING = re.compile(rf"«{_SPACES}*")
_CLOSING = re.compile(rf"{_SPACES}*»")
_UNIT = re.compile(rf"(?<=\d){_SPACES}*(?P<unit>[%€])")
_NUMBER = re.compile(rf"\b(?P<sign>[nN]°){_SPACES}*(?=\d)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|[«“])|(?:(?<=\b[dDlLjJmMtTsScCnN])|(?<=\b[qQ]u))'$")
"""Between letters; at the end of a run only after an elision, which an emphasised word follows."""

_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")


def apply(text: str) -> str:
    """Return a run of prose with French spaces, apostrophes and ellipses.

    >>> apply("Tu captes ?")
    'Tu captes\\u202f?'
    """
    pieces = []
    end = 0
    for address in _ADDRESS.finditer(text):
        pieces += [_passes(text[end : address.start()]), address.group()]
        end = address.end()
    return "".join([*pieces, _passes(text[end:])])


def unbroken(text: str) -> str:
    """Return a message with the French spaces that it has made no-break; none is added.

    Messages quote syntax (`Nom 09:12: texte`, `... 6`), which must stay as it is to be typed.
    """
    text = text.replace("« ", f"«{NARROW}").replace(" »", f"{NARROW}»")
    text = re.sub(r" (?=[;!?](?:\s|$))", NARROW, text)
    return re.sub(r" (?=:(?:\s|$))", NO_BREAK, text)


def _passes(text: str) -> str:
    for one_pass in PASSES:
        text = one_pass(text)
    return text


def apostrophes(text: str) -> str:
    """Curl the apostrophe between letters."""
    return _APOSTROPHE.sub("’", text)


def ellipses(text: str) -> str:
    """Set three dots as one character."""
    return _ELLIPSIS.sub("…", text)


def guillemets(text: str) -> str:
    """Put a narrow no-break space inside « »."""
    return _CLOSING.sub(NARROW + "»", _OPENING.sub("«" + NARROW, text))


def high_marks(text: str) -> str:
    """Put a narrow no-break space before `;`, `!` and `?`, once before a row of them."""
    return _HIGH_MARKS.sub(NARROW + r"\g<mark>", text)


def colons(text: str) -> str:
    """Put a no-break space before a colon that ends a word."""
    return _COLON.sub(NO_BREAK + ":", text)


def units(text: str) -> str:
    """Put a no-break space between a number and `%` or `€`, and after `n°`."""
    text = _UNIT.sub(NO_BREAK + r"\g<unit>", text)
    return _NUMBER.sub(r"\g<sign>" + NO_BREAK, text)


PASSES: tuple[Callable[[str], str], ...] = (
    apostrophes,
    ellipses,
    guillemets,
    high_marks,
    colons,
    units,
)
