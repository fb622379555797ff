"""Codes that follow a code in its sentence: « 12A34 puis 5678 », « 64B08 dehors, 1217 dedans »."""

import re
from collections.abc import Iterator

from plugins.detect.reading import public
from plugins.detect.reading.text import Reading

_NEXT = re.compile(
    r"(?: ?[,/-] ?| puis| et| ou| ensuite| suivi)(?!.{0,20}(?:\d ?h|etage|appel|"
    r"jour))(?: (?:la |le )?(?:2e|2eme|3e|3eme|1ere|1er|"
    r"2nde))?[ a-z'/:°]{0,30}?(?<![a-z\d])((?=[a-z]*\d[a-z]*\d[a-z]*\d)"
    r"[a-z\d]{3,8}[#*]?)(?![\w/:]| ?[€%]|[.,]\d)"
)
_APART = re.compile(
    r" [a-z' ]{2,24}?,? (?:et|puis|ensuite)(?: [a-z']{1,10}){0,3}? "
    r"((?=\d*[a-z])(?=[a-z]?\d+[a-z]?\d*(?![a-z\d]))[a-z\d]{4,6})(?![\w/:])"
)
_SHORT = re.compile(
    r"(?: ?, ?| et| puis| ensuite)(?: (?:ensuite|puis|enfin|apres))? ([a-d]\d\d|\d\d[a-d])(?![\w'])"
)
"""The letters of a key pad: « et ensuite B15 ». Others, behind two figures, count or give hours."""
_DOOR = (
    r"(?:dehors|dedans|(?:a l'|de l')(?:exterieur|interieur|entree)|en (?:bas|haut)|"
    r"(?:(?:au|du|sur le|pour le) (?:portail|portillon|hall|sas|parking|garage)|"
    r"(?:a|de|sur|pour) la (?:porte|rue|cour|grille)))(?![a-z])"
)
_BY_DOOR = re.compile(
    rf" {_DOOR}(?: ?[,;/] ?| )(?:(?:et|puis) )?(?:le )?((?=[a-z]?\d[a-z\d]*\d)[a-z\d]{{3,8}}) "
    rf"{_DOOR}"
)
"""Two codes, each with its door."""
_LAST_KEY = re.compile(
    r"(?:,?(?: et)? (?:puis|ensuite|suivi d[eu])(?: (?:la )?(?:lettre|touche))?)? [a-z](?![\w'])"
)
_THEN_KEY = re.compile(
    r",?(?: et)? (?:puis|ensuite|suivi d[eu])(?: (?:la )?(?:lettre|touche))? [a-f]"
    r"(?= ?(?:$|[.,;!?)\n]| merci| svp))"
)
"""« 4092 puis b », in any case, when nothing follows."""
_FOLLOWING = (_NEXT, _APART, _SHORT, _BY_DOOR)


def following(reading: Reading, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the codes that follow the one that ends there.

    >>> from plugins.detect.reading.text import read
    >>> text = "4879A et ensuite B15, puis 5678"
    >>> [text[start:end] for start, end in following(read(text), 5)]
    ['B15', '5678']
    """
    plain = reading.plain
    while further := next(filter(None, (it.match(plain, end) for it in _FOLLOWING)), None):
        if public.is_public_number(further[1]) or public.is_public(reading, *further.span(1)):
            return
        yield further.span(1)
        end = further.end(1)


def with_last_key(reading: Reading, end: int) -> int:
    """Return where a code ends with the letter that stands apart: « 4512 A », « 1873 puis B ».

    >>> from plugins.detect.reading.text import read
    >>> [with_last_key(read(it), 4) for it in ("4512 A merci", "1873 puis B", "4512 à côté")]
    [6, 11, 4]
    """
    apart = _LAST_KEY.match(reading.plain, end)
    if apart and not reading.shouts and reading.is_capital(apart.end() - 1):
        return apart.end()
    then = _THEN_KEY.match(reading.plain, end)
    return then.end() if then else end
