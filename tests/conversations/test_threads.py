"""Conversation files."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.conversations.threads import thread
from plugins.documents.mistakes import Mistakes
from plugins.model import Message, Notice, Participant, Reaction

PARIS = ZoneInfo("Europe/Paris")
HEAD = """\
origin: reconstructed
channel: MP Twitter
brand: Exemple
participants: {Moi: customer, Agent A: agent}
items:
"""


def test_a_file_becomes_a_thread() -> None:
    """Messages and notices, with what is known of their hours."""
    text = HEAD + (
        '- {n: 1, at: 2021-02-15T09:12+01:00, from: Moi, text: "Ligne [téléphone] coupée."}\n'
        '- {n: 2, at: 2021-02-15, notice: "Agent A rejoint la conversation"}\n'
        "- {n: 4, from: Agent A, text: 404, state: [edited], reply: 1,\n"
        "   reactions: [{from: Moi, emoji: 😤}]}\n"
    )
    found = thread(text, "x", "conversations/x.yaml", PARIS)
    assert (Participant("Moi", "customer"), Participant("Agent A", "agent")) == found.participants
    at = datetime(2021, 2, 15, 9, 12, tzinfo=PARIS)
    assert (
        Message(1, at, "Moi", "Ligne [téléphone] coupée."),
        Notice(2, date(2021, 2, 15), "Agent A rejoint la conversation"),
        Message(
            4,
            None,
            "Agent A",
            "404",
            frozenset({"edited"}),
            (Reaction("😤", "Moi"),),
            reply_to=1,
        ),
    ) == found.items


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("{n: 1, from: Moi, text: encore}", "ce numéro sert déjà"),
        ("{n: 0, from: Moi, text: x}", "à partir de 1"),
        ("{n: 2, from: Agent Z, text: x}", "attendu un participant (Moi, Agent A)"),
        ("{n: 2, text: x}", "attendu « from » (un message) ou « notice »"),
        ("{n: 2, from: Moi}", "il manque la clé « text »"),
        ("{n: 2, from: Moi, text: x, state: [deleted]}", "un message supprimé n’a pas de texte"),
        ("{n: 2, from: Moi, text: x, reply: 9}", "aucun élément ne porte le numéro 9"),
        ("{n: 2, from: Moi, text: x, at: hier}", "trouvé « hier », attendu une date"),
        (
            "{n: 2, from: Moi, text: x, state: [bavard]}",
            "attendu automated ou deleted ou edited ou seen",
        ),
    ],
)
def test_each_mistake_is_told(item: str, problem: str) -> None:
    """What does not hold names its item and what was expected."""
    with pytest.raises(Mistakes) as caught:
        thread(
            f"{HEAD}- {{n: 1, from: Moi, text: x}}\n- {item}\n", "x", "conversations/x.yaml", PARIS
        )
    assert problem in str(caught.value)


@pytest.mark.parametrize("name", ['" "', '"\\u200b"', '"\\u2060 \\uFEFF"'])
def test_a_name_that_nobody_sees_is_none(name: str) -> None:
    """A bubble is never signed by a blank, nor by what Unicode draws as nothing."""
    text = HEAD.replace("Agent A", name) + '- {n: 1, from: Moi, text: "Oui."}\n'
    with pytest.raises(Mistakes, match="attendu un nom qui se voie"):
        thread(text, "x", "conversations/x.yaml", PARIS)


def test_hours_are_shown_on_the_readers_clock() -> None:
    """An instant in UTC is an hour later in Paris, and the next day past eleven."""
    text = HEAD + "- {n: 1, at: 2021-02-15T23:30Z, from: Moi, text: x}\n"
    (message,) = thread(text, "x", "conversations/x.yaml", PARIS).items
    assert datetime(2021, 2, 16, 0, 30, tzinfo=PARIS) == message.at
    assert "+01:00" in str(message.at)


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    """An unknown key, a wrong state and a missing number, each at its line."""
    text = HEAD + "- {n: 1, from: Moi, texte: x}\n- {n: 2, from: Moi, text: x, state: [lu]}\n- {}\n"
    with pytest.raises(Mistakes) as caught:
        thread(text, "x", "conversations/x.yaml", PARIS)
    assert [6, 7, 8] == [mistake.line for mistake in caught.value.mistakes]
    assert "Vouliez-vous dire « text » ?" in str(caught.value)
