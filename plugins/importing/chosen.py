"""The masks that a person chose go before those that were found for the same words. Pure.

`redact` hides what a roster marks; where a detector or a name finds the very same words, it is the
detector's mask that it shows.
"""

from collections import defaultdict
from dataclasses import replace

from plugins.anonymity.edits import Edit, apply
from plugins.anonymity.roster import Roster
from plugins.anonymity.texts import Texts
from plugins.model import Redaction, Replacement, Span, Thread


def with_chosen(raw: Thread, roster: Roster, done: Redaction) -> Redaction:
    """Return the redaction of `raw` with the masks that the roster marks."""
    kinds = dict(roster.marked)
    marked = Texts(kinds)
    texts = {item.n: item.text for item in raw.items}
    changed: defaultdict[int, bool] = defaultdict(bool)
    replacements = []
    for one in done.replacements:
        chosen = _chosen(texts[one.n][one.span.start : one.span.end], one, marked, kinds)
        changed[one.n] |= chosen is not one
        replacements.append(chosen)
    if not any(changed.values()):
        return done
    edits: defaultdict[int, list[Edit]] = defaultdict(list)
    for one in replacements:
        edits[one.n].append(Edit(one.span.start, one.span.end, one.span.kind, one.shown))
    items = tuple(
        replace(item, text=apply(texts[item.n], edits[item.n])) if changed[item.n] else item
        for item in done.thread.items
    )
    thread = replace(done.thread, items=items)
    return replace(done, thread=thread, replacements=tuple(replacements))


def _chosen(text: str, one: Replacement, marked: Texts, kinds: dict[str, str]) -> Replacement:
    for start, end, given in marked.find(text):
        kind = kinds[given]
        if (start, end) == (0, len(text)) and one.shown != f"[{kind}]":
            return Replacement(one.n, Span(one.span.start, one.span.end, kind), f"[{kind}]")
    return one
