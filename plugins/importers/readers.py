"""What a format module offers, made from its one stream of strands (`assemble.py`).

A module ends with `listings, parse, threads = readers(_strands, CHANNEL)`: see `listing.Importer`.
"""

from collections.abc import Iterator
from datetime import tzinfo
from typing import Protocol

from plugins.importers.assemble import Strands, all_woven, listed, woven
from plugins.importers.listing import Listing
from plugins.importers.source import Source
from plugins.model import Thread


class StrandsOf(Protocol):
    """Streams what an export holds: all of it, or one thread when `key` is not None.

    With a key, others may come too, but for their drafts: that is what costs.
    """

    def __call__(self, source: Source, zone: tzinfo, key: str | None) -> Strands:
        """Stream (strand, draft), in the order of the export."""


class Listings(Protocol):
    """See `Importer.listings`."""

    def __call__(self, source: Source, zone: tzinfo) -> Iterator[Listing]:
        """Yield what the source holds."""


class Parse(Protocol):
    """See `Importer.parse`."""

    def __call__(self, source: Source, key: str | None, zone: tzinfo) -> Thread:
        """Return one raw thread."""


class Threads(Protocol):
    """See `Importer.threads`."""

    def __call__(self, source: Source, zone: tzinfo) -> Iterator[Thread]:
        """Yield every thread."""


def readers(
    strands: StrandsOf, channel: str, *, newest_first: bool = False
) -> tuple[Listings, Parse, Threads]:
    """Return the three functions of a format whose threads are strands."""

    def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
        return listed(strands(source, zone, None))

    def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
        found = strands(source, zone, key)
        return woven(found, key, source.label, channel, newest_first=newest_first)

    def threads(source: Source, zone: tzinfo) -> Iterator[Thread]:
        return all_woven(strands(source, zone, None), channel, newest_first=newest_first)

    return listings, parse, threads
