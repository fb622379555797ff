"""Nothing turns the direction of reading: what is read backwards is not what is written.

Unicode's overrides (UAX 9, 2.2), the `bdo` element, and CSS that does the same: French needs none,
and the search of private data reads texts in the order of their letters.
"""

import re
from collections.abc import Iterator

from plugins.gate.documents import Document
from plugins.gate.feeds import Feed
from plugins.gate.terms import Terms
from plugins.gate.views import Text, View
from plugins.model import Finding

RULE = "direction"
_TURNED = re.compile(
    r"[\u202d\u202e]|&#(?:0*823[78]|[xX]0*202[dDeE])\b|\\u\{?202[dDeE]|\\0*202[dDeE]\b|%E2%80%A[DE]"
    r"|<bdo\b|(?:bidi|isolate)-override",
    re.IGNORECASE,
)

_HINTS = ("\u202d", "\u202e", "8237", "8238", "202d", "202e", "%e2%80%a", "<bdo", "-override")
"""One of these stands in whatever `_TURNED` finds: looked for first, which costs far less."""


def in_file(view: View, _terms: Terms) -> Iterator[Finding]:
    """Yield each line where the direction is turned."""
    source = _source(view)
    lower = source.lower()
    for match in _TURNED.finditer(source) if any(it in lower for it in _HINTS) else ():
        line = source.count("\n", 0, match.start()) + 1
        advice = (
            "le sens de lecture est renversé ici : on ne sait pas ce qui se lit ; écrivez le texte "
            "à l’endroit"
        )
        yield Finding(view.path, line, RULE, advice)


def _source(view: View) -> str:
    if isinstance(view, Document):
        return view.source
    if isinstance(view, Feed):
        return "" if view.share == "whole" else view.text
    return view.text if isinstance(view, Text) else ""
