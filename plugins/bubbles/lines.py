"""Groups the lines of a `dm` block's body: a head line, and the indented lines that continue it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.bubbles.grammar import means_something


@dataclass(slots=True)
class Group:
    """A line that begins something, its number, and what continues it: (number, bare text)."""

    number: int
    head: str
    rest: list[tuple[int, str]] = field(default_factory=list)


def group(lines: Iterable[tuple[int, str]]) -> tuple[list[Group], list[int]]:
    """Return the groups, and the numbers of the lines that continue nothing.

    A blank line inside a message is kept when an indented line follows it.
    """
    groups: list[Group] = []
    strays: list[int] = []
    blanks: list[tuple[int, str]] = []
    for number, line in lines:
        if not line.strip():
            blanks.append((number, ""))
        elif not _continues(line):
            groups.append(Group(number, line.rstrip()))
            blanks = []
        elif groups:
            groups[-1].rest += [*blanks, (number, line.strip())]
            blanks = []
        else:
            strays.append(number)
    return groups, strays


def _continues(line: str) -> bool:
    """An indented line continues; so does one whose meaning a backslash takes away."""
    return line[0].isspace() or (line[0] == "\\" and means_something(line.lstrip("\\")))
