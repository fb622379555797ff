"""The text form of Signal's exports: `[2019-12-24, 12:23] Jane: …`, and its small Markdown.

signal-export's `chat.md` puts around a message: what it quotes (`> …`), reactions
(`(- Jane: 👍 -)`), a sticker (`(( 😀 ))`) and files (`[photo.jpg](./media/photo.jpg)`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_HEADER = re.compile(
    r"\[(\d{4}-\d\d-\d\d)(,?) (\d\d:\d\d)(:\d\d)?\] ([^:\n]{1,200}): ?(.*)\Z", re.S
)
_QUOTE = re.compile(r"\A\s*((?:> ?[^\n]*(?:\n|\Z))+)")
_REACTIONS = re.compile(r"\n\(- (.{1,2000}) -\)")
_STICKER = re.compile(r"\n\(\( (.{1,20}) \)\)")
_FILE = re.compile(r"!?\[([^\[\]\n]{0,200})\]\((\./media/[^)\n]{1,400})\)")
_LEFT_TO_RIGHT = "\u200e"


@dataclass(slots=True)
class Entry:
    """A message as either form of signal-export gives it; `date` is ISO 8601, without an offset."""

    date: str
    sender: str
    body: str
    quote: str = ""
    sticker: str = ""
    reactions: list[tuple[str, str]] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    deleted: bool = False


def looks_like_chat(head: str) -> bool:
    """Tell Signal's form from WhatsApp's on iOS, which may also have an ISO date in brackets.

    WhatsApp always has seconds, and marks what it writes itself with U+200E; signal-export ends
    its lines with two spaces and has « Me ».
    """
    found = _HEADER.match(head.lstrip().partition("\n")[0].rstrip("\r"))
    if found is None:
        return False
    own = "] Me: " in head or "  \n" in head
    return not found[4] or (own and _LEFT_TO_RIGHT not in head)


def read_chat(lines: Iterable[str]) -> Iterator[Entry]:
    """Yield each message of a chat; other lines continue the one before them."""
    entry: Entry | None = None
    body: list[str] = []
    for line in lines:
        found = _HEADER.match(line)
        if found is None:
            body.append(line)
            continue
        if entry is not None:
            yield _whole(entry, "\n".join(body))
        entry = Entry(f"{found[1]}T{found[3]}{found[4] or ''}", found[5], "")
        body = [found[6]]
    if entry is not None:
        yield _whole(entry, "\n".join(body))


def without_marks(quote: str) -> str:
    """Return what a quote says, without the `> ` of its lines."""
    return "\n".join(line.removeprefix(">").strip() for line in quote.strip().split("\n")).strip()


def _whole(entry: Entry, body: str) -> Entry:
    for names in _REACTIONS.findall(body):
        for reaction in names.split(", "):
            name, _, emoji = reaction.rpartition(": ")
            entry.reactions.append((name, emoji))
    sticker = _STICKER.search(body)
    entry.sticker = sticker[1] if sticker else ""
    entry.attachments = [name or path for name, path in _FILE.findall(body)]
    for form in (_REACTIONS, _STICKER, _FILE):
        body = form.sub("", body)
    quote = _QUOTE.match(body)
    if quote:
        entry.quote, body = without_marks(quote[1]), body[quote.end() :]
    entry.body = body.strip()
    return entry
