"""`cutting`: a text ends where a reader breathes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.sharing.cutting import ELLIPSIS, clause, length, sentences, whole_sentences
from tests.golden import visible

NARROW, NO_BREAK = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un. Deux.", ["Un.", "Deux."]),
        (f"Tu captes{NARROW}? Non{NARROW}!", ["Tu captes_?", "Non_!"]),
        (f"Il dit «{NARROW}oui.{NARROW}» Puis rien.", ["Il dit «_oui._»", "Puis rien."]),
        ("M. Martin et Mme Petit attendent. Et alors.", 2),
        ("Il est 8 h. puis 9 h.", 1),
        ("Attends… et voilà. Fin", 2),
        ("Le 3900 répond. 5 signatures plus tard…", 2),
        ("", []),
    ],
)
def test_a_paragraph_is_cut_into_sentences(text: str, expected: list[str] | int) -> None:
    """At a mark that a capital or a figure follows; a title or an initial ends nothing."""
    found = [visible(sentence) for sentence in sentences(text)]
    assert expected == (len(found) if isinstance(expected, int) else found)


def test_as_many_whole_sentences_as_hold_are_kept() -> None:
    """The rest is what remains, and nothing when the first one is too long."""
    assert ("Un. Deux.", "Trois.") == whole_sentences("Un. Deux. Trois.", 10)
    assert ("", "Un. Deux.") == whole_sentences("Un. Deux.", 2)


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Court.", 20, ("Court.", "")),
        (
            "Trois semaines, deux robots et un voisin",
            30,
            ("Trois semaines…", "… deux robots et un voisin"),
        ),
        (
            f"Le décor{NO_BREAK}: une banlieue parisienne",
            24,
            ("Le décor…", "… une banlieue parisienne"),
        ),
        ("Une phrase sans virgule ni rien", 20, ("Une phrase sans…", "… virgule ni rien")),
        ("Anticonstitutionnellement", 10, ("Anticonst…", "… itutionnellement")),
        ("… itutionnellement", 10, ("… itution…", "… nellement")),
        ("👩‍🔧👩‍🔧👩‍🔧", 12, ("👩‍🔧👩‍🔧…", "… 👩‍🔧")),
    ],
)
def test_a_long_sentence_is_cut_after_a_clause(
    text: str, most: int, expected: tuple[str, str]
) -> None:
    """Else after a word; both sides show the cut."""
    assert expected == clause(text, most)


@given(
    st.text(st.sampled_from(f"aé, ;:.{NARROW}»«?🙂"), max_size=300).map(str.strip),
    st.integers(10, 140),
)
def test_a_cut_is_never_within_a_word_and_never_too_long(text: str, most: int) -> None:
    """Whatever the text: what is kept ends before a space, or before a mark left out."""
    kept, rest = clause(text, most)
    assert length(kept) <= most
    assert not rest or kept.strip(f"{ELLIPSIS} ")
    begun = kept.removesuffix(ELLIPSIS)
    if rest and begun and " " in text[:most]:
        assert text.startswith(begun)
        after = text[len(begun) : len(begun) + 1]
        assert not (after.isalpha() and begun[-1].isalpha())
