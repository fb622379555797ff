"""What an earlier import left of a conversation, and what it teaches the next one. Pure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plugins.anonymity.roster import SHARED, Roster
from plugins.anonymity.vault import Known, Vault
from plugins.importing.align import Item, align, renumber
from plugins.importing.clean import clean
from plugins.importing.hidden import Hidden, hidden, masked_by_hand
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
    if before.kept is None or before.written is None:
        return roster
    written: dict[int, Item] = {item.n: item for item in before.written.items}
    found = dict(roster.marked)
    for item in before.kept.items:
        if item.n in written and item.text != written[item.n].text:
            for text, kind in masked_by_hand(written[item.n].text, item.text):
                if len(text.strip()) >= SHORTEST_MARK and text not in roster.kept:
                    found.setdefault(text, kind)
    return replace(roster, marked=tuple(found.items()))


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
