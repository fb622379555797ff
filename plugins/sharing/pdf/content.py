"""What a page of a PDF does, as its content stream: it shows its picture, then writes unseen text.

(ISO 32000-2: 9.3 for the state of text, 14.6 for marked content.)
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from plugins.model import Size
from plugins.sharing.pdf.glyphless import WIDTH, Codes
from plugins.sharing.pdf.layer import Said, Word

PICTURE, FONT = "Picture", "Text"
"""The names of a page's resources."""


def content(said: Sequence[Said], size: Size, codes: Codes) -> str:
    """Return the operators of a page of `size` pixels, a pixel a point.

    The picture is an artifact: what it says is in the text, each `Said` by its place in the page.
    """
    width, height = size
    return "\n".join(
        (
            f"/Artifact BMC q {width} 0 0 {height} 0 0 cm /{PICTURE} Do Q EMC",
            *(_marked(one, place, height, codes) for place, one in enumerate(said)),
        )
    )


def _marked(said: Said, place: int, height: int, codes: Codes) -> str:
    tag = "Link" if said.link else said.tag
    written = "\n".join(_written(said.words, height, codes))
    return f"/{tag} <</MCID {place}>> BDC BT 3 Tr\n{written}\nET EMC"


def _written(words: Iterable[Word], height: int, codes: Codes) -> Iterator[str]:
    """Yield each word at its place, stretched to the width of what is drawn there."""
    size = 0
    for word in _from_left(words):
        if word.size != size:
            size = word.size
            yield f"/{FONT} {size} Tf"
        text = word.text[:-1] if word.space else word.text
        yield f"1 0 0 1 {_short(word.x)} {height - word.baseline} Tm"
        yield _shown(codes.encoded(text, rtl=word.rtl), word.width, size)
        if word.space:
            yield _shown(codes.encoded(" "), word.space, size)


def _shown(encoded: Sequence[int], width: float, size: int) -> str:
    stretch = 100 * width / (size * WIDTH / 1000 * len(encoded))
    return f"{_short(stretch)} Tz <{''.join(f'{code:04X}' for code in encoded)}> Tj"


def _from_left(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words of lines that hold right-to-left ones as they stand, not as they are read.

    That is what those who draw letters write, and every reader of PDF puts them in order by itself.
    """
    for _, line in groupby(words, lambda word: word.line):
        held = list(line)
        yield from sorted(held, key=_left) if any(word.rtl for word in held) else held


def _left(word: Word) -> float:
    return word.x


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
