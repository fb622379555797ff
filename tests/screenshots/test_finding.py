"""What is looked for in a text: the detectors' kinds, and the names of every roster."""

from pathlib import Path

import pytest

from plugins.anonymity import Roster
from plugins.anonymity.store import Private
from plugins.screenshots.errors import Refusal
from plugins.screenshots.finding import find_with, finder
from plugins.screenshots.proposals import Find


def seen(find: Find, text: str) -> list[tuple[str, str]]:
    """Return what is found in a text, each with its kind."""
    return [(text[span.start : span.end], span.kind) for span in find(text)]


def test_identifiers_need_no_roster(root: Path) -> None:
    """And public numbers stay."""
    find = finder(root)
    assert [("06 39 98 12 34", "téléphone")] == seen(find, "le 06 39 98 12 34, pas le 3900")
    assert [] == seen(find, "Bonjour Camille")


def test_names_come_from_every_roster(root: Path) -> None:
    """Those of the customer, the agents and the others, not those of robots."""
    private = Private(root)
    private.save_roster("fibre", Roster.of({"Camille": "agent", "Mme Dupré": "customer"}))
    private.save_roster("boite", Roster.of({"Hugo": "other", "Djinn": "robot"}))
    expected = [("Camille", "nom"), ("Hugo", "nom"), ("Mme Dupré", "nom")]
    assert expected == seen(finder(root), "Camille et Hugo, pour Mme Dupré ; Djinn aussi")


def test_what_was_marked_by_hand_is_found() -> None:
    """Under the kind that was given."""
    find = find_with([Roster.of({"le portail vert": "adresse"})])
    assert [("le portail vert", "adresse")] == seen(find, "Devant le portail vert.")


def test_a_roster_that_cannot_be_read_is_a_refusal(root: Path) -> None:
    """Rather than names left unseen."""
    Private(root).save_roster("fibre", Roster.of({"Camille": "agent"}))
    (root / "private/threads/fibre/roster.json").write_text("{", "utf-8")
    with pytest.raises(Refusal, match="illisible"):
        finder(root)
