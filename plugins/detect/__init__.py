"""Detectors: one kind of identifier a file. `find(text)` runs them all, one after the other.

They hide identifiers, never names: those come from the roster that a person confirms. `reading`
holds what they share.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Protocol

from plugins.detect import (
    address,
    birth,
    block,
    booking,
    card,
    code,
    door,
    email,
    handle,
    iban,
    imei,
    ip,
    link,
    mac,
    nir,
    password,
    phone,
    place,
    plate,
    pobox,
    position,
    postcode,
    reference,
    serial,
    sim,
)
from plugins.detect.reading.folding import fold, original, visible
from plugins.detect.reading.needs import Needs, Plan
from plugins.detect.reading.overlaps import resolve
from plugins.detect.reading.text import read
from plugins.masks import MASKS
from plugins.model import Span

Detector = Callable[[str], Iterator[Span]]


class _Module(Protocol):
    """What each file of this folder holds."""

    KIND: str
    NEEDS: Needs

    def find(self, text: str) -> Iterator[Span]: ...


_MODULES: tuple[_Module, ...] = (
    link,
    email,
    phone,
    iban,
    imei,
    sim,
    card,
    nir,
    ip,
    mac,
    position,
    plate,
    birth,
    password,
    serial,
    code,
    door,
    booking,
    handle,
    address,
    block,
    pobox,
    postcode,
    place,
    reference,
)
"""In order: of two readings of the same characters, the first gives its kind."""
DETECTORS: tuple[Detector, ...] = tuple(module.find for module in _MODULES)
_PLAN = Plan([module.NEEDS for module in _MODULES])


def find(text: str, public: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Return what a text tells of someone, in order, no span over another.

    Offsets count code points of `text`; kinds are words of `plugins.masks.MASKS`. `public` holds
    what the brand publishes of itself (handles, links, numbers): it stays, whatever its case and
    with or without @. What is already masked stays as it is.

    >>> find("Mon numéro : 06 39 98 12 34, pas le 3900")
    (Span(start=13, end=27, kind='téléphone'),)
    """
    shown, places = visible(text)
    spans = resolve([it for detect in _among(_PLAN.concerned(read(shown))) for it in detect(shown)])
    if public or "[" in shown:
        known = frozenset(fold(it).lstrip("@") for it in public)
        spans = tuple(span for span in spans if not _stays(shown, span, known))
    if places is None:
        return spans
    return tuple(Span(*original(text, places, s.start, s.end), s.kind) for s in spans)


@cache
def _among(bits: int) -> tuple[Detector, ...]:
    """Return the detectors of these ranks. Remembered: it is asked for each text."""
    return tuple(detect for rank, detect in enumerate(DETECTORS) if bits >> rank & 1)


def _stays(text: str, span: Span, public: frozenset[str]) -> bool:
    found = text[span.start : span.end]
    return fold(found).lstrip("@") in public or found.strip("[]") in MASKS
