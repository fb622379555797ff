"""The faces of the style sheet and the characters of each file.

Bricolage Grotesque and Newsreader are under the SIL Open Font License 1.1; their packages hold the
unmodified variable fonts.
"""

from dataclasses import dataclass
from typing import Literal

FRENCH = frozenset(
    [*range(0x20, 0x7F), 0xA0, 0x2009, 0x2011, 0x202F]
    + [ord(c) for c in "ÀÂÄÆÇÉÈÊËÎÏÔÖÙÛÜŸŒàâäæçéèêëîïôöùûüÿœ«»’‘“”–—…·•°€§©×½²³ªº←→↑↓†"]
)
"""What French prose is set with: the file that every page loads."""

EXTENDED = frozenset([*range(0xA1, 0x180), *range(0x218, 0x21C), 0x1E9E, 0x20BA]) - FRENCH
"""Other Latin letters, in a file that a page loads only where it shows one (`unicode-range`)."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face: its package's family, its axes, the OpenType features that it keeps."""

    name: str
    family: str
    style: Literal["normal", "italic"]
    axes: tuple[tuple[str, float], ...]
    features: tuple[str, ...] = ("kern", "liga", "ccmp", "locl", "mark")


LIGHT_FEATURES = ("liga", "ccmp", "locl", "mark")
"""Without kerning, a third of a text face's weight: enough for a few words in a sentence."""

FACES = (
    Face(
        "bricolage-800",
        "Bricolage Grotesque",
        "normal",
        (("opsz", 96), ("wdth", 88), ("wght", 800)),
    ),
    Face("newsreader-400", "Newsreader", "normal", (("opsz", 16), ("wght", 400))),
    Face(
        "newsreader-400-italic",
        "Newsreader",
        "italic",
        (("opsz", 16), ("wght", 400)),
        LIGHT_FEATURES,
    ),
    Face("newsreader-650", "Newsreader", "normal", (("opsz", 16), ("wght", 650)), LIGHT_FEATURES),
)
