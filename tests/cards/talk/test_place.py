"""Where the items of a conversation stand."""

from plugins.cards.talk.place import EDGE, LAST_CUT, LIFT, Frame, Placing, place
from plugins.cards.talk.scene import Item


class Messages(list[Item]):
    """Items that are all messages."""

    def is_message(self, _place: int) -> bool:
        """Tell that it is one."""
        return True


def messages(*heights: int) -> Messages:
    """Return messages of these heights, without names nor gaps."""
    return Messages(Item(lambda: iter(()), height, 0, 0, n) for n, height in enumerate(heights))


def bottom(placing: Placing) -> int:
    """Return where the last item seen ends."""
    item, y = placing.items[-1]
    return y + item.height


UNDER_TITLE = Frame(100, 500, open=False)


def test_a_last_message_that_is_cut_is_a_flaw() -> None:
    """It says that more follows: another size, where it is whole, is better."""
    assert place(messages(300, 140), 0, 1, UNDER_TITLE).flaws == LAST_CUT
    assert place(messages(260, 100), 0, 1, UNDER_TITLE).flaws == 0


def test_items_rise_a_little_to_spare_a_sliver() -> None:
    """But they never touch the title."""
    found = place(messages(300, 96), 0, 1, UNDER_TITLE)
    assert (bottom(found) <= 500 - EDGE // 2, found.flaws) == (True, 0)
    assert 100 - LIFT <= found.items[0][1] < 100


def test_a_message_that_something_follows_runs_off_the_edge() -> None:
    """So that the conversation seems to go on."""
    found = place(messages(300, 140, 80), 0, 1, UNDER_TITLE)
    assert (bottom(found) > 500, found.flaws) == (True, 0)


def test_what_must_be_whole_is_whole() -> None:
    """Whatever runs off."""
    (first, y), *_ = place(messages(300, 300, 300), 0, 1, UNDER_TITLE).items
    assert 100 - LIFT <= y
    assert y + first.height <= 500 - EDGE
