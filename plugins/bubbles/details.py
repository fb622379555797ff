"""The indented lines that tell something of a message: reaction, reply, attachment, lang."""

from collections.abc import Callable
from dataclasses import replace

from plugins.bubbles import grammar
from plugins.model import Attachment, Message, Reaction

Answered = Callable[[str, str | None], int]
"""Returns the number of the message that a name, and an hour or None, stand for."""

EXPECTED = {
    "reaction": "attendu un emoji puis un nom, comme 😤 Moi",
    "attachment": "attendu un fichier puis sa description, comme ../images/box.jpg « Un voyant »",
    "lang": "attendu un code de langue comme en",
    "reply": "attendu un nom et une heure, comme Moi 09:12",
}


def with_detail(message: Message, key: str, value: str, answered: Answered) -> Message:
    """Return a message with one detail more.

    Raises ValueError, in French, with what was expected.
    """
    if key == "reaction" and (match := grammar.REACTION.match(value)):
        reaction = Reaction(match["emoji"], match["name"].strip())
        return replace(message, reactions=(*message.reactions, reaction))
    if key == "attachment" and (match := grammar.ATTACHMENT.match(value)):
        attachment = Attachment(match["path"], match["description"] or "")
        return replace(message, attachments=(*message.attachments, attachment))
    if key == "lang" and grammar.LANGUAGE.match(value):
        return replace(message, lang=value)
    if key == "reply" and (match := grammar.REPLY.match(value)):
        return replace(message, reply_to=answered(match["name"], match["time"]))
    raise ValueError(EXPECTED[key])
