"""What a terminal shows."""

from plugins.sealing.speech import folded


def test_lines_are_folded_between_words() -> None:
    """Never after « or before !, whose spaces are no-break."""
    assert "Il dit\n«\u202fnon\u202f!\u202f»\net part" == folded(
        "Il dit «\u202fnon\u202f!\u202f» et part", 11
    )


def test_a_command_is_never_folded() -> None:
    """It is there to be copied."""
    line = "  git commit -m Coffre vault.age"
    assert line == folded(line, 10)
