"""The closed list of masks."""

import pytest

from plugins.masks import MASKS, split


@pytest.mark.parametrize("mask", MASKS)
def test_each_mask_is_told_from_the_text_around_it(mask: str) -> None:
    """Without its brackets, marked as a mask."""
    assert [("a", False), (mask, True), ("b", False)] == list(split(f"a[{mask}]b"))


@pytest.mark.parametrize(
    "text", ["[sic]", "[Téléphone]", "[ téléphone ]", "[téléphone", "téléphone]"]
)
def test_any_other_bracket_is_text(text: str) -> None:
    """The list is closed: nothing that looks like a mask becomes one."""
    assert [(text, False)] == list(split(text))


def test_the_pieces_are_the_whole_text() -> None:
    """Nothing is lost between two masks."""
    text = "[nom] [nom][code]."
    assert text == "".join(f"[{piece}]" if masked else piece for piece, masked in split(text))
