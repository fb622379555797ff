"""What a format module reads -> listings, or one numbered `Thread`. The same for every format.

A module makes one stream of (strand, draft): the thread in which it stands, and a message or a
notice of it, in the order of the export. `listed` counts the stream; `woven` keeps one strand, puts
it in order of time, numbers it from 1, and finds the number of what each reply answers;
`all_woven` keeps them all.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice

from plugins.importers.errors import ExportError
from plugins.importers.identities import Identities
from plugins.importers.listing import Listing, Tally
from plugins.importers.text import tidy
from plugins.model import Attachment, Message, Notice, Participant, Reaction, Role, State, Thread
from plugins.slugs import slug_of

NOTHING: frozenset[State] = frozenset()
AUTOMATED: frozenset[State] = frozenset({"automated"})
EDITED: frozenset[State] = frozenset({"edited"})
DELETED: frozenset[State] = frozenset({"deleted"})


@dataclass(slots=True)
class Draft:
    """A message or, where `sender` is None, a notice: not yet numbered.

    `id` is the export's own (any string), `reply` the `id` of the message answered, `named` are
    those whom it names besides its sender. One whose `at` is None stays after the item before it.
    """

    at: datetime | None
    sender: str | None
    text: str
    id: str | None = None
    reply: str | None = None
    state: frozenset[State] = NOTHING
    reactions: tuple[Reaction, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    lang: str | None = None
    named: tuple[str, ...] = ()

    def people(self) -> Iterator[str]:
        """Yield everyone whose name a reader would see: none of them may escape the roster."""
        if self.sender is not None:
            yield self.sender
        yield from self.named
        yield from (reaction.sender for reaction in self.reactions)


@dataclass(slots=True)
class Strand:
    """One thread while it streams by: what is known of it besides its messages.

    `key` finds it again; `names` are the participants that the export lists; `me` is the customer,
    `robots` are robots, anyone else is an agent; `people` are the accounts that ids tell. A module
    may fill them as it reads.
    """

    key: str
    title: str = ""
    names: list[str] = field(default_factory=list)
    me: str | None = None
    robots: set[str] = field(default_factory=set)
    channel: str = ""
    brand: str = ""
    people: Identities = field(default_factory=Identities)

    def role_of(self, name: str) -> Role:
        """Return a participant's role, as far as the export tells it."""
        if name == self.me:
            return "customer"
        return "robot" if name in self.robots else "agent"


Strands = Iterable[tuple[Strand, Draft | None]]
"""A thread that has no item still comes once, with None."""


def listed(strands: Strands) -> Iterator[Listing]:
    """Yield one listing for each key, in the order in which keys first come."""
    tallies: dict[str, tuple[Strand, Tally]] = {}
    for strand, draft in strands:
        _, tally = tallies.setdefault(strand.key, (strand, Tally()))
        if draft is not None:
            tally.count(draft.at, draft.sender)
            tally.meet(*draft.people())
    for strand, tally in tallies.values():
        spoken = tuple(tally.names)
        tally.names = dict.fromkeys((*strand.names, *spoken))
        yield tally.listing(strand.key, strand.title, strand.me)


def woven(
    strands: Strands, key: str | None, label: str, channel: str = "", *, newest_first: bool = False
) -> Thread:
    """Return the raw thread of `key`, or the only one when `key` is None.

    Where two items have the same time, the export's order stays, reversed if it is `newest_first`.
    Raises `ExportError` (`label` names the export) when no thread has the key, or when several
    could be meant.
    """
    kept: Strand | None = None
    drafts: list[Draft] = []
    for strand, draft in strands:
        if key is not None and strand.key != key:
            continue
        if kept is not None and strand.key != kept.key:
            raise ExportError(label, "plusieurs conversations\u202f; dites laquelle importer.")
        kept = kept or strand
        if draft is not None:
            drafts.append(draft)
    if kept is None:
        what = "dans cet export" if key is None else "de ce nom dans l’export\u202f; listez-les"
        raise ExportError(label, f"aucune conversation {what}.")
    return _thread(kept, in_order(drafts, newest_first), kept.channel or channel)


def all_woven(
    strands: Strands, channel: str = "", *, newest_first: bool = False
) -> Iterator[Thread]:
    """Yield the raw thread of every key, from one pass; its items are in the order of `woven`."""
    gathered: dict[str, tuple[Strand, list[Draft]]] = {}
    for strand, draft in strands:
        _, drafts = gathered.setdefault(strand.key, (strand, []))
        if draft is not None:
            drafts.append(draft)
    for strand, drafts in gathered.values():
        yield _thread(strand, in_order(drafts, newest_first), strand.channel or channel)


def in_order(drafts: list[Draft], newest_first: bool = False) -> list[Draft]:
    """Return drafts in order of time; one without a date stays after the one it followed."""
    if newest_first:
        drafts.reverse()
    latest = float("-inf")
    keys: list[float] = []
    for draft in drafts:
        # Not the datetimes themselves: within a zone, Python compares wall clocks, and at the
        # end of summer time 2:50 may come before 2:10.
        latest = draft.at.timestamp() if draft.at else latest
        keys.append(latest)
    return [drafts[index] for index in sorted(range(len(drafts)), key=keys.__getitem__)]


def _thread(strand: Strand, drafts: list[Draft], channel: str) -> Thread:
    _call_whole(strand, drafts)
    names = tuple(dict.fromkeys((*strand.names, *chain.from_iterable(map(Draft.people, drafts)))))
    strand.robots |= _robots(drafts)
    others = " ".join(islice((name for name in names if name != strand.me), 3))
    return Thread(
        slug=slug_of(strand.title) or slug_of(others) or slug_of(channel),
        origin="imported",
        channel=channel,
        brand=strand.brand,
        participants=tuple(Participant(name, strand.role_of(name)) for name in names),
        items=tuple(_items(drafts)),
    )


def _call_whole(strand: Strand, drafts: list[Draft]) -> None:
    """Give each account all its names, where it has had several."""
    whole = strand.people.whole()
    if not whole:
        return
    strand.names = [whole.get(name, name) for name in strand.names]
    strand.me = whole.get(strand.me or "", strand.me)
    strand.robots = {whole.get(name, name) for name in strand.robots}
    for draft in drafts:
        draft.sender = whole.get(draft.sender or "", draft.sender)
        draft.named = tuple(whole.get(name, name) for name in draft.named)
        draft.reactions = tuple(
            Reaction(r.emoji, whole.get(r.sender, r.sender)) for r in draft.reactions
        )


def _robots(drafts: list[Draft]) -> set[str]:
    """Return those who never sent anything but automatic messages."""
    automatic = {d.sender for d in drafts if d.sender and "automated" in d.state}
    return automatic - {d.sender for d in drafts if "automated" not in d.state}


def _items(drafts: list[Draft]) -> Iterator[Message | Notice]:
    numbers = {draft.id: n for n, draft in enumerate(drafts, 1) if draft.id is not None}
    for n, draft in enumerate(drafts, 1):
        if draft.sender is None:
            yield Notice(n, draft.at, tidy(draft.text))
        else:
            yield _message(n, draft, numbers.get)


def _message(n: int, draft: Draft, number: Callable[[str], int | None]) -> Message:
    answered = None if draft.reply is None else number(draft.reply)
    return Message(
        n=n,
        at=draft.at,
        sender=draft.sender or "",
        text="" if "deleted" in draft.state else tidy(draft.text),
        state=draft.state,
        reactions=draft.reactions,
        attachments=draft.attachments,
        reply_to=None if answered == n else answered,
        lang=draft.lang,
    )
