"""What a text's renderer is given, and what it returns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Fence = Callable[[str, str, int], str]
"""Renders a fenced block: (rest of the info string, content, line of the fence) -> HTML."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """What the caller adds: blocks by the first word of their fence, prose, links.

    `prose` takes (text, line); `link` takes (address, line, True for an image) and returns the
    address to write.
    """

    slug: str = ""
    fences: Mapping[str, Fence] = field(default_factory=dict)
    prose: Callable[[str, int], str] = lambda text, _line: text
    link: Callable[[str, int, bool], str] = lambda address, _line, _image: address
    problem: Callable[[int, str], None] = lambda _line, _message: None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text: its level in the page, its id, its words."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, the headings in it, the words of its prose, and those of its first paragraph
    alone, as they were typed."""

    html: str
    headings: tuple[Heading, ...]
    words: str
    opening: str
