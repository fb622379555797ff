"""Values that words announce: « réf. client n° 4578 1236 », « le ticket que j’ai ouvert : 45123 ».

Two questions are asked of what follows an announcing word: is it a value (it holds a figure), and
how plainly is it announced. A value right behind « n° », « : » or « est » may be short; a value
found further on in the sentence must look like an identifier by itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from plugins.detect.reading.public import counts, is_date
from plugins.detect.reading.text import Reading
from plugins.detect.reading.vocabulary import STOP, lexicon

REACH = 48
"""Characters between the announcing word and a value, at most."""
LONGEST = 60
"""Characters of a value, at most."""

NOT_LETTERS = lexicon(
    "sim esim cb sn nd ndi mac ip imei puk pin sms mms iban rib pnr pdl prm rio pto pbo pm ref "
    "refs id box sav num tel tva bp cp cs tsa tv nr no ok ont ddn nir ss pro red vin rum tkt "
    "cmd web app gps mdp cvv otp pce ftth ftto adsl dsl fai nro sro pmz icc ups dpd nom tnt gls "
    "crypto case kbis cle mandat gtx rtx hp ar tgv ter vol bus rer edf sfr dhl bnp lcl cic sncf "
    "ratp caf maif axa free fnac ikea gdf ovh"
)
"""Short words that announce a value, and are no part of it: « SIM 8933… »."""

_FEWEST = 5
"""Figures before a letter that stands apart, at least."""
_DIGIT = re.compile(r"\d")
_LETTERS = 12
"""Letters before the first figure of a value, at most."""
_TOKEN = re.compile(r"[a-z\d]++(?:[-_/.+][a-z\d]++)*+")
_GROUP = re.compile(r"[ .\-]{1,3}(\d{1,12}|[a-z]?\d{2,5}[a-z]?)(?![\da-z%€])(?![.,:/]\d)")
_COLON = re.compile(r" ?[:=]")
_HUNDREDS = re.compile(r"\d{3}")
_GLUED = re.compile(r"(?:no|num|numero|n|ref|id)(?=\d)")
_TAIL = re.compile(r"([-_/.+])([a-z]+)$")
_PREFIX = re.compile(r"(?<![a-z\d])[a-z]{1,3} $")
_DIGITS = re.compile(r"[a-z]{0,4}[\d /.-]+")
_SUFFIX = re.compile(r" ([a-z])(?: \d{2,4})?(?= ?(?:$|[.,;:!?)\n]))")
_ODD = re.compile(r" [bfkpqrtvwxz](?= ?(?:$|[.,;:!?)\n]))")
"""One that no word is written with, in any case."""
_CHECK = re.compile(r"\s[BDEFHKNPQRTUVWXZ](?=\s[a-zà-öø-ÿ]{2})")
"""A letter that checks the figures, the sentence going on behind it: « 00318842 K depuis »."""
_BREAK = re.compile(r"[!?;\[\]]|\.\s|\n\s*\n")
_LINKS = re.compile(
    r"(?:[\s:=#\"'()<>*.,/→|-]|(?<![a-z])(?:n°|(?:n(?: o(?= \d))?|no|num|numero|numeros|nr|ref|refs"
    r"|reference|id|"
    r"identifiant|de|du|d|des|la|le|les|l|ma|mon|mes|votre|notre|vos|nos|ce|cette|client|cliente|"
    r"clients|dossier|ticket|contrat|commande|colis|facture|suivi|sav|est|c|suivant|suivante|sous|"
    r"voici|etait|sera|ancien|nouveau|nouvel|porte|unique|complet|exact|comme|interne|"
    r"affiche|fibre|box|livebox|abonne|compte|orange|sfr|free|bouygues|sosh|red|"
    r"internet|ligne|"
    r"incident|mobile|fixe|pour|moi|chez|vous|svp|stp|donc|bien|en|cours|actuel|perso|pro)"
    r"(?![a-z])))*+"
)
_EXPLICIT = re.compile(
    r"(?:[:=#°→]|(?<![a-z])(?:est|etait|sera|devient|reste|numero|num|no|n(?: o)?|nr|ref|refs|"
    r"reference|references|sous|voici|id)\.?)"
    r"[\s\"'(<*]*(?:(?:le|la|les|l)[ ']+(?:(?:suivante?|numero|no|n°|num|n) ?:? ?)?)?$"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value found after an announcing word, and what stands between them (`told`)."""

    start: int
    end: int
    told: str

    @property
    def is_linked(self) -> bool:
        """Tell whether only linking words stand between the announcing word and the value."""
        return _LINKS.fullmatch(self.told) is not None

    @property
    def is_explicit(self) -> bool:
        """Tell whether the value is right behind « : », « n° », « est »…"""
        return _EXPLICIT.search(self.told) is not None


def value_after(
    reading: Reading,
    end: int,
    reach: int = REACH,
    is_other: Callable[[str], bool] = is_date,
) -> Value | None:
    """Return the first value after an announcing word that ends at `end`, in the same sentence.

    Dates, hours and quantities are passed over: « ticket du 12/03 : 45123 ». `is_other` tells what
    else than the value is (dates, unless one says otherwise).
    """
    plain = reading.plain
    digit = _DIGIT.search(plain, end, end + reach + _LETTERS)
    if digit is None:
        return None
    first = max(plain.rfind(" ", end, digit.start()) + 1, end)
    for match in _TOKEN.finditer(plain, first, end + reach + LONGEST):
        if not _DIGIT.search(match[0]):
            continue
        start, stop = trimmed(plain, *match.span())
        if start > end + reach or _BREAK.search(plain, end + 1, start):
            return None
        if stop - start == 1 and _COLON.match(plain, stop):
            continue
        whole = grouped(plain, start, stop)
        if is_other(plain[start:stop]) and not _HUNDREDS.search(plain, stop, whole):
            continue
        stop = _with_suffix(reading, start, whole)
        if not (is_other(plain[start:stop]) or counts(plain, stop)):
            start = _with_prefix(reading, end, start)
            start -= plain[start - 1] == "#"
            return Value(start, stop, plain[end:start])
    return None


def grouped(plain: str, start: int, end: int) -> int:
    """Return where a value ends with its further groups of figures: « 12 345 678 »."""
    groups = 1
    while end - start <= LONGEST and (group := _GROUP.match(plain, end)):
        lone = len(group[1]) == 1 and groups < 2
        if (
            lone
            or counts(plain, group.end())
            or (plain.find(" ", start, end) + 1 or end + 1) - start > 9
        ):
            break
        groups, end = groups + 1, group.end()
    return end


def trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    """Return the place of a token without what is glued to it: « n°45123-merci »."""
    glued = _GLUED.match(plain, start, end)
    tail = _TAIL.search(plain, start, end)
    if tail and (tail[1] == "." or (len(tail[2]) > 1 and tail[2] in STOP)):
        end = tail.start()
    return glued.end() if glued else start, end


def _with_suffix(reading: Reading, start: int, end: int) -> int:
    """Return where a value ends with its last letter, in capital: « 4471209 D », « 77144 A 01 »."""
    if end - start < _FEWEST:
        return end
    if not reading.is_capital(end + 1) or reading.shouts:
        odd = _ODD.match(reading.plain, end)
        return odd.end() if odd and _DIGITS.fullmatch(reading.plain, start, end) else end
    suffix = _SUFFIX.match(reading.plain, end) or _CHECK.match(reading.text, end)
    if suffix is None or not _DIGITS.fullmatch(reading.plain, start, end):
        return end
    return suffix.end()


def _with_prefix(reading: Reading, first: int, start: int) -> int:
    """Return where a value begins with its letters, in capitals: « INC 45123 »."""
    prefix = _PREFIX.search(reading.plain, max(first, start - 6), start)
    if prefix is None or (letters := prefix[0].strip()) in NOT_LETTERS:
        return start
    capitals = reading.text[prefix.start() : start].isupper() and not reading.shouts
    if letters in STOP and not capitals:
        return start
    return prefix.start() if capitals or len(letters) == 2 else start
