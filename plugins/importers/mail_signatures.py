"""The signature that ends an e-mail without a `-- ` to announce it: « Cordialement, », a name, and
under it a telephone, an address, a site. No standard says how: forms come from French offices.

The closing word stays, for it is said to somebody. Under it, what tells how to reach its author
goes, with the name where the header tells it already; another name stays: it may be the only
place that says who writes, and the roster proposes it.
"""

import re

MOST = 10
"""Lines of a signature."""

_LONGEST = 90
_CLOSING = re.compile(
    r"(?:(?:bien |très )?(?:cordialement|sincèrement|respectueusement|amicalement)"
    r"|c(?:or)?dlt|bien à (?:vous|toi)|(?:meilleures |sincères |mes |avec mes )*(?:meilleures |"
    r"sincères |cordiales )?salutations(?: distinguées| respectueuses)?|merci(?: (?:beaucoup|bien|"
    r"(?:par|d['’])\s?avance))?|bonne (?:journée|soirée|réception)|à (?:bientôt|vous lire)"
    r"|(?:best|kind|warm) regards|regards|sincerely(?: yours)?|.{0,160}\bagréer\b.{0,160})"
    r"(?:[ ,]+cordialement)?\s?[,.!]*",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|\b[\w-]+\.(?:fr|com|org|net|eu)\b(?:/\S*)?"
    r"|\+?\(?\d[\d .()/\u00a0\u202f-]{6,22}\d",
    re.IGNORECASE,
)
_WORDS = (
    "t tél tel téléphone telephone phone ligne directe fixe portable port mobile mob m p f fax mail"
    " e-mail email courriel site web standard accueil bureau ou et de du au appel gratuit non"
    " surtaxé w"
)
_WAYS = frozenset(_WORDS.split())
_STREET = re.compile(
    r"\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av|bd|boulevard|place|chemin|allée|impasse"
    r"|route|quai|cours|square|sentier|faubourg)\b[^!?]*|(?:[^!?\d]{0,40}[ ,–-])?\d{5} [A-ZÀ-Ý].*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TITLE = re.compile(r"[^\W\d_][^:;?!\d@]{1,70}(?<![.…,])")
_MOST_WORDS = 7


def without_signature(lines: list[str], name: str = "") -> list[str]:
    """Return the lines of a body without the contact lines that end it; `name` is its author's.

    >>> without_signature(["Merci.", "Cordialement,", "Léa Martin", "06 39 98 12 34"])
    ['Merci.', 'Cordialement,', 'Léa Martin']
    >>> without_signature(["Cordialement,", "Léa Martin", "06 39 98 12 34"], "Léa Martin")
    ['Cordialement,']
    """
    closing = _closing(lines)
    if closing is None:
        return lines
    tail = [line.strip() for line in lines[closing + 1 :] if line.strip()]
    if not any(map(_reaches, tail)) or not all(_reaches(line) or _titles(line) for line in tail):
        return lines
    signed = [] if _reaches(tail[0]) or _is_told(tail[0], name) else [tail[0]]
    return [*lines[: closing + 1], *signed]


def _closing(lines: list[str]) -> int | None:
    """Return the rank of the closing word, among the last lines of the body."""
    seen = 0
    for rank in range(len(lines) - 1, -1, -1):
        line = lines[rank].strip()
        seen += bool(line)
        if seen > MOST + 1 or len(line) > 4 * _LONGEST:
            return None
        if line and _CLOSING.fullmatch(line):
            return rank
    return None


def _reaches(line: str) -> bool:
    """Tell whether a line says how to reach someone, and nothing else."""
    if len(line) > _LONGEST:
        return False
    left, count = _REACHED.subn(" ", line)
    words = (word.casefold() for word in _WORD.findall(left))
    return (count > 0 and _WAYS.issuperset(words)) or _STREET.fullmatch(line) is not None


def _titles(line: str) -> bool:
    """Tell whether a line may be a name, a function, a firm: a few words, no sentence."""
    words = _WORD.findall(line)
    return (
        _TITLE.fullmatch(line) is not None
        and 0 < len(words) <= _MOST_WORDS
        and words[0][0].isupper()
    )


def _is_told(line: str, name: str) -> bool:
    told = {word.casefold() for word in _WORD.findall(name)}
    return told.issuperset(word.casefold() for word in _WORD.findall(line))
