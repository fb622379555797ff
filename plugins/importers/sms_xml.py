"""XML from an untrusted hand, element by element, in little memory (lxml's pull parser).

A document type is refused before the parser sees it: no entity, no bomb, no file read. What SMS
Backup & Restore gets wrong is mended: it writes an emoji as the references of its two UTF-16
halves (`&#55357;&#56832;`), and control characters as references, which no XML may hold.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from lxml import etree

from plugins.importers.errors import ExportError
from plugins.importers.source import Source
from plugins.importers.text import blocks

LARGEST_ELEMENT = 128 * 1024**2
"""Characters read without the end of an element: a film in a MMS is far under it."""

_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)")
_HALVES = re.compile(r"&#(5[56]\d{3});&#(5[67]\d{3});")
_HALF = re.compile(r"&#5[56]\d{3};\Z")
_HALF_LENGTH = len("&#55357;")
_REFERENCE = re.compile(r"&#(?:x([0-9A-Fa-f]{1,8})|(\d{1,8}));")
_LONGEST_MARKUP = 40


def elements(source: Source, name: str, tags: Collection[str]) -> Iterator[Any]:
    """Yield each element of `tags`, whole; it is emptied once the next one is asked for.

    Raises `ExportError` for a document type, for what is not well-formed, and for an element
    beyond any message's size.
    """
    parser = etree.XMLPullParser(
        events=("end",), tag=tuple(tags), encoding="utf-8", resolve_entities=False,
        load_dtd=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    where, done, waited = source.where(name), 0, 0
    for text in _mended(source, name):
        waited += len(text)
        if waited > LARGEST_ELEMENT:
            raise ExportError(where, "élément XML démesuré\u202f; ce fichier n’est pas lu.")
        done += len(text)
        _feed(parser, text, where, done)
        for _, element in parser.read_events():
            waited = 0
            yield element
            _empty(element)
    _close(parser, where, done)


def _mended(source: Source, name: str) -> Iterator[str]:
    """Yield the text block by block, never cut inside a reference or the start of a markup."""
    held = ""
    for block in blocks(source, name):
        text = held + block
        cut = _safe_cut(text) if block else len(text)
        held, text = text[cut:], text[:cut]
        if _DOCTYPE.search(text):
            what = "ce XML déclare un type de document ou des entités"
            raise ExportError(source.where(name), f"{what}\u202f; il n’est pas lu, par sécurité.")
        yield _REFERENCE.sub(_allowed, _HALVES.sub(_joined, text))


def _safe_cut(text: str) -> int:
    """Return where to cut so that no reference, pair of halves or `<!DOCTYPE` is split."""
    tail = max(0, len(text) - _LONGEST_MARKUP)
    cut = min((at for at in (text.find("&", tail), text.find("<", tail)) if at >= 0), default=None)
    if cut is None:
        return len(text)
    half = _HALF.search(text, max(0, cut - _HALF_LENGTH), cut)
    return half.start() if half else cut


def _joined(match: re.Match[str]) -> str:
    high, low = int(match[1]), int(match[2])
    if 0xD800 <= high <= 0xDBFF and 0xDC00 <= low <= 0xDFFF:
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    return match[0]


def _allowed(match: re.Match[str]) -> str:
    """Keep a reference that XML 1.0 allows (section 2.2), drop any other."""
    code = int(match[1], 16) if match[1] else int(match[2])
    text = code in {0x9, 0xA, 0xD} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD
    return match[0] if text or 0x10000 <= code <= 0x10FFFF else ""


def _feed(parser: Any, text: str, where: str, done: int) -> None:
    try:
        parser.feed(text.encode())
    except (etree.XMLSyntaxError, ValueError):
        raise _malformed(where, done) from None


def _close(parser: Any, where: str, done: int) -> None:
    try:
        parser.close()
    except (etree.XMLSyntaxError, ValueError):
        raise _malformed(where, done) from None


def _malformed(where: str, done: int) -> ExportError:
    what = f"XML tronqué ou invalide vers le caractère {done}"
    return ExportError(where, f"{what}\u202f; refaites la sauvegarde ou téléchargez-la de nouveau.")


def _empty(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
