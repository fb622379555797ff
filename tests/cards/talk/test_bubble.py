"""A message as a bubble."""

import pytest

from plugins.cards.shapes import Run
from plugins.cards.talk.bubble import Said, bubble
from plugins.cards.talk.scene import Scene
from tests.cards.samples import HalfEms, excerpt
from tests.golden import plain


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Agent du service des réclamations et des mutations", "Agent du service des…"),
        ("Agent Jean-Baptiste-Emmanuel-Zorglub", "Agent Jean-Baptiste-Emmanuel…"),
        ("Agent X" + "x" * 40, "Agent X" + "x" * 24 + "…"),
        ("Agent Jean-Baptiste", "Agent Jean-Baptiste"),
    ],
)
def test_a_long_name_keeps_what_tells_it_from_others(name: str, shown: str) -> None:
    """It ends after a word or, where that would leave next to nothing of it, within one."""
    said = excerpt(f"{name}: Oui.")
    scene = Scene(said.thread, 0, 480, 28, 9)
    item = bubble(Said(said.messages[0], "Oui.", "agent", False), scene, HalfEms())
    drawn = next(shape for shape in item.shapes if isinstance(shape, Run))
    assert plain(drawn.text) == shown
