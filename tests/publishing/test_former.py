"""The cards that pages showed before."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest

from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Vault
from plugins.cards.draw import draw
from plugins.cards.shapes import Rect, Run
from plugins.publishing.former import LIST, Stay, former, listed
from plugins.redirects.notice import MARK
from tests.publishing.conftest import Author, git

TODAY = date(2021, 3, 5)
OLD, NEW = "cards/tu-captes-0123456789.png", "cards/tu-captes-9876543210.png"
MOVED = "cards/captes-0123456789.png"


def test_a_card_that_is_replaced_stays_for_a_while() -> None:
    """From the day on which it is replaced."""
    assert {OLD: date(2021, 4, 4)} == former([OLD, NEW], [NEW], {}, Stay(TODAY, 30))


def test_its_last_day_does_not_move() -> None:
    """Unless the wait was shortened meanwhile."""
    written = {OLD: date(2021, 3, 9)}
    assert written == former([OLD], [NEW], written, Stay(TODAY, 30))
    assert {OLD: date(2021, 3, 7)} == former([OLD], [NEW], written, Stay(TODAY, 2))


def test_it_leaves_on_its_last_day() -> None:
    """And at once when nothing is to be kept."""
    assert {} == former([OLD], [NEW], {OLD: TODAY}, Stay(TODAY, 30))
    assert {} == former([OLD], [NEW], {}, Stay(TODAY, 0))


def test_it_leaves_with_its_text() -> None:
    """A text that has no card any more, nor a page, was unpublished."""
    other = "cards/tu-captes-encore-9876543210.png"
    assert {} == former([OLD], [other], {}, Stay(TODAY, 30))


def test_it_stays_while_its_address_leads_to_the_text() -> None:
    """A text that changed its slug answers at the former one (`aliases:`)."""
    pages = ["le-robot/index.html", "tu-captes/index.html"]
    assert {OLD: date(2021, 4, 4)} == former([OLD], pages, {}, Stay(TODAY, 30))
    assert {} == former([OLD], pages[:1], {}, Stay(TODAY, 30))


def test_only_cards_stay() -> None:
    """Nothing else of the former site."""
    online = ["index.html", "images/capture-1.png", "cards/tu-captes.png", "a/" + OLD]
    assert {} == former(online, [NEW], {}, Stay(TODAY, 30))


def test_a_card_that_came_back_is_no_former_one() -> None:
    """It is among those of the site."""
    assert {} == former([OLD], [OLD], {OLD: date(2021, 3, 9)}, Stay(TODAY, 30))


def test_a_list_that_cannot_be_read_gives_no_day() -> None:
    """Whoever wrote it."""
    for data in (b"", b"[]", b'{"a": 1}', b'{"a": "hier"}', b"\xff"):
        assert {} == listed(data)
    assert {OLD: TODAY} == listed(f'{{"{OLD}": "2021-03-05"}}'.encode())


def card(words: str) -> bytes:
    """Return a card on which these words are drawn."""
    bar, run = Rect(0, 0, 90, 30, "ink", "paper"), Run(9, 90, words, "text", 30, "ink", "paper")
    return draw((bar, run), (600, 120), "light")


@pytest.fixture
def replaced(author: Author) -> Author:
    """Return an author whose card was published, then drawn again with other words."""
    author.cards = {OLD: card("Vu avec Quentin Berthelot")}
    author.publish()
    author.cards = {NEW: card("Vu avec Agent A")}
    return author


def online_cards(author: Author) -> list[str]:
    """List the cards of the published branch."""
    return [path for path in author.files_online() if path.endswith(".png")]


def test_a_preview_that_was_shared_still_has_its_card(replaced: Author) -> None:
    """For thirty days, written beside it; the next publication changes nothing."""
    assert 0 == replaced.publish()
    assert [OLD, NEW] == online_cards(replaced)
    today = datetime.now(UTC).date()
    last = date.fromisoformat(json.loads(replaced.online(LIST))[OLD])
    assert timedelta(29) <= last - today <= timedelta(31)
    before = replaced.state()
    assert 0 == replaced.publish()
    assert before == replaced.state()


def test_a_card_that_told_too_much_leaves_at_once(replaced: Author) -> None:
    """Since its author learnt what must not show, and mended the text."""
    known = Known("Quentin Berthelot", "agent", "Agent A", (), ("box",))
    Private(replaced.root).save_vault("box", Vault(people=(known,)))
    assert 0 == replaced.publish()
    assert [NEW] == online_cards(replaced)
    assert LIST not in replaced.files_online()


def test_a_card_that_does_not_say_what_is_drawn_on_it_leaves(replaced: Author) -> None:
    """Nobody can tell what it shows."""
    replaced.cards = {OLD: b"PNG"}
    replaced.publish()
    replaced.cards = {NEW: card("Vu avec Agent A")}
    assert 0 == replaced.publish()
    assert [NEW] == online_cards(replaced)


@pytest.mark.parametrize(
    ("page", "cards"),
    [
        ('<meta http-equiv="refresh" content="0; url=../captes/">', [MOVED, OLD]),
        (f'{MARK}2021-03-03">', [MOVED]),
        (None, [MOVED]),
    ],
)
def test_a_text_that_moved_keeps_the_cards_of_its_old_address(
    author: Author, page: str | None, cards: list[str]
) -> None:
    """Where it leads to the text; not where it says that it is withdrawn, nor where nothing is."""
    author.cards = {OLD: card("Bonjour")}
    author.publish()
    author.cards = {MOVED: card("Bonjour")}
    author.site |= {"captes/index.html": "Un", "tu-captes/index.html": page or ""}
    if page is None:
        del author.site["tu-captes/index.html"]
    assert 0 == author.publish()
    assert cards == online_cards(author)


def test_a_setting_says_how_long(replaced: Author) -> None:
    """No day at all, and nothing stays."""
    replaced.configure("FORMER_CARDS_DAYS = 0\n")
    assert 0 == replaced.publish()
    assert [NEW] == online_cards(replaced)


def test_a_rehearsal_tells_of_no_card_that_would_go(
    replaced: Author, capsys: pytest.CaptureFixture[str]
) -> None:
    """It shows what would be sent, former cards included."""
    tip = git(replaced.remote, "rev-parse", "gh-pages")
    assert 0 == replaced.rehearse()
    assert "supprimé" not in capsys.readouterr().out
    assert tip == git(replaced.remote, "rev-parse", "gh-pages")
