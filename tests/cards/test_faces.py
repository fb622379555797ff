"""Which font sets which character."""

from plugins.cards import faces


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


def test_a_letter_keeps_its_marks() -> None:
    """A letter and its combining marks are set by the same font."""
    assert faces.runs("e\u0301", "text") == (("e\u0301", faces.path("text")),)


def test_what_nothing_covers() -> None:
    """Characters that no font has are told; joiners are no characters of their own."""
    assert faces.uncovered("aé🙏\u200dあ", "text") == {"あ"}
