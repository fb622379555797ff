"""Instagram: the JSON of « Télécharger vos informations ».

The form is `meta.py`'s. Nothing in a thread's file says Instagram for sure, so it is looked for in
what the archive holds: `your_instagram_activity/`, or pictures kept there.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers import meta
from plugins.importers.assemble import all_woven, listed, woven
from plugins.importers.listing import Listing
from plugins.importers.source import Source
from plugins.importers.text import head_text
from plugins.model import Thread

NAME = "Instagram (JSON)"
CHANNEL = "MP Instagram"

_OWN_FILE = re.compile(
    r'"uri"\s*:\s*"[^"]*instagram|"link"\s*:\s*"https://(?:www\.)?instagram\.com/'
    r"|Instagram User|Utilisateur (?:d’|d'|dâ..)?Instagram"
)


def accepts(source: Source) -> bool:
    """Tell whether a document has Meta's messages, in an archive of Instagram's."""
    first = next((name for name, _ in meta.files(source)), None)
    if first is None:
        return False
    names = " ".join(source.names()).lower()
    named = "instagram" in names and "facebook" not in names
    return named or bool(_OWN_FILE.search(head_text(source, first, 65536)))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each thread; its `message_N.json` count together."""
    return listed(meta.strands(source, zone, None))


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one thread, by its folder."""
    strands = meta.strands(source, zone, key)
    return woven(strands, key, source.label, CHANNEL, newest_first=True)


def threads(source: Source, zone: tzinfo) -> Iterator[Thread]:
    """Yield every thread, from one pass."""
    return all_woven(meta.strands(source, zone, None), CHANNEL, newest_first=True)
