"""Which messages of a mailbox answer each other: a first pass, headers only, little kept of each.

Threads: by `References` and `In-Reply-To`, as in Jamie Zawinski's « message threading »; then, for
answers to nothing that the export holds and for tickets, by subject, among the same correspondents.
"""

import math
import re
from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from plugins.importers import mail_headers as headers
from plugins.importers.ids import Ids
from plugins.importers.loose import UNKNOWN, as_name

_REPLY = re.compile(
    r"\s*(?:(?:re|ré|rép|réf|tr|fw|fwd|aw|wg|sv|rv|réponse(?: automatique)?|automatic reply)"
    r"[ \u00a0]?(?:\[\d+\])?[ \u00a0]?:\s*)+",
    re.IGNORECASE,
)
_TICKET = re.compile(r"[#\[(](?:\w{1,12}[-:# ]{0,2})?\d{3,}|\d{6,}")
_SENT = re.compile(r"\b(?:sent|envoyée?s?)\b", re.IGNORECASE)
_LOOKED_AT = 50
"""Earlier messages of one subject that are compared: a newsletter has thousands."""


_Said = tuple[str, str, str, tuple[str, ...]]
"""Title, sender's name and address, recipients: what most headers say again."""


@dataclass(frozen=True, slots=True)
class Mail:
    """What the first pass keeps of a message: its place in the export, and what its header says.

    `node` and `before` are numbers of message ids.
    """

    place: int
    node: int
    before: tuple[int, ...]
    title: str
    name: str
    address: str
    at: datetime | None
    recipients: tuple[str, ...]


class Mailbox:
    """Every message of an export, in the order of its files. `me` is the owner's address.

    Kept in columns: a message takes some sixty bytes, whatever its header. `zone` is that of the
    dates.
    """

    def __init__(self, zone: tzinfo) -> None:
        self.me: str | None = None
        self._zone = zone
        self._ids = Ids()
        self._places, self._nodes, self._instants = array("Q"), array("I"), array("d")
        self._before, self._ends = array("I"), array("Q", [0])
        self._said = array("I")
        self._sayings: list[_Said] = []
        self._numbers: dict[_Said, int] = {}
        self._names: dict[str, str] = {}
        self._called: dict[str, str] = {}
        self._owners: set[str] = set()
        self._delivered: set[str] = set()

    def __iter__(self) -> Iterator[Mail]:
        """Yield each message."""
        return map(self._mail, range(len(self._nodes)))

    def add(self, place: int, header: headers.Header) -> None:
        """Take the header of the message at `place`; one already met (same id) is left out."""
        node = self._ids.number(headers.identifier(header) or f"{place}\n")
        if not self._ids.hold(node):
            return
        before = [self._ids.number(each) for each in headers.references(header)]
        for reference in before:
            self._ids.join(reference, node)
        self._before.extend(before)
        self._ends.append(len(self._before))
        self._places.append(place)
        self._nodes.append(node)
        date = headers.date(header, self._zone)
        self._instants.append(math.nan if date is None else date.timestamp())
        self._say(header)

    def settle(self) -> None:
        """Once every message is there: join by subject, and find out whose mailbox it is.

        Labels (Gmail's) tell who sends; else the address to which messages were delivered, that
        also sends, or that messages are sent to, when it is the only one.
        """
        self._numbers.clear()
        senders = {address for _, _, address, _ in self._sayings}
        recipients = {address for *_, others in self._sayings for address in others}
        owners = self._owners or self._delivered & senders or self._delivered & recipients
        self.me = next(iter(owners)) if len(owners) == 1 else None
        by_subject: dict[str, dict[Hashable, int]] = defaultdict(dict)
        for index, mail in enumerate(self):
            subject = bare(mail.title)
            same = by_subject[subject.casefold()] if subject else {}
            among = (self.thread_of(mail), mail.address, mail.recipients)
            if among not in same:
                for other in map(self._mail, list(same.values())[-_LOOKED_AT:]):
                    if self._related(mail, other, subject):
                        self._ids.join(other.node, mail.node)
                same[among] = index

    def forget(self) -> None:
        """Let go of the messages, once it is known which thread each belongs to."""
        self._places, self._nodes, self._instants = array("Q"), array("I"), array("d")
        self._before, self._ends, self._said = array("I"), array("Q", [0]), array("I")
        self._sayings.clear()
        self._ids = Ids()

    def thread_of(self, mail: Mail) -> int:
        """Return the number of a message's thread."""
        return self._ids.root(mail.node)

    def key(self, mail: Mail) -> str:
        """Return a short key for a message, made from its id."""
        return self._ids.key(mail.node)

    def alias(self, name: str, address: str) -> str:
        """Return how someone is called; the owner always in the same way."""
        known = self._names.get(address, "") or self._called.get(address, "")
        shown = known if address == self.me else name or known
        return shown or as_name(address) or UNKNOWN

    def named(self, mail: Mail) -> list[str]:
        """Return the sender of a message, and those of its recipients whose name is known."""
        known = (each for each in mail.recipients if each in self._names or each in self._called)
        return [self.alias(mail.name, mail.address), *(self.alias("", each) for each in known)]

    def _related(self, one: Mail, other: Mail, subject: str) -> bool:
        both = {one.address, *one.recipients} & {other.address, *other.recipients}
        answers = self._answers_nothing(one) or self._answers_nothing(other)
        return (answers and len(both) > 1) or (bool(both) and _TICKET.search(subject) is not None)

    def _answers_nothing(self, mail: Mail) -> bool:
        known = any(map(self._ids.is_held, mail.before))
        return not known and mail.title != bare(mail.title)

    def _mail(self, index: int) -> Mail:
        instant = self._instants[index]
        at = None if math.isnan(instant) else datetime.fromtimestamp(instant, self._zone)
        before = tuple(self._before[self._ends[index] : self._ends[index + 1]])
        title, name, address, recipients = self._sayings[self._said[index]]
        place, node = self._places[index], self._nodes[index]
        return Mail(place, node, before, title, name, address, at, recipients)

    def _say(self, header: headers.Header) -> None:
        name, address = next(iter(headers.people(header, "from", "sender")), ("", ""))
        if name:
            self._names.setdefault(address, name)
        others = headers.people(header, "to", "cc", "reply-to")
        self._called.update((each, called) for called, each in others if called)
        title = as_name(headers.words(headers.first(header, "subject")))
        said = title, name, address, tuple(dict.fromkeys(each for _, each in others))
        number = self._numbers.setdefault(said, len(self._sayings))
        if number == len(self._sayings):
            self._sayings.append(said)
        self._said.append(number)
        labels = headers.words(headers.first(header, "x-gmail-labels"))
        if address and _SENT.search(labels):
            self._owners.add(address)
        delivered = headers.people(header, "delivered-to", "x-original-to")
        self._delivered.update(each for _, each in delivered)


def bare(title: str) -> str:
    """Return a subject without « Re: », « TR : »…

    >>> bare("RE : Re: [#1234] Ma ligne")
    '[#1234] Ma ligne'
    """
    found = _REPLY.match(title)
    return title[found.end() :] if found else title
