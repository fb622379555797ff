"""Which messages of a mailbox answer each other: a first pass, headers only, little kept of each.

Threads: by `References` and `In-Reply-To`, as in Jamie Zawinski's « message threading »; then, for
answers to nothing that the export holds and for tickets, by subject, among the same correspondents.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from plugins.importers import mail_headers as headers
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


@dataclass(slots=True)
class Mailbox:
    """Every message of an export, in the order of its files. `me` is the owner's address."""

    mails: list[Mail] = field(default_factory=list)
    me: str | None = None
    _parents: list[int] = field(default_factory=list)
    _nodes: dict[str, int] = field(default_factory=dict)
    _met: set[int] = field(default_factory=set)
    _names: dict[str, str] = field(default_factory=dict)
    _called: dict[str, str] = field(default_factory=dict)
    _owners: set[str] = field(default_factory=set)
    _delivered: set[str] = field(default_factory=set)
    _shared: dict[Hashable, Any] = field(default_factory=dict)

    def add(self, place: int, header: headers.Header, zone: tzinfo) -> None:
        """Take the header of the message at `place`; one already met (same id) is left out."""
        node = self._node(headers.identifier(header) or f"{place}\n")
        if node in self._met:
            return
        self._met.add(node)
        before = tuple(map(self._node, headers.references(header)))
        for reference in before:
            self._join(reference, node)
        name, address = next(iter(headers.people(header, "from", "sender")), ("", ""))
        if name:
            self._names.setdefault(address, name)
        others = headers.people(header, "to", "cc", "reply-to")
        self._called.update((each, called) for called, each in others if called)
        self._own(header, address)
        title = as_name(headers.words(headers.first(header, "subject")))
        # Most headers say again what others said: kept once, a mailbox takes half the memory.
        said = title, name, address, tuple(dict.fromkeys(each for _, each in others))
        title, name, address, recipients = self._shared.setdefault(said, said)
        date = headers.date(header, zone)
        self.mails.append(Mail(place, node, before, title, name, address, date, recipients))

    def settle(self) -> None:
        """Once every message is there: join by subject, and find out whose mailbox it is.

        Labels (Gmail's) tell who sends; else the address to which messages were delivered, that
        also sends, or that messages are sent to, when it is the only one.
        """
        self._shared.clear()
        senders = {mail.address for mail in self.mails}
        recipients = {address for mail in self.mails for address in mail.recipients}
        owners = self._owners or self._delivered & senders or self._delivered & recipients
        self.me = next(iter(owners)) if len(owners) == 1 else None
        by_subject: dict[str, dict[Hashable, Mail]] = defaultdict(dict)
        for mail in self.mails:
            subject = bare(mail.title)
            same = by_subject[subject.casefold()] if subject else {}
            among = (self.thread_of(mail), mail.address, mail.recipients)
            if among not in same:
                for other in list(same.values())[-_LOOKED_AT:]:
                    if self._related(mail, other, subject):
                        self._join(other.node, mail.node)
                same[among] = mail

    def thread_of(self, mail: Mail) -> int:
        """Return the number of a message's thread."""
        return self._root(mail.node)

    def keys(self, mails: Iterable[Mail]) -> dict[int, str]:
        """Return a short key for each message by its node, made from its id."""
        nodes = {mail.node for mail in mails}
        return {
            node: hashlib.sha256(identifier.encode("utf-8", "replace")).hexdigest()[:12]
            for identifier, node in self._nodes.items()
            if node in nodes
        }

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
        known = any(reference in self._met for reference in mail.before)
        return not known and mail.title != bare(mail.title)

    def _own(self, header: headers.Header, address: str) -> None:
        labels = headers.words(headers.first(header, "x-gmail-labels"))
        if address and _SENT.search(labels):
            self._owners.add(address)
        delivered = headers.people(header, "delivered-to", "x-original-to")
        self._delivered.update(each for _, each in delivered)

    def _node(self, identifier: str) -> int:
        if identifier not in self._nodes:
            self._nodes[identifier] = len(self._parents)
            self._parents.append(len(self._parents))
        return self._nodes[identifier]

    def _root(self, node: int) -> int:
        while self._parents[node] != node:
            self._parents[node] = self._parents[self._parents[node]]
            node = self._parents[node]
        return node

    def _join(self, one: int, other: int) -> None:
        self._parents[self._root(other)] = self._root(one)


def bare(title: str) -> str:
    """Return a subject without « Re: », « TR : »…

    >>> bare("RE : Re: [#1234] Ma ligne")
    '[#1234] Ma ligne'
    """
    found = _REPLY.match(title)
    return title[found.end() :] if found else title
