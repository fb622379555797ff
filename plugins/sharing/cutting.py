"""How long a text is, and where it may be cut: after a sentence, a clause, never within a word nor
an emoji. Pure.

Only ordinary spaces are breaks: French marks keep theirs (U+202F, U+00A0).
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from plugins.cards.text import emoji
from plugins.cards.text.words import clusters

_SENTENCE = re.compile(
    r"(?P<before>\S)(?P<end>[\u202f\u00a0]?[.!?…]+(?:[\u202f\u00a0]?»)?) +(?=[^a-zà-ÿœ])"
)
"""The end of a sentence: a mark, perhaps a guillemet, a space, and no small letter after it."""
_ABBREVIATED = re.compile(r"(?:^|[ «(’'-])(?:[A-ZÀ-Þ]|Mme|Mmes|Mlle|MM|Dr|Me|St|Ste|cf|p|art)$")
_CLAUSE = re.compile(r"[,;:—–)](?= )|[\u202f\u00a0][;:](?= )")
_LOOSE = " ,;:—–(«\u00a0\u202f"
ELLIPSIS = "…"


def length(text: str) -> int:
    """Return how many characters a text has, as UTF-16 counts them: an emoji is two or more.

    >>> length("é🙂")
    3
    """
    return len(text.encode("utf-16-le")) // 2


def begun(text: str, most: int) -> str:
    """Return the beginning of a text, within `most` characters: no letter nor emoji is cut.

    >>> begun("Oui 👍🏽 !", 6)
    'Oui '
    """
    near = (
        one
        for piece, is_emoji in emoji.split(text[: most + 1])
        for one in ([piece] if is_emoji else clusters(piece))
    )
    held = (kept for kept in accumulate(near) if length(kept) <= most)
    return max(held, key=len, default="")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph, in order, marks included.

    >>> sentences("M. Durand attend. Toujours\\u202f? Oui.")
    ('M. Durand attend.', 'Toujours\\u202f?', 'Oui.')
    """
    return tuple(_sentences(" ".join(text.split(" "))))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for match in _SENTENCE.finditer(text):
        if match["end"] == "." and _ABBREVIATED.search(text[start : match.end("before")]):
            continue
        yield text[start : match.end("end")].strip()
        start = match.end()
    if rest := text[start:].strip():
        yield rest


def whole_sentences(text: str, most: int) -> tuple[str, str]:
    """Return the sentences that hold in `most` characters together, and what remains of the text.

    The first is empty when even one sentence is too long.
    """
    kept, count = "", 0
    found = sentences(text)
    for sentence in found:
        longer = f"{kept} {sentence}".strip()
        if length(longer) > most:
            break
        kept, count = longer, count + 1
    return kept, " ".join(found[count:])


def clause(text: str, most: int) -> tuple[str, str]:
    """Return the beginning of a text, within `most` characters, and the rest; each tells the cut.

    The beginning ends after a clause, else after a word; a text that holds is returned whole. A
    single word too long for the room is cut: there is nowhere else.

    >>> clause("Un mot, puis deux autres", 12)
    ('Un mot…', '… puis deux autres')
    """
    if length(text) <= most:
        return text, ""
    room = begun(text, most - len(ELLIPSIS) + 1)
    ends = [match.start() for match in _CLAUSE.finditer(room) if match.start() >= most // 3]
    kept = room[: ends[-1]] if ends else room.rpartition(" ")[0]
    kept = kept.rstrip(_LOOSE)
    if not kept.strip(_LOOSE + ELLIPSIS):  # a word that nothing comes before
        kept = begun(text, most - len(ELLIPSIS))
    return kept + ELLIPSIS, f"{ELLIPSIS} {text[len(kept) :].lstrip(_LOOSE)}"
