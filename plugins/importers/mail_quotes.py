"""What someone wrote in an e-mail, without what mail programs put around it.

Cut: replies quoted (`>` lines, « Le … a écrit : », « -----Message d’origine----- », the header that
Outlook copies), forwarded messages, signatures (RFC 3676: after `-- `; `mail_signatures.py` has the
others), « Envoyé de mon iPhone ».
What stands between quoted lines, or below them, is kept. No standard says how to quote: forms come
from Gmail, Outlook, Apple Mail, Thunderbird, Yahoo, Zimbra and the French operators' webmails.
"""

import re

from plugins.importers.mail_signatures import without_signature

_SPACE = "[ \u00a0\u202f]"
_WROTE = "a écrit|wrote|schrieb|escribió|ha scritto|escreveu|schreef"
_DATED = re.compile(
    rf"(?:Le|On|Am|El|Il giorno|Em|Op) .{{0,20}}\d.{{3,300}}?(?:{_WROTE}){_SPACE}?:", re.IGNORECASE
)
_NAMED = re.compile(rf".{{2,200}}?(?:{_WROTE})(?: (?:le|on) .{{4,60}})?{_SPACE}?:", re.IGNORECASE)
_CERTAIN = re.compile(r"\d\s?[:hH]\s?\d\d|\S@\S")
_OPENINGS = ("le ", "on ", "am ", "el ", "il ", "em ", "op ")
_SEPARATOR = re.compile(
    r"[-_=*]{2,80}[ \t]*(?:(?:e-?mail|mail|courriel|message) (?:d['’]origine|original|initial"
    r"|transféré|réexpédié)|(?:original|forwarded) message|ursprüngliche nachricht)"
    r"[ \t]*[-_=*]{2,80}"
    rf"|(?:début du message (?:transféré|réexpédié)|begin forwarded message){_SPACE}?:",
    re.IGNORECASE,
)
_COPIED = re.compile(
    r"[* \t]*(?P<field>de|from|von|envoyé(?: le)?|sent|gesendet|date|à|to|an|cc|objet|subject"
    rf"|betreff)[* ]?{_SPACE}?:[* \u00a0]",
    re.IGNORECASE,
)
_SENDER = frozenset({"de", "from", "von"})
_ONLY_IN_MAIL = frozenset(
    {"envoyé", "envoyé le", "sent", "gesendet", "objet", "subject", "betreff"}
)
_RULE = re.compile(r"[-_=]{8,100}")
_ABOVE = re.compile(
    r"[#*\- \t]{0,20}(?:(?:please )?(?:type|write) your reply above this line"
    r"|(?:veuillez )?(?:saisi|écri|entre|tape|répond)\w{0,4} .{0,30}(?:au-dessus|ci-dessus).{0,30})"
    r"[#*\- \t.]{0,20}",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:(?:envoyé|expédié) (?:de|depuis|avec|via|à partir de|à partir d['’]un)"
    r" ?(?:mon|ma|l['’]application|la messagerie|le mail|proton|yahoo|outlook|gmail|courrier|mail"
    r"|un|android|iphone|smartphone|mobile|samsung|galaxy|orange|sfr|free|bbox)\b"
    r"|sent (?:from|with|via) (?:my|the|proton|yahoo|outlook|gmail|mail|android|iphone|samsung)\b"
    r"|(?:get|obtenir|téléchargez?|télécharger) outlook (?:for|pour)\b).{0,90}",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^[-_=*]{2,80}[ \t]*(?:message (?:transféré|réexpédié)|forwarded message)"
    r"|^(?:début du message (?:transféré|réexpédié)|begin forwarded message)",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = 2000
_BLANKS = re.compile(r"\n{3,}")
_SIGNATURE = 12
"""Lines that may follow a bare « -- » that begins a signature; with its space, any number may."""

_NEAR = 8
_WINDOW = 4
"""Lines over which mail programs fold « Le … a écrit : »."""


def forwards(text: str) -> bool:
    """Tell whether a body passes someone else's message on."""
    return _FORWARDED.search(text[:_FIRST]) is not None


def own(text: str, name: str = "") -> str:
    """Return what a message's author wrote in a plain body; empty when he only quotes.

    `name` is the author's, as the header tells it.

    >>> own("Merci !\\n\\nLe lun. 15 févr. 2021 à 09:12, Camille a écrit :\\n> Bonjour\\n")
    'Merci !'
    """
    lines = text.replace("\u200b", "").split("\n")
    kept = without_signature(_unsigned(_without_quotes(lines)), name)
    return _BLANKS.sub("\n\n", "\n".join(line.rstrip() for line in kept)).strip("\n")


def _without_quotes(lines: list[str]) -> list[str]:
    kept: list[str] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.startswith(">"):
            index += 1
            continue
        end = _attribution(lines, index)
        if end:
            if not _quoted_next(lines, end):
                break
            index = end
            continue
        if _cuts(lines, index, kept):
            break
        if not _ABOVE.fullmatch(line.strip()):
            kept.append(line)
        index += 1
    return kept


def _attribution(lines: list[str], index: int) -> int:
    """Return where the line « Le … a écrit : » that begins at `index` ends; 0 when none does."""
    line = lines[index].strip()
    if line.lower().startswith(_OPENINGS):
        for end in range(index + 1, min(index + _WINDOW, len(lines)) + 1):
            folded = " ".join(each.strip() for each in lines[index:end])
            if folded.endswith(":") and _DATED.fullmatch(folded):
                certain = _CERTAIN.search(folded) is not None
                return end if certain or _quoted_next(lines, end) else 0
    if line.endswith(":") and _NAMED.fullmatch(line) and _quoted_next(lines, index + 1):
        return index + 1
    return 0


def _quoted_next(lines: list[str], index: int) -> bool:
    near = lines[index : index + _NEAR]
    return next((line for line in near if line.strip()), "").startswith(">")


def _cuts(lines: list[str], index: int, kept: list[str]) -> bool:
    """Tell whether all that follows a line is someone else's; take the rule before it away."""
    line = lines[index].strip()
    above = _ABOVE.fullmatch(line) and any(map(str.strip, kept))
    if not above and not _SEPARATOR.fullmatch(line) and not _copied_header(lines, index):
        return False
    while kept and (not kept[-1].strip() or _RULE.fullmatch(kept[-1].strip())):
        kept.pop()
    return True


def _copied_header(lines: list[str], index: int) -> bool:
    first = _COPIED.match(lines[index] + " ")
    if first is None or first["field"].lower() not in _SENDER:
        return False
    near = (_COPIED.match(line + " ") for line in lines[index : index + _NEAR])
    found = {match["field"].lower() for match in near if match}
    return len(found) > 2 and bool(found & _ONLY_IN_MAIL)


def _unsigned(lines: list[str]) -> list[str]:
    end = len(lines)
    for index, line in enumerate(lines):
        if line == "-- " or (line.rstrip() == "--" and len(lines) - index <= _SIGNATURE):
            end = index
            break
    while end and (not lines[end - 1].strip() or _PHONE.fullmatch(lines[end - 1].strip())):
        end -= 1
    return lines[:end]
