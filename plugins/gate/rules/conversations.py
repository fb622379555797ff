"""A conversation never pretends: each says in words where it comes from, and that it is cut."""

import unicodedata
from collections.abc import Iterator

from plugins.gate.documents import Document, words
from plugins.gate.terms import Terms
from plugins.gate.views import View
from plugins.model import Finding

RULE = "conversations"
ORIGINS = ("importé", "retranscrit", "reconstitué", "imaginé")
CUTS = "coupes"


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield the figures whose caption says neither, on pages and in feeds."""
    if not isinstance(view, Document):
        return
    for figure in view.all("figure"):
        if "dm" in figure.get("class", "").split():
            said = " ".join(words(caption) for caption in figure.iter("figcaption"))
            for advice in _doubts(said):
                yield Finding(view.path, view.line(figure), RULE, advice)


def _doubts(caption: str) -> Iterator[str]:
    text = unicodedata.normalize("NFC", caption).lower()
    if not any(word in text for word in ORIGINS):
        yield f"la légende ne dit pas l’origine de l’échange ({', '.join(ORIGINS)})"
    if CUTS not in text:
        yield "la légende ne dit rien des coupes (« coupes signalées »)"
