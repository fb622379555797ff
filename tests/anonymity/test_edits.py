"""What is replaced in one text."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.edits import Edit, apply, beside, merge, originals

NAME = Edit(4, 11, "nom", "Agent A")


def test_edits_that_overlap_become_one() -> None:
    """It hides all of them; the longest gives its kind, of two as long the first."""
    address = Edit(0, 20, "adresse", "[adresse]")
    assert [Edit(0, 25, "adresse", "[adresse]")] == merge([Edit(18, 25, "nom", "[nom]"), address])
    same = [Edit(0, 5, "code", "[code]"), Edit(0, 5, "nom", "[nom]")]
    assert [same[0]] == merge(same)


def test_edits_that_touch_stay_apart() -> None:
    """One ends where the other begins."""
    edits = [Edit(0, 4, "nom", "[nom]"), Edit(4, 8, "code", "[code]")]
    assert edits == merge(edits)


def test_a_mask_is_not_masked_again() -> None:
    """What hides nothing besides a mask is left out; what hides more takes the whole mask in."""
    text = "code [code] 4512"
    within = Edit(6, 10, "code", "[code]")
    beyond = Edit(8, 16, "référence", "[référence]")
    expected = [Edit(5, 16, "référence", "[référence]")]
    assert expected == list(beside(text, [within, beyond], [(5, 11)]))


def test_places_lead_back_to_the_original() -> None:
    """After what is shown, before it, and inside it, where all that it hides is meant."""
    text = "Ici Camille Durand au 06"
    first = [Edit(4, 18, "nom", "[nom]")]
    assert "Ici [nom] au 06" == apply(text, first)
    later = [Edit(13, 15, "code", "x"), Edit(0, 3, "lieu", "y"), Edit(6, 12, "adresse", "z")]
    expected = [Edit(22, 24, "code", "x"), Edit(0, 3, "lieu", "y"), Edit(4, 21, "adresse", "z")]
    assert expected == originals(first, later)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.integers(1, 9)), max_size=6))
def test_what_no_edit_touches_leads_back_to_itself(shapes: list[tuple[int, int, int]]) -> None:
    """Whatever was replaced around it, with something longer or shorter."""
    edits, untouched, place, moved = [], [], 0, 0
    for length, gap, shown in shapes:
        untouched += [(place + i, moved + i) for i in range(gap)]
        edits.append(Edit(place + gap, place + gap + length, "nom", "x" * shown))
        place, moved = place + gap + length, moved + gap + shown
    found = [Edit(now, now + 1, "code", "") for _, now in untouched]
    expected = [Edit(was, was + 1, "code", "") for was, _ in untouched]
    assert expected == originals(edits, found)
