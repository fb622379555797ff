"""Threads of a case -> Figures: each number that the site prints about it is counted here.

A figure that cannot be counted (no hour is known, nobody ever answered) is not there: none is
invented. Threads are whole conversations: what an author's block leaves out cannot be counted.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plugins.bubbles.html import role
from plugins.cases import waits
from plugins.cases.waits import messages
from plugins.model import Figure, Form, Message, Role, Thread

QUESTION = "tu captes"
AUTOMATIC: tuple[Role, ...] = ("robot", "system")

Threads = Sequence[Thread]


class Count(NamedTuple):
    """How a figure is counted over threads (None: it cannot be), its unit, and that in words."""

    counted: Callable[[Threads], int | None]
    unit: tuple[str, str]
    formula: str
    form: Form = "count"


def figures(threads: Threads) -> dict[str, Figure]:
    """Count all that `COUNTS` names and that can be counted, over all the threads of a case."""
    counted = ((name, one, one.counted(threads)) for name, one in COUNTS.items())
    return {
        name: Figure(name, value, one.unit, one.formula, one.form)
        for name, one, value in counted
        if value is not None
    }


def _said(threads: Threads) -> Iterator[tuple[Message, Role]]:
    """Yield every message with who speaks."""
    for thread in threads:
        for message in messages(thread):
            yield message, role(message, thread)


def _from(*roles: Role) -> Callable[[Threads], int]:
    return lambda threads: sum(speaker in roles for _, speaker in _said(threads))


def _automatic(threads: Threads) -> int:
    said = (pair for pair in _said(threads) if pair[1] != "customer")
    return sum(who in AUTOMATIC or "automated" in message.state for message, who in said)


def _automatic_share(threads: Threads) -> int | None:
    """Return the percentage; it is 0 or 100 only when that is exact."""
    answers = _answers(threads)
    if not answers:
        return None
    automatic = _automatic(threads)
    if automatic in {0, answers}:
        return 100 * automatic // answers
    return min(99, max(1, round(100 * automatic / answers)))


def _signatures(threads: Threads) -> int:
    """Count agents by their names: a case gives each person one, in all its conversations."""
    return len({message.sender for message, speaker in _said(threads) if speaker == "agent"})


def _questions(threads: Threads) -> int:
    return sum(QUESTION in message.text.lower() for message in _mine(threads))


def _unanswered(threads: Threads) -> int:
    """Count the customer's messages that his own next message follows, with nothing between."""
    pairs = (pair for thread in threads for pair in pairwise(_said([thread])))
    return sum(before[1] == after[1] == "customer" for before, after in pairs)


def _mine(threads: Threads) -> Iterable[Message]:
    return (message for message, speaker in _said(threads) if speaker == "customer")


_answers = _from("agent", "robot", "system")

COUNTS: dict[str, Count] = {
    "messages": Count(
        lambda threads: sum(1 for _ in _said(threads)),
        ("message", "messages"),
        "tous les messages, avis exceptés",
    ),
    "customer-messages": Count(
        _from("customer"),
        ("message de ma part", "messages de ma part"),
        "les messages du client",
    ),
    "brand-messages": Count(
        _answers,
        ("réponse", "réponses"),
        "les messages des agents et des robots",
    ),
    "agent-messages": Count(
        _from("agent"),
        ("message signé", "messages signés"),
        "les messages des agents, réponses automatiques exceptées",
    ),
    "automatic-messages": Count(
        _automatic,
        ("message automatique", "messages automatiques"),
        "les messages des robots, et ceux que la conversation marque comme automatiques",
    ),
    "automatic-share": Count(
        _automatic_share,
        ("de réponses automatiques", "de réponses automatiques"),
        "la part des messages automatiques parmi ceux des agents et des robots",
        "percent",
    ),
    "signatures": Count(
        _signatures,
        ("signature différente", "signatures différentes"),
        "les agents différents qui ont écrit",
    ),
    "questions": Count(
        _questions,
        ("fois « Tu captes ? »", "fois « Tu captes ? »"),
        "les messages du client qui posent la question",
    ),
    "unanswered": Count(
        _unanswered,
        ("relance sans réponse", "relances sans réponse"),
        "les messages du client que son message suivant suit directement",
    ),
    "longest-wait": Count(
        waits.longest,
        ("sans réponse humaine", "sans réponse humaine"),
        "la plus longue attente d’une réponse humaine, entre deux heures connues",
        "minutes",
    ),
    "first-answer": Count(
        waits.first_answer,
        ("avant la première réponse humaine", "avant la première réponse humaine"),
        "le temps entre le premier message du client et la première réponse d’un agent",
        "minutes",
    ),
    "duration": Count(
        waits.whole,
        ("du premier au dernier message", "du premier au dernier message"),
        "le temps entre le premier et le dernier message dont l’heure est connue",
        "minutes",
    ),
}
"""What can be counted: name -> how, unit (singular, plural), how in words, form."""

FEMININE = frozenset({"brand-messages", "questions", "signatures", "unanswered"})
"""Counts of what is feminine in French: « une relance »."""
