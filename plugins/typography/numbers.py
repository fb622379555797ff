"""Numbers in French prose: in letters up to sixteen, in digits above, as typesetters do."""

from babel.numbers import format_decimal

LETTERS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
)


def number(value: int) -> str:
    """Return `5` or `1 234`, with the French thousands separator."""
    return str(format_decimal(value, locale="fr"))


def in_words(value: int, *, feminine: bool = False) -> str:
    """Return a number as prose wants it.

    >>> in_words(5), in_words(17), in_words(1, feminine=True)
    ('cinq', '17', 'une')
    """
    if feminine and value == 1:
        return "une"
    return LETTERS[value] if 0 <= value < len(LETTERS) else number(value)


def plural(value: int) -> bool:
    """Tell whether a unit takes its plural: from two on, in French."""
    return abs(value) >= 2
