"""Messenger: the JSON of Facebook's « Télécharger vos informations », and its encrypted chats.

The form is `meta.py`'s; what is not Instagram's is taken as Messenger's.
"""

from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers import meta
from plugins.importers.assemble import all_woven, listed, woven
from plugins.importers.listing import Listing
from plugins.importers.source import Source
from plugins.model import Thread

NAME = "Messenger (JSON)"
CHANNEL = "Messenger"


def accepts(source: Source) -> bool:
    """Tell whether a document has Meta's messages."""
    return any(True for _ in meta.files(source))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each thread; its `message_N.json` count together."""
    return listed(meta.strands(source, zone, None))


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one thread, by its folder, or by its file where it is encrypted."""
    strands = meta.strands(source, zone, key)
    return woven(strands, key, source.label, CHANNEL, newest_first=True)


def threads(source: Source, zone: tzinfo) -> Iterator[Thread]:
    """Yield every thread, from one pass."""
    return all_woven(meta.strands(source, zone, None), CHANNEL, newest_first=True)
