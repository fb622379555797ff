"""An alias that the author changes is told from a message that he gives to somebody else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plugins.anonymity.vault import Known, Vault
from plugins.importing.before import Before
from plugins.importing.renamed import carried, renamed
from plugins.model import Message, Participant, Thread

NINE = datetime(2021, 3, 1, 9, 0, tzinfo=UTC)


def thread(*senders: str) -> Thread:
    """Return a thread in which these speak."""
    items = tuple(Message(n, NINE, who, f"{n} : Agent A") for n, who in enumerate(senders, 1))
    people = tuple(Participant(who, "agent") for who in dict.fromkeys(senders))
    return Thread("fil", "imported", "SMS", "", people, items)


@pytest.mark.parametrize(
    ("written", "kept", "expected"),
    [
        (("Agent A", "Moi", "Agent A"), ("Zed", "Moi", "Zed"), {"Agent A": "Zed"}),
        (("Agent A", "Moi"), ("Zed", "Autre"), {"Agent A": "Zed", "Moi": "Autre"}),
        (("Agent A", "Agent A"), ("Zed", "Agent A"), {}),
        (("Agent A", "Moi"), ("Moi", "Moi"), {}),
        (("Agent A", "Agent B"), ("Agent B", "Agent A"), {}),
        (("Agent A", "Agent B"), ("Zed", "Zed"), {}),
        (("Agent A",), ("Agent C",), {}),
        (("Agent A",), ("Agent A",), {}),
    ],
)
def test_a_new_name_on_every_message_is_an_alias(
    written: tuple[str, ...], kept: tuple[str, ...], expected: dict[str, str]
) -> None:
    """One that somebody has, or had, makes nobody another."""
    before = Before(thread(*kept), thread(*written), vault=Vault(retired=("Agent C",)))
    assert expected == renamed(before)


def test_it_is_carried_to_what_is_kept() -> None:
    """To the text as it was written where the author changed it, and to the vault."""
    written = thread("Agent A", "Agent A")
    kept = replace(thread("Zed", "Zed"))
    first = replace(kept.items[0], text="1 : Zed !")
    kept = replace(kept, items=(first, kept.items[1]))
    people = (
        Known("Camille", "agent", "Agent A", (), ("fil",)),
        Known("Noa", "agent", "Agent B", (), ("fil",)),
    )
    after = carried(Before(kept, written, vault=Vault(people)), "fil", {"Agent A": "Zed"})
    assert after.written is not None
    assert ["1 : Zed", "2 : Agent A"] == [item.text for item in after.written.items]
    assert [Participant("Zed", "agent")] == list(after.written.participants)
    assert (["Zed", "Agent B"], ("Agent A",)) == (
        [known.alias for known in after.vault.people],
        after.vault.retired,
    )
