"""Words that a line may be broken between."""

import pytest

from plugins.cards.text.words import clusters, ended, paragraphs, plain, words


def shown(line: str) -> list[str]:
    """Return words as text, masks between brackets, emoji between braces."""
    marks = {"text": "{}", "mask": "[{}]", "emoji": "{{{}}}"}
    return ["".join(marks[piece.kind].format(piece.text) for piece in word) for word in words(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("« Allô » dit-il", ["«\u00a0Allô\u00a0»", "dit-il"]),
        ("Tu captes ?", ["Tu", "captes\u00a0?"]),
        ("Merci !! Au revoir", ["Merci\u00a0!!", "Au", "revoir"]),
        ("«\u202fAllô\u202f!\u202f»", ["«\u202fAllô\u202f!\u202f»"]),
        (
            "dit « livré », ou (mais où ?), ici",
            ["dit", "«\u00a0livré\u00a0»,", "ou", "(mais", "où\u00a0?),", "ici"],
        ),
        ("50 € : trop", ["50\u00a0€\u00a0:", "trop"]),
        ("50 % , 12 € . Bien", ["50\u00a0%\u00a0,", "12\u00a0€\u00a0.", "Bien"]),
        ("un .txt ,deux", ["un", ".txt", ",deux"]),
        ("de 8 h à 13 h 30", ["de", "8\u00a0h", "à", "13\u00a0h", "30"]),
    ],
)
def test_guillemets_and_marks_are_never_orphaned(line: str, expected: list[str]) -> None:
    """« and ! stay with their word, even where an ordinary space was typed."""
    assert shown(line) == expected


def test_masks_and_emoji_are_pieces_of_words() -> None:
    """A mask is one piece, with its spaces; what touches it stays with it."""
    assert shown("Le [date de naissance], 🙏🏽 merci[sic]") == [
        "Le",
        "[date de naissance],",
        "{🙏🏽}",
        "merci[sic]",
    ]


def test_what_is_not_seen_is_left_out() -> None:
    """Direction marks, zero-width spaces and control characters do not reach the fonts."""
    assert shown("a\u200bb\u200e\u061c \x07c\ufeff") == ["ab", "c"]


def test_a_text_keeps_its_own_lines() -> None:
    """A line of a message stays a line; empty ones are left out."""
    assert [len(line) for line in paragraphs("un deux\n\ntrois")] == [2, 1]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Je vous écris, encore", "Je vous écris, encore…"),
        ("Je vous écris,", "Je vous écris…"),
        ("Il a dit «", "Il a dit…"),
        ("Mon [code]", "Mon [code]…"),
        ("?", "…"),
    ],
)
def test_an_ellipsis_ends_a_word(line: str, expected: str) -> None:
    """It takes the place of the punctuation before it, and never stands alone."""
    kept = ended(words(line))
    marks = {"text": "{}", "mask": "[{}]", "emoji": "{}"}
    text = " ".join("".join(marks[p.kind].format(p.text) for p in word) for word in kept)
    assert text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["e\u0301", "t"],
        ["क्ष", "त्रि", "य"],
        ["ปั๊", "ม", "น้ำ"[:2], "น้ำ"[2:]],
        ["เปิ", "ด"],
        ["ی\u200c", "خ"],
        ["\U0001faff🏽", "a"],
    ],
)
def test_marks_stay_with_their_letter(expected: list[str]) -> None:
    """Accents, vowel signs, conjuncts, joiners and tones are not cut from their letter."""
    assert clusters("".join(expected)) == expected


def test_accents_are_composed() -> None:
    """However an accent was typed, its letter is one character, as wide and as dark."""
    assert shown("E\u0301le\u0300ve") == shown("Élève") == ["Élève"]


def test_plain_text_is_on_one_line() -> None:
    """New lines and tabs become spaces, one at a time."""
    assert plain("un\n deux\ttrois ") == "un deux trois"
