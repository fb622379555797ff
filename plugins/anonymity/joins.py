"""What goes on over a line break, or from a message to the next of one sender.

The detectors read one text at a time. Here texts are glued and read as one; what is found is given
back to the pieces in which it stands.
"""

import re
from collections.abc import Iterator, Sequence

from plugins import detect
from plugins.detect.reading.folding import fold
from plugins.detect.reading.spelling import NUMBER, SPELLS
from plugins.model import Span

Piece = tuple[int, Span]
"""The rank of a text among those read together, and a span of it."""

ENDING, OPENING = 20, 40
"""Characters looked at where a message ends and where the next one begins."""
_DIGIT = re.compile(r"\d")
_BROKEN = re.compile(r"[\d@.+_-][ \t]*\n\s*[\d@(+.]")
_DIGITS_END = re.compile(r"(?:^|\s)[^\s/:€]*[\d+][\s.,…)\-]*$")
_DIGITS_OPEN = re.compile(
    r"[\s.,…/(\-]*(?:(?:et|puis|ensuite|apres|la suite|suite|fin|donc|alors|euh)\W{1,3}){0,2}"
    rf"(?=\d|{NUMBER}(?![a-z]))"
)
_SPELLED_END = re.compile(rf"(?<![a-z]){NUMBER}[\s.,…)\-]*$")
"""Figures spelled out, as over the telephone: « zéro six », then « trente-neuf »."""
_MAIL_END = re.compile(r"[\w.+-]@[\w.-]*$|[\w-]\.$")
_MAIL_OPEN = re.compile(r"\s*(?:@[\w-]+|[\w-]+\.[a-z]{2,4}\b|(?:com|fr|net|org)\b)")
_HANGING = re.compile(r"(?<=[\w+])[\s.,…/)\-]+$")


def over_lines(text: str) -> Iterator[Span]:
    """Yield what goes on over a line break."""
    if _BROKEN.search(text):
        for span in detect.find(text.replace("\n", " ").replace("\r", " ")):
            if "\n" in text[span.start : span.end]:
                yield span


def over_messages(texts: Sequence[str]) -> Iterator[Piece]:
    """Yield what goes on from a message to the next of one sender, piece by piece."""
    chain = [0]
    for rank in range(1, len(texts) + 1):
        glue = _glue(texts[rank - 1], texts[rank]) if rank < len(texts) else None
        if glue is not None:
            chain.append(rank)
            continue
        if len(chain) > 1:
            yield from _read_together(texts, chain)
        chain = [rank]


def _glue(before: str, after: str) -> str | None:
    """Return what joins two messages that may hold one thing, or None."""
    opening = after[:OPENING]
    if (_DIGIT.search(opening) or SPELLS.search(opening)) and _DIGITS_OPEN.match(fold(opening)):
        end = before[-ENDING:]
        if _DIGITS_END.search(end) or _SPELLED_END.search(fold(end)):
            return " "
    if _MAIL_OPEN.match(after) and (_MAIL_END.search(before[-40:]) or after.lstrip()[:1] == "@"):
        return ""
    return None


def _read_together(texts: Sequence[str], chain: Sequence[int]) -> Iterator[Piece]:
    """Read glued texts as one, without what hangs at the seams; yield what stands over a seam."""
    glued = ""
    ends: list[int] = []
    slices: list[tuple[int, int, int]] = []  # rank, where it begins in `glued`, in its own text
    for rank, after in zip(chain, [*chain[1:], None], strict=True):
        text = texts[rank]
        first = _opening(text) if slices else 0
        hanging = _HANGING.search(text, first) if after is not None else None
        glue = _glue(text, texts[after]) if after is not None else None
        piece = text[first : hanging.start() if hanging else None]
        slices.append((rank, len(glued), first))
        ends.append(len(glued) + len(piece))
        glued += piece + (glue or "")
    for span in detect.find(glued):
        parts = [
            (
                rank,
                Span(max(span.start, start) - start + own, min(span.end, end) - start + own, kind),
            )
            for (rank, start, own), end in zip(slices, ends, strict=True)
            if (kind := span.kind) and span.start < end and start < span.end
        ]
        if len(parts) > 1:
            yield from ((rank, _within(span, texts[rank])) for rank, span in parts)


def _opening(text: str) -> int:
    """Return where the figures that go on begin: « … et la suite : 12 34 »."""
    opening = _DIGITS_OPEN.match(fold(text[:OPENING]))
    return opening.end() if opening else len(text) - len(text.lstrip())


def _within(span: Span, text: str) -> Span:
    """Leave out the glue."""
    end = min(span.end, len(text))
    return Span(span.start, span.start + len(text[span.start : end].rstrip()), span.kind)
