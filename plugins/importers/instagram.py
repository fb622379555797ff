"""Instagram: the JSON of « Télécharger vos informations ».

The form is `meta.py`'s. Nothing in a thread's file says Instagram for sure, so it is looked for in
what the archive holds: `your_instagram_activity/`, or pictures kept there.
"""

import re

from plugins.importers import meta
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.text import head_text

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


# A key is a thread's folder; its `message_N.json` are one.
listings, parse, threads = readers(meta.strands, CHANNEL, newest_first=True)
