"""Listings: what a first pass tells."""

from datetime import UTC, datetime, timedelta

from plugins.importers.listing import Tally

NOON = datetime(2021, 2, 15, 12, 0, tzinfo=UTC)


def test_a_thread_is_counted_without_being_kept() -> None:
    """Messages, not notices; the first and last instants of both."""
    tally = Tally()
    tally.count(NOON, "SAV")
    tally.count(NOON - timedelta(hours=1), None)
    tally.count(NOON + timedelta(hours=1), "Camille")
    listing = tally.listing("clé", "", "Camille")
    assert listing.participants == ("SAV", "Camille")
    assert (listing.title, listing.messages) == ("SAV", 2)
    assert (listing.first, listing.last) == (NOON - timedelta(hours=1), NOON + timedelta(hours=1))


def test_a_crowd_is_not_listed_whole_in_a_title() -> None:
    """Four names, and how many others."""
    tally = Tally()
    tally.meet("A", "B", "C", "D", "E")
    assert tally.listing("clé", "").title == "A, B, C, D et 1 autre"
    tally.meet("F")
    assert tally.listing("clé", "").title == "A, B, C, D et 2 autres"


def test_a_thread_without_anyone_is_called_by_its_key() -> None:
    """There must be something to choose by."""
    assert Tally().listing("clé", "").title == "clé"
