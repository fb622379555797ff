"""Which font sets which character."""

import pytest

from plugins.cards.text import faces


def test_one_font_for_french() -> None:
    """French text, its spaces and its guillemets are one run of the face's own font."""
    text = "«\u202fÇa\u00a0: l’œuvre…\u202f»"
    assert faces.runs(text, "title") == ((text, faces.path("title")),)


def test_other_scripts_fall_back() -> None:
    """Arabic, Hebrew and Tamil are set by a font that has them."""
    found = [(text, file.name) for text, file in faces.runs("Allô שלום", "text")]
    assert found == [("Allô ", "Inter[opsz,wght].ttf"), ("שלום", "NotoSansHebrew[wght].ttf")]


def test_a_missing_space_falls_back() -> None:
    """The monospace face has no narrow no-break space: Inter lends its own."""
    assert [file for _, file in faces.runs("a\u202f!", "mono")] == [
        faces.path("mono"),
        faces.path("text"),
        faces.path("mono"),
    ]


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("e\u0301", "Inter[opsz,wght].ttf"),
        ("\u05e9\u05c1\u05b8", "NotoSansHebrew[wght].ttf"),
        ("می\u200cخواهم", "NotoSansArabic[wght].ttf"),
        ("क\u094dष\u200dत्रि", "NotoSansDevanagari[wght].ttf"),
        ("ปั๊มน้ำ", "NotoSansThai[wght].ttf"),
        ("Привет Γειά Ấ Ữ", "Inter[opsz,wght].ttf"),
    ],
)
def test_a_word_keeps_its_marks_and_joiners(text: str, font: str) -> None:
    """A word of one script is one run of one font, so that its letters join."""
    assert [(piece, file.name) for piece, file in faces.runs(text, "text")] == [(text, font)]


def test_what_nothing_covers_is_no_box() -> None:
    """Neighbours that no font has are one sign together, by a font that has it."""
    found = faces.runs("a あいう𒀀 b", "title")
    assert [piece for piece, _ in found] == ["a ", "\ufffd", " b"]
    assert 0xFFFD in faces.coverage(found[1][1])


def test_what_nothing_covers_is_told() -> None:
    """Characters that no font has are named; joiners are no characters of their own."""
    assert faces.uncovered("aé🙏\u200dあ", "text") == {"あ"}


def test_a_mark_of_another_font_is_left_out() -> None:
    """Its letter is drawn without it, and it is told: two fonts cannot share a letter."""
    word = "ק\u0301"
    assert [piece for piece, _ in faces.runs(word, "text")] == ["ק"]
    assert faces.uncovered(word, "text") == {"\u0301"}


def test_an_emoji_that_nothing_has() -> None:
    """A code that is no emoji yet is one sign with its tone, and the tone is not to blame."""
    assert [piece for piece, _ in faces.runs("\U0001fae3\U0001faff🏽", "text")][1:] == ["\ufffd"]
    assert faces.uncovered("\U0001faff🏽", "text") == {"\U0001faff"}


@pytest.mark.parametrize("character", ["\ue000", "\uf8ff", "\U000f0000", "\U0010fffd"])
def test_a_character_without_a_meaning_is_told(character: str) -> None:
    """In private-use areas a font may draw what it likes: readers see a sign that says nothing."""
    assert faces.uncovered(f"a{character}", "text") == {character}
    assert [piece for piece, _ in faces.runs(f"a{character}", "text")] == ["a", "\ufffd"]
