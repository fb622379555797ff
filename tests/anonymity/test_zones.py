"""Stretches of one text, found by place."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.zones import Zones

PLACES = st.tuples(st.integers(0, 30), st.integers(0, 9)).map(lambda it: (it[0], it[0] + it[1]))


@given(st.lists(PLACES), PLACES)
def test_zones_answer_as_if_all_were_gone_through(
    listed: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    """In any order, over one another or empty: they only answer faster."""
    start, end = place
    touching = sorted(zone for zone in listed if zone[0] < end and start < zone[1])
    holding = [zone for zone in listed if zone[0] <= start and end <= zone[1]]
    zones = Zones(listed)
    assert touching == zones.touching(start, end)
    assert (bool(touching), bool(holding)) == (zones.touch(start, end), zones.hold(start, end))
