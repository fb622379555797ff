"""A clean thread -> the same, as a conversation file can hold it. Pure.

What no reader would see goes: blanks at the ends of lines, messages without a word, seconds'
fractions, two participants under one alias. So do the names of files: they often tell a place, an
hour or a person, and the files themselves are not in the project. Each is still described; its
author may give it a path once `inv screenshot` has made a picture that can be shown.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from plugins.importing.align import Item
from plugins.model import Attachment, Message, Participant, Thread

KINDS = frozenset(
    {
        *("image", "vidéo", "GIF", "son", "message vocal", "autocollant", "document", "fichier"),
        *("fiche de contact", "position", "message transféré", "message joint", "note vidéo"),
    }
)
"""Descriptions that tell nothing of a file but its kind; any other becomes « fichier »."""

_BLANKS = re.compile(r"[ \t\u200e\u200f]+(?=\n|\Z)")
_UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def fit(thread: Thread, zone: tzinfo) -> Thread:
    """Return the thread without what a conversation file refuses or should not tell.

    Instants are given on the clock of `zone`, to the second, as they will be read back.
    """
    items = [_item(item, zone) for item in thread.items]
    kept = [item for item in items if _says(item)]
    numbers = {item.n for item in kept}
    sound = tuple(answering(item, numbers) for item in kept)
    return replace(thread, participants=tuple(_people(thread, sound)), items=sound)


def _item(item: Item, zone: tzinfo) -> Item:
    """Return an item as it fits, itself where it did: a thread may hold 200,000."""
    text, at = tidy(item.text), item.at
    if isinstance(at, datetime) and (at.tzinfo is not zone or at.microsecond):
        at = at.astimezone(zone).replace(microsecond=0)
    if not isinstance(item, Message):
        return replace(item, at=at, text=text)
    text = "" if "deleted" in item.state else text
    lang = item.lang if item.lang and _LANGUAGE.fullmatch(item.lang) else None
    if item.attachments or (text, at, lang) != (item.text, item.at, item.lang):
        files = tuple(map(_described, item.attachments))
        return replace(item, at=at, text=text, attachments=files, lang=lang)
    return item


def says_something(thread: Thread) -> bool:
    """Tell whether anything is left of a thread once it fits."""
    return any(_says(_item(item, UTC)) for item in thread.items)


def tidy(text: str) -> str:
    """Return a text without blanks at the ends of its lines, nor empty lines around it.

    Letters are composed and characters that nobody speaks go, as when the file is read.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    seen = _UNSPEAKABLE.sub("", _SURROGATES.sub("\ufffd", composed))
    return _BLANKS.sub("", seen).strip("\n").strip(" ")


def _described(file: Attachment) -> Attachment:
    kinds = (file.description, file.description.partition(" ")[0], "fichier")
    return Attachment("", next(kind for kind in kinds if kind in KINDS))


def _says(item: Item) -> bool:
    silent = isinstance(item, Message) and (item.attachments or "deleted" in item.state)
    return bool(item.text or silent)


def answering(item: Item, numbers: set[int]) -> Item:
    """Return an item that answers one of these, or nothing: a file refuses any other reply."""
    if isinstance(item, Message) and item.reply_to is not None and item.reply_to not in numbers:
        return replace(item, reply_to=None)
    return item


def _people(thread: Thread, items: tuple[Item, ...]) -> Iterator[Participant]:
    """Yield whoever speaks, once each."""
    senders = dict.fromkeys(item.sender for item in items if isinstance(item, Message))
    known = {person.alias: person for person in reversed(thread.participants)}
    order = [*(p.alias for p in thread.participants if p.alias in senders), *senders]
    yield from (known.get(alias, Participant(alias, "agent")) for alias in dict.fromkeys(order))
