"""Zendesk Chat: days, zones, and what is not one."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import zendesk
from plugins.importers.source import open_source

PARIS = ZoneInfo("Europe/Paris")


def instants(tmp_path: Path, *lines: str) -> list[str]:
    """Return the instants of a transcript."""
    path = tmp_path / "texte"
    path.write_text("\n".join(lines), encoding="utf-8")
    with open_source(path) as source:
        return [str(item.at) for item in zendesk.parse(source, None, PARIS).items]


def test_hours_alone_are_of_an_unknown_day(tmp_path: Path) -> None:
    """No day is made up."""
    assert instants(tmp_path, "(2:07:14 PM) A: a", "(2:08:00 PM) B: b") == ["14:07:14", "14:08:00"]


def test_a_day_told_first_holds_for_all(tmp_path: Path) -> None:
    """With the zone that it tells."""
    found = instants(
        tmp_path,
        "Chat started: 2021-02-15 11:59 PM UTC",
        "(11:59:58 PM) A: a",
        "(12:01:00 AM) B: b",
    )
    assert found == ["2021-02-16 00:59:58+01:00", "2021-02-16 01:01:00+01:00"]


def test_a_second_chat_in_the_same_text_has_its_own_day(tmp_path: Path) -> None:
    """A ticket may hold several."""
    found = instants(
        tmp_path,
        "Chat started: 2021-02-15",
        "(09:00:00 AM) A: a",
        "(09:01:00 AM) *** A left the chat ***",
        "Chat started: 2021-02-20",
        "(08:00:00 AM) B: b",
    )
    assert [at[:10] for at in found] == ["2021-02-15", "2021-02-15", "2021-02-20"]


def test_one_line_and_an_announcement_are_enough(tmp_path: Path) -> None:
    """Nobody answered."""
    assert instants(tmp_path, "(2:07:14 PM) A: a", "*** A left the chat ***") == [
        "14:07:14",
        "None",
    ]


@pytest.mark.parametrize(
    "text", ["(1) Un point\n(2) Un autre\n", "(voir plus bas) a: b\n(idem) c: d\n", "(09:12) seul"]
)
def test_other_parentheses_are_not_stamps(tmp_path: Path, text: str) -> None:
    """A list, remarks, a single line."""
    path = tmp_path / "texte"
    path.write_text(text, encoding="utf-8")
    with open_source(path) as source:
        assert not zendesk.accepts(source)
