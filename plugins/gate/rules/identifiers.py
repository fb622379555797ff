"""No telephone number, e-mail, address… shows, but for those that `allow.toml` gives a reason for.

The detectors that mask at the entrance refuse at the exit. They read what people read: prose,
attributes that are spoken or dialled, comments, metadata; never code, where every hash looks
private, nor what the makers of a font say of themselves.
"""

from collections.abc import Iterator
from functools import lru_cache

from plugins import detect
from plugins.gate.fonts import Font
from plugins.gate.passages import Passage, Surface
from plugins.gate.surfaces import passages
from plugins.gate.terms import Terms
from plugins.gate.unsure import PAST
from plugins.gate.views import Text, View
from plugins.model import Finding, Span

RULE = "identifiers"
READ: frozenset[Surface] = frozenset(("text", "feed", "comment", "metadata", "source", "history"))


def in_file(view: View, terms: Terms) -> Iterator[Finding]:
    """Yield each thing of that kind, where it stands; never the thing itself."""
    for passage in () if _is_code(view) else passages(view):
        if passage.surface in READ:
            yield from found(passage, terms)


def found(passage: Passage, terms: Terms) -> Iterator[Finding]:
    """Yield what the detectors see in a passage, line by line."""
    offset = 0
    for line in passage.text.split("\n"):
        for span in _spans(line) if line.strip() else ():
            if not _is_public(line[span.start : span.end], terms):
                advice = (
                    f"on dirait une donnée privée ({span.kind}){_way_out(passage.surface)}, ou, si "
                    "elle est publique, dites pourquoi dans allow.toml"
                )
                yield Finding(passage.path, passage.line_at(offset + span.start), RULE, advice)
        offset += len(line) + 1


def _way_out(surface: Surface) -> str:
    return f" dans l’historique de git, {PAST}" if surface == "history" else " : masquez-la"


@lru_cache(maxsize=50_000)
def _spans(line: str) -> tuple[Span, ...]:
    """Detect once what stands in many files: menus, captions, the same article in three feeds."""
    return detect.find(line)


def _is_code(view: View) -> bool:
    """Tell what is written for machines, by the makers of fonts, or was let through whole."""
    if isinstance(view, Text):
        return view.form in ("css", "js", "opened") or view.path == "robots.txt"
    return isinstance(view, Font)


def _is_public(shown: str, terms: Terms) -> bool:
    """Tell what the author allowed, and the addresses of the site itself."""
    return shown.startswith(terms.siteurl) or terms.allowed.allows(shown)
