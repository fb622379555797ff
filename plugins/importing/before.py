"""What an earlier import left of a conversation, and what it teaches the next one. Pure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plugins import masks
from plugins.anonymity.roster import SHARED, Roster
from plugins.anonymity.vault import Known, Masked, Vault
from plugins.importing.align import Item, align, renumber
from plugins.importing.clean import clean
from plugins.importing.hidden import Hidden, hidden, in_raw, masked_by_hand
from plugins.importing.naming import Named
from plugins.importing.people import proposed
from plugins.model import Message, Thread

SHORTEST_MARK = 3
"""Characters: what an author masked by hand is hidden everywhere, unless as short as « le »."""


@dataclass(frozen=True, slots=True)
class Before:
    """What an earlier import left, each None where it left nothing.

    `kept` is the public thread as its author has it now, `written` the same as it was written;
    `raw` and the confirmed `roster` come from `private/`, as does the `vault` of the case.
    """

    kept: Thread | None = None
    written: Thread | None = None
    raw: Thread | None = None
    roster: Roster | None = None
    vault: Vault = field(default_factory=Vault)


def hidden_before(before: Before, named: Named) -> Hidden:
    """Return what the last import hid, as the roster confirmed then hides it today."""
    if before.raw is None or before.roster is None:
        return {}
    return hidden(before.raw, clean(before.raw, before.roster, named.handles))


def with_marks(roster: Roster, before: Before) -> Roster:
    """Add what the author masked by hand: it is masked wherever it comes again."""
    found = dict(roster.marked)
    for _, text, kind in by_hand(before):
        if len(text.strip()) >= SHORTEST_MARK:
            found.setdefault(text, kind)
    return replace(roster, kept=roster.kept.difference(found), marked=tuple(found.items()))


def by_hand(before: Before) -> Iterator[tuple[int, str, str]]:
    """Yield what the author masked by hand since the last import: item, text, kind of the mask."""
    if before.kept is None or before.written is None:
        return
    written: dict[int, Item] = {item.n: item for item in before.written.items}
    for item in before.kept.items:
        if item.n in written and item.text != written[item.n].text:
            for text, kind in masked_by_hand(written[item.n].text, item.text):
                yield item.n, text, kind


def behind(before: Before, hid: Hidden, slug: str) -> Iterator[Masked]:
    """Yield what stands behind the masks made by hand, in the words of the raw copy.

    Where those cannot be told, the words that the author hid, unless they held masks already.
    `hid` is what the last import hid.
    """
    raw = {item.n: item.text for item in before.raw.items} if before.raw else {}
    for n, text, kind in by_hand(before):
        found = in_raw(raw.get(n, ""), text, hid.get(n, ()))
        if found or not any(mask for _, mask in masks.split(text)):
            yield Masked(slug, n, kind, (found or text).strip())


def after_kept(raw: Thread, named: Named, before: Before, kept: Thread) -> tuple[Thread, Before]:
    """Number a raw thread after a public one, when the private copy is gone.

    Whoever speaks there is known again by what he says at the same hour, and keeps his alias.
    """
    clean_now = clean(raw, proposed(raw, before.roster, before.vault), named.handles).thread
    numbers = align(kept.items, clean_now.items, masked=True)
    same = [item for item in raw.items if item.n in numbers]
    former = replace(raw, items=tuple(replace(item, n=numbers[item.n]) for item in same))
    numbered = renumber(former, raw, [item.n for item in kept.items])
    known = tuple(_known_again(numbered, kept))
    aliases = {person.alias for person in known}
    vault = replace(
        before.vault,
        people=(*before.vault.people, *known),
        retired=tuple(alias for alias in before.vault.retired if alias not in aliases),
    )
    return numbered, replace(before, vault=vault)


def _known_again(raw: Thread, kept: Thread) -> Iterator[Known]:
    """Yield whoever speaks in a raw thread under the alias of most of his public messages."""
    public = {item.n: item.sender for item in kept.items if isinstance(item, Message)}
    found: dict[str, Counter[str]] = {}
    for item in raw.items:
        if isinstance(item, Message) and item.n in public:
            found.setdefault(item.sender, Counter())[public[item.n]] += 1
    for name, aliases in found.items():
        alias = aliases.most_common(1)[0][0]
        if alias not in SHARED:
            yield Known(name, raw.role_of(name), alias, (), (kept.slug,))
