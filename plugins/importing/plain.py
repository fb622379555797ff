"""A plain text <-> a thread of one message a paragraph, cleaned like any other. Pure."""

import re

from plugins.model import Message, Participant, Thread

NOBODY = ""
"""Who says a paragraph of a plain text."""

_BETWEEN = re.compile(r"(\n[ \t]*\n\s*)")


def thread_of(text: str, slug: str) -> Thread:
    """Return the paragraphs of a text, numbered from 1; blank ones are messages too.

    What parts two paragraphs is a message of its own: put end to end, they are the text.
    """
    pieces = (piece for piece in _BETWEEN.split(text) if piece)
    items = tuple(Message(n, None, NOBODY, piece) for n, piece in enumerate(pieces, 1))
    return Thread(slug, "imported", "", "", (Participant(NOBODY, "agent"),), items)


def text_of(thread: Thread) -> str:
    """Return the text again."""
    return "".join(item.text for item in thread.items)
