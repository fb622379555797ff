"""Every noun of the project, frozen: what passes from one package to the next.

A conversation is data. It is cleaned once, at the door, and everything that a reader sees
(bubbles, figures, cards, feeds) is a pure function of these values.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

Role = Literal["customer", "agent", "robot", "system"]
State = Literal["automated", "edited", "deleted", "seen"]
Origin = Literal["imported", "transcribed", "reconstructed", "imagined"]
Moment = datetime | date | time
"""What is known of an instant: a timezone-aware datetime, a day, or an hour of an unknown day."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone, or something, that speaks in a thread, under the name that readers see."""

    alias: str
    role: Role


@dataclass(frozen=True, slots=True)
class Reaction:
    """An emoji left under a message."""

    emoji: str
    sender: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file sent with a message, and its description.

    `path` is as its author wrote it: from the content folder in a conversation file, from the
    article's folder in a `dm` block.
    """

    path: str
    description: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `n` is its number in the thread, given once and never reused."""

    n: int
    at: Moment | None
    sender: str
    text: str
    state: frozenset[State] = frozenset()
    reactions: tuple[Reaction, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    reply_to: int | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the channel itself says: someone joins, leaves, a call is missed."""

    n: int
    at: Moment | None
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A whole conversation, as it is kept in `content/conversations/<slug>.yaml`."""

    slug: str
    origin: Origin
    channel: str
    brand: str
    participants: tuple[Participant, ...]
    items: tuple[Message | Notice, ...]

    def role_of(self, alias: str) -> Role:
        """Return the role of a participant; whoever is not listed is an agent."""
        return next((p.role for p in self.participants if p.alias == alias), "agent")

    def message(self, n: int) -> Message | None:
        """Return the message numbered `n`, or None."""
        return next((i for i in self.items if isinstance(i, Message) and i.n == n), None)


@dataclass(frozen=True, slots=True)
class Day:
    """A day separator."""

    date: date


@dataclass(frozen=True, slots=True)
class Silence:
    """A wait between two messages that follow each other in the thread."""

    duration: timedelta


@dataclass(frozen=True, slots=True)
class Cut:
    """Messages left out; `count` is None where the author does not say how many."""

    count: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """The author's own word beside the exchange."""

    text: str


Part = Message | Notice | Day | Silence | Cut | Note


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What an article shows of a thread, in order."""

    thread: Thread
    parts: tuple[Part, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages shown, in order."""
        return tuple(part for part in self.parts if isinstance(part, Message))


@dataclass(frozen=True, slots=True)
class Case:
    """One dispute. Days are None where they are not known exactly.

    `handles` are the brand's own public names (`@Exemple_aide`): they are never masked.
    """

    slug: str
    title: str
    brand: str
    contract: str
    conversations: tuple[str, ...]
    opened: date | None = None
    closed: date | None = None
    handles: tuple[str, ...] = ()


Form = Literal["count", "percent", "minutes"]
"""What a figure's value is: how many, a share of a hundred, or how long."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number counted from a case, with what it counts (`unit`: singular, plural) and how."""

    name: str
    value: int
    unit: tuple[str, str]
    formula: str
    form: Form = "count"


@dataclass(frozen=True, slots=True)
class Series:
    """A folder of articles that are read in order; `articles` are Pelican's, part by part."""

    slug: str
    title: str
    summary: str
    articles: Sequence[Any]


Size = tuple[int, int]
Theme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Card:
    """What a social card says, before anything is measured or drawn. `size` is in pixels.

    The messages of `excerpt.thread` are those that must be read whole; where it holds none, the
    layout chooses. `kicker` is the site's name.
    """

    slug: str
    layout: str
    title: str
    kicker: str = ""
    part: int | None = None
    total: int | None = None
    excerpt: Excerpt | None = None
    figures: tuple[Figure, ...] = ()
    size: Size = (1200, 627)
    theme: Theme = "light"
    lang: str = "fr"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn card: its address in the site, its size in pixels, its alt text, its bytes."""

    url: str
    width: int
    height: int
    alt: str
    weight: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the feeds tell it. `url` is absolute, dates are timezone-aware."""

    id: str
    url: str
    title: str
    published: datetime
    updated: datetime
    html: str
    summary: str
    author: str
    image: Picture | None
    tags: tuple[str, ...]
    series: str | None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, in code points, and what it is: one of `plugins.masks.MASKS`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """What stands in place of a span of the original text of message `n`."""

    n: int
    span: Span
    shown: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A span of the text of message `n` that a person must look at, and why (in French)."""

    n: int
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """An anonymised thread, with what was replaced in it and what remains to be looked at."""

    thread: Thread
    replacements: tuple[Replacement, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the gate refuses. It never holds the matched text."""

    path: str
    line: int
    rule: str
    advice: str
