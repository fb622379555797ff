"""Threads and rosters written as text: lines « name: what », a blank line, a `dm` block.

In a block, `⏎` stands for a line break in a message.
"""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from plugins.anonymity import Roster
from plugins.bubbles import parse
from plugins.model import Message, Redaction, Thread


def thread(block: str) -> Thread:
    """Return the thread of a `dm` block, as an importer would give it."""
    excerpt = parse(block, "fil.txt", 1, ZoneInfo("Europe/Paris"), timedelta(days=99))
    items = tuple(replace(i, text=i.text.replace("⏎", "\n")) for i in excerpt.thread.items)
    return replace(excerpt.thread, slug="fil", origin="imported", items=items)


def case(given: str) -> tuple[Roster, Thread]:
    """Return the confirmed roster and the thread of a golden case."""
    names, block = given.split("\n\n", 1)
    pairs = (line.rsplit(":", 1) for line in names.split("\n"))
    return Roster.of({name.strip(): what.strip() for name, what in pairs}), thread(block)


def shown(done: Redaction, raw: Thread) -> str:
    """Return a redaction as golden cases write it: its messages, then what is doubtful in them."""
    lines = []
    for item in done.thread.items:
        sender = f"{item.sender}: " if isinstance(item, Message) else "-- "
        lines.append(sender + item.text.replace("\n", "⏎"))
    texts = {item.n: item.text for item in raw.items}
    for doubt in done.doubts:
        lines.append(f"? {doubt.n} {texts[doubt.n][doubt.span.start : doubt.span.end]}")
    return "\n".join(lines)


def said(*texts: str, sender: str = "Moi", brand: str = "Orange") -> Thread:
    """Return a thread of one sender's messages (or of `Nom| texte` lines)."""
    split = [text.partition("| ") if "| " in text else (sender, "", text) for text in texts]
    items = tuple(Message(n, None, who, text) for n, (who, _, text) in enumerate(split, 1))
    block = thread(f"with: {brand}\norigin: transcribed\n\n{sender}: x\n")
    return replace(block, items=items)
