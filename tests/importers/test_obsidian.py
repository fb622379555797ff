"""Obsidian's Chat View: versions, escapes, sides, fences."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import obsidian
from plugins.importers.errors import ExportError
from plugins.importers.obsidian_blocks import Node, blocks
from plugins.importers.source import open_source

PARIS = ZoneInfo("Europe/Paris")


def nodes(*lines: str) -> list[Node]:
    """Return the nodes of one fenced block."""
    (block,) = blocks(["```chat", *lines, "```"])
    return block.nodes


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{{A|b|9:12}}", Node("A", "b", "9:12")),
        ("{{ A | b | 9:12 }}", Node("A", "b", "9:12")),
        ("{{A|b}}", Node("A", "b")),
        ("{{A|b|}}", Node("A", "b")),
        (r"{{A|b \| c|9:12}}", Node("A", "b | c", "9:12")),
        ("{{A|b|c|9:12}}", Node("A", "b|c", "9:12")),
        ("{{A|{{x}} et }}y|9:12}}", Node("A", "{{x}} et }}y", "9:12")),
        (">{{A|b|9:12}}", Node("A", "b", "9:12")),
        ("{{|b|9:12}}", Node("", "b", "9:12")),
    ],
)
def test_a_message_has_three_parts(line: str, expected: Node) -> None:
    """Bars between them; one with a backslash is text, as are those in the middle."""
    assert nodes(line) == [expected]


def test_a_body_may_take_several_lines() -> None:
    """Up to the line that closes it."""
    assert nodes("{{A|", "", "un", "- deux", "", "|9:12}}") == [Node("A", "un\n- deux", "9:12")]


def test_a_message_without_a_name_goes_on() -> None:
    """With the speaker before, across comments and cuts."""
    found = nodes("{{A|b|}}", "# plus tard", "...", "{{|c|}}")
    assert found == [Node("A", "b"), Node(None, "plus tard"), Node(None, ""), Node("A", "c")]


def test_the_first_version_is_read_too() -> None:
    """One line each, its colours and widths passed over."""
    found = nodes("[A=green]", "{mw=90}", r"< A | b \| c | 9:12", "> D | e", "...", "# f")
    assert found == [Node("A", "b | c", "9:12"), Node("D", "e"), Node(None, ""), Node(None, "f")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["> A", "{{A|b|}}", "{{C|d|}}"], "A"),
        (["> A, C", "{{A|b|}}", "{{C|d|}}"], None),
        (["> A", "{{A|b|}}"], None),
        (["{{A|b|}}", "{{C|d|}}"], None),
        (["> A | b", "< C | d"], "A"),
    ],
)
def test_whoever_is_alone_on_the_right_is_the_author(lines: list[str], expected: str) -> None:
    """Facing someone on the left."""
    (block,) = blocks(["~~~chat", *lines, "~~~"])
    assert block.me == expected


@pytest.mark.parametrize(
    "text",
    [
        "```python\n{{a|b|c}}\n```",
        "```chat\nrien\n```",
        "Un texte avec {{a|b|c}} dedans.",
        "| un | tableau |\n|---|---|\n",
        "> une citation | avec une barre",
    ],
)
def test_what_is_not_a_block_is_not_read(text: str) -> None:
    """Other fences, empty ones, braces in a sentence, tables, quotes."""
    assert list(blocks(text.split("\n"))) == []


def test_a_block_left_open_is_read() -> None:
    """The note was cut, or is being written."""
    (block,) = blocks(["```chat", "{{A|b|}}", "{{C|d"])
    assert [node.body for node in block.nodes] == ["b", "d"]


def test_several_blocks_are_several_threads(tmp_path: Path) -> None:
    """Each has its key; without one, nobody guesses."""
    path = tmp_path / "note"
    path.write_text("```chat\n{{A|b|}}\n```\n\n```chat\n{{C|d|}}\n```\n")
    with open_source(path) as source:
        keys = [listing.key for listing in obsidian.listings(source, PARIS)]
        with pytest.raises(ExportError):
            obsidian.parse(source, None, PARIS)
    assert keys == ["note#1", "note#2"]
