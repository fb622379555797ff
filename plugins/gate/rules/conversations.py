"""A conversation never pretends: each says in words where it comes from, and that it is cut."""

import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, words
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding

RULE = "conversations"
ORIGINS = ("importé", "retranscrit", "reconstitué", "imaginé")
CUTS = "coupes"
_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield the figures whose caption says neither, on pages and in feeds."""
    if not isinstance(view, Document):
        return
    for figure in view.all("figure"):
        if "dm" in figure.get("class", "").split():
            captions = filter(_is_seen, figure.iter("figcaption"))
            said = " ".join(words(caption) for caption in captions)
            for advice in _doubts(said):
                yield Finding(view.path, view.line(figure), RULE, advice)


def _is_seen(caption: Element) -> bool:
    style = caption.get("style", "")
    return caption.get("hidden") is None and not _NONE.search(style)


def _doubts(caption: str) -> Iterator[str]:
    text = unicodedata.normalize("NFC", caption).lower()
    if not any(word in text for word in ORIGINS):
        yield f"la légende ne dit pas l’origine de l’échange ({', '.join(ORIGINS)})"
    if CUTS not in text:
        yield "la légende ne dit rien des coupes (« coupes signalées »)"
