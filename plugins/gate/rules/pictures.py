"""Every picture was approved: by `inv screenshot`, or as part of the theme; cards are the tool's.

A card's name ends with the beginning of the SHA-256 of its bytes (`plugins.cards.store`).
"""

import re
from collections.abc import Iterator
from hashlib import sha256

from plugins.gate.documents import Document
from plugins.gate.rasters import Raster, is_picture
from plugins.gate.surfaces import embedded
from plugins.gate.terms import Terms
from plugins.gate.views import Text, View
from plugins.model import Finding
from plugins.screenshots.approval import UNAPPROVED

RULE = "pictures"
_CARD = re.compile(r"cards/[^/]+-(?P<hash>[0-9a-f]{10})\.png")


def in_file(view: View, terms: Terms) -> Iterator[Finding]:
    """Yield a picture that nobody let through, in its own file or in an address."""
    if isinstance(view, Document | Text):
        source = view.source if isinstance(view, Document) else view.text
        for data in embedded.files(source):
            if is_picture(data) and sha256(data).hexdigest() not in terms.pictures:
                yield Finding(view.path, 1, RULE, UNAPPROVED)
    if not isinstance(view, Raster) or view.sha256 in terms.pictures:
        return
    card = _CARD.fullmatch(view.path)
    if card is None or not view.sha256.startswith(card["hash"]):
        yield Finding(view.path, 1, RULE, UNAPPROVED)
