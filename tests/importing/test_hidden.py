"""What a mask hides stays hidden."""

import pytest

from plugins.importing.hidden import clear, cover, hidden, masked_by_hand
from plugins.model import Message, Redaction, Replacement, Span, Thread

NUMBER = "06 39 98 12 34"


def test_what_a_redaction_hides_is_known_by_item() -> None:
    """The original text, and what is shown, once each."""
    raw = Thread(
        "x", "imported", "SMS", "", (), (Message(4, None, "Zoé", f"{NUMBER} ou {NUMBER}"),)
    )
    spans = (Span(0, 14, "téléphone"), Span(18, 32, "téléphone"))
    clean = Redaction(raw, tuple(Replacement(4, span, "[téléphone]") for span in spans), ())
    assert {4: ((NUMBER, "[téléphone]"),)} == hidden(raw, clean)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        (f"au {NUMBER}.", "au [téléphone]."),
        (f"au {NUMBER}5.", f"au {NUMBER}5."),
        ("Zoé et Zoéline", "[nom] et Zoéline"),
        ("déjà [nom]", "déjà [nom]"),
        ("Zoé du Lac", "[adresse]"),
    ],
)
def test_covering_hides_words_and_never_parts_of_words(text: str, covered: str) -> None:
    """Longer texts first, and masks are left alone."""
    pairs = ((NUMBER, "[téléphone]"), ("Zoé", "[nom]"), ("Zoé du Lac", "[adresse]"), ("nom", "x"))
    assert covered == cover(text, pairs)


def test_what_stands_in_clear_is_counted_outside_masks() -> None:
    """A mask is not the word that it holds."""
    assert 1 == clear("nom [nom] prénom", "nom")
    assert 0 == clear("rien", "")


def test_what_is_shown_is_taken_as_it_stands() -> None:
    """A backslash in an alias means nothing."""
    assert r"\1" == cover("Zoé", (("Zoé", r"\1"),))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("chez Zoé", "chez [nom]", (("Zoé", "nom"),)),
        (
            "Zoé au 12 rue du Lac.",
            "[nom] au [adresse].",
            (("Zoé", "nom"), ("12 rue du Lac", "adresse")),
        ),
        ("[nom] et Zoé", "[nom] et [nom]", (("Zoé", "nom"),)),
        ("chez Zoé", "chez Zoé", ()),
        ("chez Zoé", "en visite chez [nom]", (("Zoé", "nom"),)),
        ("chez Zoé", "chez [nom] hier", (("Zoé", "nom"),)),
        ("chez Zoé", "", ()),
    ],
)
def test_masks_written_by_hand_tell_what_they_hide(
    before: str, after: str, found: tuple[tuple[str, str], ...]
) -> None:
    """Beside other changes too, when words that were left tell the place."""
    assert found == masked_by_hand(before, after)
