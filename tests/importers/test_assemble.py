"""Drafts in the order of an export -> a numbered thread."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.importers.assemble import AUTOMATED, DELETED, Draft, Strand, listed, woven
from plugins.importers.errors import ExportError
from plugins.importers.moments import local
from plugins.model import Message, Reaction, Thread

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2021, 2, 15, 12, 0, tzinfo=PARIS)


def thread(*drafts: Draft, strand: Strand | None = None, newest_first: bool = False) -> Thread:
    """Weave drafts into one thread."""
    strand = strand or Strand("clé")
    found = ((strand, draft) for draft in drafts)
    return woven(found, None, "export", "Chat", newest_first=newest_first)


def texts(woven_thread: Thread) -> list[str]:
    """Return the texts of a thread, in order."""
    return [item.text for item in woven_thread.items]


def test_items_are_put_in_order_of_time() -> None:
    """Whatever the order of the export."""
    later = NOON.replace(hour=13)
    assert texts(thread(Draft(later, "A", "2"), Draft(NOON, "A", "1"))) == ["1", "2"]


def test_the_same_instant_keeps_the_order_of_the_export() -> None:
    """Reversed where the newest comes first."""
    drafts = [Draft(NOON, "A", "1"), Draft(NOON, "A", "2")]
    assert texts(thread(*drafts)) == ["1", "2"]
    assert texts(thread(*drafts, newest_first=True)) == ["2", "1"]


def test_an_item_without_a_date_stays_after_the_one_before_it() -> None:
    """It moves with it."""
    early, late = NOON.replace(hour=8), NOON
    drafts = [
        Draft(late, "A", "3"),
        Draft(None, "A", "4"),
        Draft(early, "A", "1"),
        Draft(None, "A", "2"),
    ]
    assert texts(thread(*drafts)) == ["1", "2", "3", "4"]


def test_the_hour_that_comes_twice_is_in_order() -> None:
    """At the end of summer time, 2:10 may follow 2:50."""
    first = local(datetime(2021, 10, 31, 2, 50), PARIS)  # noqa: DTZ001
    second = local(datetime(2021, 10, 31, 2, 10), PARIS, first)  # noqa: DTZ001
    drafts = [Draft(first, "A", "1"), Draft(second, "A", "2")]
    (listing,) = listed([(Strand("clé"), draft) for draft in drafts])
    assert texts(thread(*drafts)) == ["1", "2"]
    assert (listing.first, listing.last) == (first, second)


def test_a_reply_finds_the_number_of_what_it_answers() -> None:
    """Ids are the export's; numbers are the thread's."""
    answer = Draft(NOON.replace(hour=13), "B", "oui", id="x", reply="y")
    items = thread(answer, Draft(NOON, "A", "non ?", id="y")).items
    assert [getattr(item, "reply_to", 0) for item in items] == [None, 1]


def test_a_message_does_not_answer_itself() -> None:
    """A damaged export may say so."""
    (item,) = thread(Draft(NOON, "A", "a", id="x", reply="x")).items
    assert isinstance(item, Message)
    assert item.reply_to is None


def test_a_deleted_message_has_no_text() -> None:
    """Whatever the export still holds of it."""
    assert texts(thread(Draft(NOON, "A", "regretté", state=DELETED))) == [""]


def test_whoever_only_sends_automatic_messages_is_a_robot() -> None:
    """Someone who also writes is not."""
    found = thread(
        Draft(NOON, "Accueil", "a", state=AUTOMATED),
        Draft(NOON, "SAV", "b", state=AUTOMATED),
        Draft(NOON, "SAV", "c"),
    )
    assert (found.role_of("Accueil"), found.role_of("SAV")) == ("robot", "agent")


def test_everyone_who_is_named_takes_part() -> None:
    """Senders, those who react, those whom notices name."""
    found = thread(
        Draft(NOON, None, "B rejoint la conversation", named=("B",)),
        Draft(NOON, "A", "a", reactions=(Reaction("👍", "C"),)),
    )
    assert [p.alias for p in found.participants] == ["B", "A", "C"]


def test_an_export_without_a_thread_is_an_error() -> None:
    """There is nothing to import."""
    with pytest.raises(ExportError):
        woven([], None, "export", "Chat")


def test_the_slug_is_that_of_the_title_or_of_the_others() -> None:
    """Or of the channel, where nothing has letters."""
    title = thread(Draft(NOON, "A", "a"), strand=Strand("clé", "Coupés de fibre"))
    others = thread(
        Draft(NOON, "Moi", "a"), Draft(NOON, "SAV", "b"), strand=Strand("clé", me="Moi")
    )
    nobody = thread(Draft(NOON, "😡", "a"), strand=Strand("clé", "🙏"))
    assert [title.slug, others.slug, nobody.slug] == ["coupes-de-fibre", "sav", "chat"]
