"""Threads of a case -> Figures: each number that the site prints about it is counted here."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from plugins.bubbles.html import role
from plugins.model import Figure, Message, Role, Thread

QUESTION = "tu captes"


def figures(threads: Sequence[Thread]) -> dict[str, Figure]:
    """Count everything that `COUNTS` names, over all the threads of a case."""
    return {
        name: Figure(name, sum(count(thread) for thread in threads), unit, formula)
        for name, (count, unit, formula) in COUNTS.items()
    }


def messages(thread: Thread) -> tuple[Message, ...]:
    """Return the messages of a thread, notices apart."""
    return tuple(item for item in thread.items if isinstance(item, Message))


def _from(*roles: Role) -> Callable[[Thread], int]:
    return lambda thread: sum(role(message, thread) in roles for message in messages(thread))


def _automatic(thread: Thread) -> int:
    return sum("automated" in message.state for message in messages(thread))


def _signatures(thread: Thread) -> int:
    return len({m.sender for m in messages(thread) if role(m, thread) == "agent"})


def _questions(thread: Thread) -> int:
    return sum(QUESTION in message.text.lower() for message in _mine(thread))


def _unanswered(thread: Thread) -> int:
    """Count the customer's messages that his own next message follows, with nothing between."""
    pairs = pairwise(messages(thread))
    return sum(all(role(m, thread) == "customer" for m in pair) for pair in pairs)


def _mine(thread: Thread) -> Iterable[Message]:
    return (m for m in messages(thread) if role(m, thread) == "customer")


COUNTS: dict[str, tuple[Callable[[Thread], int], tuple[str, str], str]] = {
    "messages": (
        lambda thread: len(messages(thread)),
        ("message", "messages"),
        "tous les messages, avis exceptés",
    ),
    "customer-messages": (
        _from("customer"),
        ("message de ma part", "messages de ma part"),
        "les messages du client",
    ),
    "brand-messages": (
        _from("agent", "robot", "system"),
        ("réponse", "réponses"),
        "les messages des agents et des robots",
    ),
    "agent-messages": (
        _from("agent"),
        ("message signé", "messages signés"),
        "les messages des agents, réponses automatiques exceptées",
    ),
    "automatic-messages": (
        _automatic,
        ("message automatique", "messages automatiques"),
        "les messages que la conversation marque comme automatiques",
    ),
    "signatures": (
        _signatures,
        ("signature différente", "signatures différentes"),
        "les agents différents qui ont écrit",
    ),
    "questions": (
        _questions,
        ("fois « Tu captes ? »", "fois « Tu captes ? »"),
        "les messages du client qui posent la question",
    ),
    "unanswered": (
        _unanswered,
        ("relance sans réponse", "relances sans réponse"),
        "les messages du client que son message suivant suit directement",
    ),
}
"""What can be counted: name -> count, unit (singular, plural), how it is counted."""

FEMININE = frozenset({"brand-messages", "questions", "signatures", "unanswered"})
