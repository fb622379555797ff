"""A small review: three people, two numbers, two doubts, and a redaction that anyone can follow."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from plugins.anonymity.roster import Person, Roster
from plugins.importing.merge import Merge
from plugins.importing.review.desk import Desk, sit
from plugins.importing.review.keys import press
from plugins.importing.review.state import start
from plugins.importing.review.typed import typed
from plugins.importing.review.view import View
from plugins.importing.review.work import Matter, Work
from plugins.model import Doubt, Message, Participant, Redaction, Replacement, Span, Thread

NINE = datetime(2021, 3, 1, 9, 12, tzinfo=UTC)
LEA, CAMILLE, ROBOT = "Léa Martin", "Camille Durand", "Robot Exemple"
SAID = (
    (LEA, "Bonjour Camille, ma ligne 06 39 98 12 34 est coupée."),
    (ROBOT, "Votre demande a bien été prise en compte."),
    (CAMILLE, "Bonjour Mme Martin, dossier 4521.\nVous êtes à Brioude ?"),
    (LEA, "Oui, à Brioude. Et le 06 39 98 56 78 aussi, Camille."),
)
THREAD = Thread(
    "x",
    "imported",
    "SMS",
    "Exemple",
    tuple(Participant(name, "agent") for name in (LEA, CAMILLE, ROBOT)),
    tuple(
        Message(n, NINE + timedelta(minutes=n), sender, text)
        for n, (sender, text) in enumerate(SAID, 1)
    ),
)
PROPOSED = Roster(
    (
        Person(LEA, "customer", "Moi", ("Léa", "Mme Martin"), "participant de l’export"),
        Person(CAMILLE, "agent", "Agent A", ("Camille",), "appelée dans 2 messages"),
        Person(ROBOT, "robot", "Robot"),
    )
)


def redact(roster: Roster, thread: Thread = THREAD) -> Redaction:
    """Hide numbers, names and what is marked; doubt four digits, and a town."""
    aliases = {person.name: person.alias for person in roster.people}
    items, replacements, doubts = [], [], []
    for item in thread.items:
        assert isinstance(item, Message)
        found = sorted(_found(item.text, roster), key=lambda one: one[0])
        replacements += [Replacement(item.n, span, shown) for span, shown in found]
        doubts += [
            Doubt(item.n, Span(*match.span(), kind), why)
            for pattern, kind, why in (
                (r"\b4521\b", "référence", "quatre chiffres de suite"),
                (r"Brioude|Billom", "lieu", "mot inconnu"),
            )
            for match in re.finditer(pattern, item.text)
            if match[0] not in roster.kept
            and not any(s.start < match.end() and match.start() < s.end for s, _ in found)
        ]
        text = item.text
        for span, shown in reversed(found):
            text = text[: span.start] + shown + text[span.end :]
        items.append(replace(item, sender=aliases.get(item.sender, item.sender), text=text))
    return Redaction(replace(thread, items=tuple(items)), tuple(replacements), tuple(doubts))


def _found(text: str, roster: Roster) -> Iterator[tuple[Span, str]]:
    shown = {re.escape(text): f"[{kind}]" for text, kind in roster.marked}
    for person in roster.people:
        alias = person.alias if person.role == "agent" else "[nom]"
        shown |= {re.escape(form): alias for form in (person.name, *person.forms)}
    shown[r"06(?: \d\d){4}"] = "[téléphone]"
    taken: list[Span] = []
    for pattern, mask in shown.items():
        for match in re.finditer(pattern, text):
            span = Span(*match.span(), mask.strip("[]"))
            clear = not any(s.start < span.end and span.start < s.end for s in taken)
            if clear and match[0] not in roster.kept:
                taken.append(span)
                yield span, mask


def matter(proposed: Roster = PROPOSED, thread: Thread = THREAD) -> Matter:
    """Return what the review is about."""
    return Matter(
        thread=thread,
        proposed=proposed,
        redact=lambda roster: redact(roster, thread),
        preview=lambda found: Merge(found.thread, (), (), (), ""),
        refused=lambda roster: (
            "Cet alias est un vrai nom." if "Camille" in [p.alias for p in roster.people] else ""
        ),
        taken=frozenset(),
        title="exemple",
        question="Écrire ce texte ?",
    )


def begun(proposed: Roster = PROPOSED, thread: Thread = THREAD) -> Desk:
    """Return a review that begins."""
    return sit(Work(matter(proposed, thread)), start(proposed))


def after(*keys: str, view: View | None = None) -> View:
    """Return the view after keys; what begins with `:` is typed, then Enter is pressed."""
    view = view or View(begun())
    for key in keys:
        view = typed(view, key[1:]) if key.startswith(":") else press(view, key)
    return view
