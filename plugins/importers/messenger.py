"""Messenger: the JSON of Facebook's « Télécharger vos informations », and its encrypted chats.

The form is `meta.py`'s; what is not Instagram's is taken as Messenger's.
"""

from plugins.importers import meta
from plugins.importers.readers import readers
from plugins.importers.source import Source

NAME = "Messenger (JSON)"
CHANNEL = "Messenger"


def accepts(source: Source) -> bool:
    """Tell whether a document has Meta's messages."""
    return any(True for _ in meta.files(source))


# A key is a thread's folder, or its file where it is encrypted.
listings, parse, threads = readers(meta.strands, CHANNEL, newest_first=True)
