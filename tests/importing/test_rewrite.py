"""A conversation file brought up to date keeps what its author wrote around the items."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.conversations.threads import thread as read
from plugins.importing.rewrite import rewrite
from plugins.importing.write import write
from plugins.model import Message, Notice, Participant, Thread

PARIS = ZoneInfo("Europe/Paris")
TOP = """\
# Importé le soir même.
origin: imported   # et relu
channel: 'SMS'
participants: {Moi: customer, Agent A: agent}
items:
"""
ITEMS = """\
# avant tout
- {n: 1, at: 2021-02-15 09:12, from: Moi, text: "Bonjour"}
- n: 2   # son seul mot
  from: Agent A
  text: 'Oui.'
# après tout
"""
NEW = Message(3, datetime(2021, 3, 1, 9, tzinfo=UTC), "Moi", "Encore")


def thread(text: str) -> Thread:
    """Read a file's text."""
    return read(text, "x", "conversations/x.yaml", PARIS)


def test_what_did_not_change_keeps_its_lines() -> None:
    """A new item comes after the comments of the last one."""
    kept = thread(TOP + ITEMS)
    now = replace(kept, items=(*kept.items, NEW))
    added = '- n: 3\n  at: 2021-03-01T09:00+00:00\n  from: Moi\n  text: "Encore"\n'
    assert TOP + ITEMS + added == rewrite(TOP + ITEMS, kept, now, PARIS)


def test_what_changed_is_written_anew() -> None:
    """Its lines alone."""
    kept = thread(TOP + ITEMS)
    now = replace(kept, items=(kept.items[0], Message(2, None, "Agent A", "Non.")))
    expected = (
        TOP + ITEMS.split("- n: 2", maxsplit=1)[0] + '- n: 2\n  from: Agent A\n  text: "Non."\n'
    )
    assert expected == rewrite(TOP + ITEMS, kept, now, PARIS)


def test_a_new_participant_rewrites_the_header_and_keeps_the_comments_above_it() -> None:
    """The rest of the file stays."""
    kept = thread(TOP + ITEMS)
    now = replace(kept, participants=(*kept.participants, Participant("Agent B", "agent")))
    text = rewrite(TOP + ITEMS, kept, now, PARIS)
    assert now == thread(text)
    assert text.startswith("# Importé le soir même.\norigin: imported\n")
    assert text.endswith(f"items:\n{ITEMS}")


@pytest.mark.parametrize(
    "text",
    [
        TOP.replace("items:\n", "items: [{n: 1, from: Moi, text: Bonjour}]\n"),
        TOP + "- {n: 1, from: Moi, text: Bonjour}\nbrand: Exemple\n",
        "{origin: imported, channel: SMS, participants: {Moi: customer},"
        " items: [{n: 1, from: Moi, text: x}]}",
        TOP + ITEMS + "...\n",
    ],
)
def test_a_file_of_another_shape_is_written_anew(text: str) -> None:
    """Its comments are lost, nothing else."""
    kept = thread(text)
    now = replace(kept, items=(*kept.items, NEW))
    assert write(now) == rewrite(text, kept, now, PARIS)


def test_the_same_item_twice_keeps_its_own_lines() -> None:
    """Items are told apart by their number."""
    text = TOP + '- {n: 1, notice: "x"}\n- {n: 2, notice: "x"}  # deux\n'
    kept = thread(text)
    assert text == rewrite(text, kept, kept, PARIS)
    assert (Notice(1, None, "x"), Notice(2, None, "x")) == kept.items
