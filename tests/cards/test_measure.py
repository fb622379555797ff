"""Where lines break, whatever the fonts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.cards.measure import largest, wrap


def test_lines_are_even() -> None:
    """Four words that a greedy wrap would set as three and one are set two by two."""
    assert wrap([30, 30, 30, 30], 10, 110) == [(0, 2), (2, 4)]


def test_lines_are_as_few_as_can_be() -> None:
    """What holds on one line stays on one line."""
    assert wrap([30, 30, 30], 10, 110) == [(0, 3)]


def test_a_word_that_is_too_wide_has_its_own_line() -> None:
    """It overflows alone: breaking it is not this function's part."""
    assert wrap([20, 200, 20], 10, 100) == [(0, 1), (1, 2), (2, 3)]


def test_nothing_has_no_lines() -> None:
    """No words, no lines."""
    assert wrap([], 10, 100) == []


@given(st.lists(st.integers(1, 100), min_size=1), st.integers(100, 400))
def test_no_line_overflows_and_none_could_be_spared(widths: list[int], room: int) -> None:
    """Lines hold every word in order, within the room, in no more lines than a greedy wrap."""
    lines = wrap(widths, 10, room)
    greedy, used = 1, -10
    for width in widths:
        used += 10 + width
        if used > room:
            greedy, used = greedy + 1, width
    assert [word for first, last in lines for word in range(first, last)] == list(
        range(len(widths))
    )
    assert all(sum(widths[a:b]) + 10 * (b - a - 1) <= room for a, b in lines)
    assert len(lines) == greedy


@pytest.mark.parametrize(("most", "expected"), [(9, None), (10, 10), (33, 30), (99, 46)])
def test_the_largest_size_that_holds(most: int, expected: int | None) -> None:
    """The search by halving finds what a search one by one would find."""
    assert largest(range(10, 50, 4), lambda size: size, lambda size: size <= most) == expected
