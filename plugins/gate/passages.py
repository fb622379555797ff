"""What can be searched for something private: a stretch of text that somebody can see."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

Surface = Literal[
    "text", "attribute", "name", "feed", "code", "comment", "metadata", "source", "history"
]
"""Where a text stands.

`text` what is read on a page, inline tags joined, a line break between blocks; `attribute` the
value of one; `name` a file's name or an address, percent signs decoded; `feed` what a feed reader
shows; `code` scripts, styles, data and the bytes of a file as they are; `comment`; `metadata` what
travels with a picture, a PDF or a font; `source` a file of the repository; `history` what git
keeps.
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, decoded, and where it stands: `line` is that of its first character.

    Where a passage is made of pieces, `marks` tells on which line each begins: (offset, line).
    """

    path: str
    line: int
    surface: Surface
    text: str
    marks: tuple[tuple[int, int], ...] = ()

    def line_at(self, offset: int) -> int:
        """Return the line, in the file, of a character of the text."""
        if not self.marks:
            return self.line + self.text.count("\n", 0, offset)
        rank = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        return self.marks[max(rank, 0)][1]
