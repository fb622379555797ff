"""Excerpt -> HTML, in the one markup that stylesheets, feed readers and reader modes all keep.

Who speaks, what is automatic, left out or edited stands in the text itself: feed readers drop
attributes and style sheets. A message's text is data: it is escaped, never interpreted.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, time
from html import escape
from typing import Literal

from plugins import masks
from plugins.model import (
    Attachment,
    Cut,
    Day,
    Excerpt,
    Message,
    Moment,
    Note,
    Notice,
    Origin,
    Part,
    Role,
    Silence,
    State,
    Thread,
)
from plugins.typography import apply as typographic
from plugins.typography import dates

ORIGINS: dict[Origin, str] = {
    "imported": "Échange importé de la conversation d'origine. Noms remplacés, coupes signalées.",
    "transcribed": "Échange retranscrit d'après l'original. Noms remplacés, coupes signalées.",
    "reconstructed": (
        "Échange reconstitué d'après le récit de l'auteur. Noms remplacés, coupes signalées."
    ),
    "imagined": "Échange imaginé par l'auteur. Noms inventés, coupes signalées.",
}
"""What a caption says: a conversation never pretends."""

STATES: tuple[tuple[State, str], ...] = (
    ("automated", "message automatique"),
    ("edited", "modifié"),
    ("seen", "vu"),
)
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")

Link = Callable[[Attachment], str]
"""Returns the address of an attachment, ready for Pelican or final."""


def html(excerpt: Excerpt, index: int, link: Link) -> str:
    """Return the figure of the `index`-th excerpt (from 1) of a page."""
    figure = f"dm-{index}"
    places = {m.n: f"{figure}-{rank}" for rank, m in enumerate(excerpt.messages, 1)}
    rows = "\n".join(f" {row}" for row in _rows(excerpt, places, link))
    told = _prose(caption(excerpt.thread), as_typed=True)
    return (
        f'<figure class="dm" id="{figure}"><figcaption>{told}</figcaption>\n'
        f"<ol>\n{rows}\n</ol></figure>\n"
    )


def caption(thread: Thread) -> str:
    """Say where the conversation was held, with whom, and how true it is.

    >>> caption(Thread("", "imagined", "SMS", "Orange", (), ()))
    'SMS avec Orange. Échange imaginé par l\\'auteur. Noms inventés, coupes signalées.'
    """
    channel = re.sub(r"^MP\b", "Messages privés", thread.channel)
    brand = f" avec {thread.brand}" if thread.brand else ""
    return f"{channel}{brand}. {ORIGINS[thread.origin]}"


def role(message: Message, thread: Thread) -> Role:
    """Return who speaks: an agent's automatic message is the robot's."""
    known = thread.role_of(message.sender)
    return "robot" if known == "agent" and "automated" in message.state else known


def _rows(excerpt: Excerpt, places: dict[int, str], link: Link) -> Iterator[str]:
    before: Part | None = None
    for part in excerpt.parts:
        if isinstance(part, Message):
            again = isinstance(before, Message) and before.sender == part.sender
            yield _message(part, excerpt.thread, places, link, again=again)
        else:
            yield _event(part)
        before = part


def _event(part: Day | Silence | Cut | Notice | Note) -> str:
    """Return the row of anything but a message."""
    if isinstance(part, Day):
        return _row("day", f'<time datetime="{part.date}">{dates.day(part.date)}</time>')
    if isinstance(part, Silence):
        stamp, words = dates.iso_duration(part.duration), dates.duration(part.duration)
        return _row("silence", f'Silence de <time datetime="{stamp}">{words}</time>')
    if isinstance(part, Cut):
        return _row("cut", f"[{cut(part)}]")
    if isinstance(part, Notice):
        return _row("notice", text(part.text))
    return _row("note", f"Note : {_prose(part.text)}")


def cut(part: Cut) -> str:
    """Say how many messages are left out: `6 messages omis`."""
    if part.count is None:
        return "messages omis"
    return f"{part.count} message{'s' if part.count >= 2 else ''} omis"


def _row(kind: Literal["day", "silence", "cut", "notice", "note"], inner: str) -> str:
    return f'<li class="{kind}"><p>{inner}</p></li>'


def _message(
    message: Message, thread: Thread, places: dict[int, str], link: Link, *, again: bool
) -> str:
    opening = f'<li id="{places[message.n]}" data-from="{role(message, thread)}"'
    opening += ' data-again="">' if again else ">"
    inner = [_who(message), *_reply(message, thread, places), *_body(message)]
    inner += [_attachment(attachment, link) for attachment in message.attachments]
    return opening + "".join([*inner, *_reactions(message)]) + "</li>"


def _who(message: Message) -> str:
    details = [words for state, words in STATES if state in message.state]
    if isinstance(message.at, datetime | time):
        details.append(f'<time datetime="{dates.iso(message.at)}">{dates.hour(message.at)}</time>')
    told = f" <span>({', '.join(details)})</span>" if details else ""
    return f'<p class="who"><b>{text(message.sender)}</b>{told} :</p>'


def _reply(message: Message, thread: Thread, places: dict[int, str]) -> Iterator[str]:
    answered = thread.message(message.reply_to) if message.reply_to is not None else None
    if answered is None:
        return
    words = text(answered.sender + _spoken_hour(answered.at))
    if answered.n in places:
        words = f'<a href="#{places[answered.n]}">{words}</a>'
    yield f'<p class="reply">En réponse à {words}</p>'


def _spoken_hour(at: Moment | None) -> str:
    return f", {dates.hour(at)}" if isinstance(at, datetime | time) else ""


def _body(message: Message) -> Iterator[str]:
    if "deleted" in message.state:
        yield '<p class="deleted">Message supprimé</p>'
        return
    lang = f' lang="{escape(message.lang)}"' if message.lang else ""
    for paragraph in re.split(r"\n\s*\n", message.text.strip("\n")):
        if paragraph.strip():
            lines = "<br>".join(text(line) for line in paragraph.split("\n"))
            yield f"<p{lang}>{lines}</p>"


def text(words: str) -> str:
    """Return a message's words as HTML text, masks marked, nothing interpreted."""
    return "".join(
        f'<span class="mask">[{piece}]</span>' if masked else escape(piece, quote=False)
        for piece, masked in masks.split(_printable(words))
    )


def _prose(words: str, *, as_typed: bool = False) -> str:
    """Return the author's own words as HTML text, in French typography unless `as_typed`."""
    words = _printable(words)
    return escape(words if as_typed else typographic(words), quote=False)


def _printable(words: str) -> str:
    """Drop the control characters and lone surrogates that no HTML or XML document may hold."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "", words)


def _attachment(attachment: Attachment, link: Link) -> str:
    described = escape(typographic(_printable(attachment.description)))
    if not attachment.path:  # an import tells what was joined, and leaves the file out
        return f'<p class="attachment">Pièce jointe : {described or "fichier"}</p>'
    address = escape(link(attachment))
    if attachment.path.lower().endswith(PICTURES):
        return f'<p class="attachment"><img src="{address}" alt="{described}" loading="lazy"></p>'
    name = described or escape(attachment.path.rsplit("/", 1)[-1])
    return f'<p class="attachment">Pièce jointe : <a href="{address}">{name}</a></p>'


def _reactions(message: Message) -> Iterator[str]:
    told = [f"{_of(r.sender)}{text(r.sender)} : {text(r.emoji)}" for r in message.reactions]
    if told:
        word = "Réaction" if len(told) == 1 else "Réactions"
        yield f'<p class="reactions">{word} {", ".join(told)}</p>'


def _of(name: str) -> str:
    """Say « d'Agent A », « de Moi »."""
    return "d'" if name[:1].lower() in "aeiouyàâéèêëîïôöùûüœæ" else "de "
