"""The final text, row by row."""

from datetime import UTC, date, datetime

import pytest

from plugins.importing.merge import Merge
from plugins.importing.review.final import Row, compared, rows, wrap
from plugins.model import Attachment, Message, Notice, Reaction, Thread

AT = datetime(2021, 3, 1, 9, 12, tzinfo=UTC)


def test_everything_that_would_be_written_is_shown() -> None:
    """Who, when, in which state; words, files, reactions; notices too."""
    thread = Thread(
        "x",
        "imported",
        "SMS",
        "",
        (),
        (
            Message(
                1,
                AT,
                "Moi",
                "Deux\nlignes",
                frozenset({"edited"}),
                (Reaction("😤", "Agent A"),),
                (Attachment("", "image"),),
            ),
            Notice(2, date(2021, 3, 2), "Agent A quitte la conversation"),
            Message(3, None, "Robot", "", frozenset({"deleted", "automated"})),
        ),
    )
    expected = """\
1 · Moi · 01/03/2021 09:12 · modifié
  Deux
  lignes
  (pièce jointe : image)
  (Agent A : 😤)
2 · avis · 02/03/2021
  Agent A quitte la conversation
3 · Robot · message automatique · supprimé"""
    assert expected == "\n".join(row.text for row in rows(thread, 80))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("un deux trois", 7, ["un deux", "trois"]),
        ("anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]),
        ("né le 😤😤😤", 8, ["né le", "😤😤😤"]),
        ("😤😤😤", 4, ["😤😤", "😤"]),
        ("  retrait", 20, ["  retrait"]),
        ("", 20, [""]),
    ],
)
def test_rows_are_cut_at_words(text: str, width: int, expected: list[str]) -> None:
    """An emoji takes two cells."""
    assert expected == list(wrap(text, width))


def test_a_difference_begins_with_what_the_author_must_know() -> None:
    """Then what `diff` shows."""
    thread = Thread("x", "imported", "SMS", "", (), ())
    merged = Merge(thread, (2,), (), ("message 1 : supprimé",), " \n+- n: 2")
    expected = ["message 1 : supprimé", " ", "+- n: 2"]
    assert expected == [row.text for row in compared(merged, 80)]
    assert () == compared(Merge(thread, (), (), (), ""), 80)
    assert Row("message 1 : supprimé", head=True) == compared(merged, 80)[0]
