"""The colours of cards, by the part that they play (`brand.md`), light and dark.

Text is at least 4.5:1 on what lies under it (WCAG 2.2, 1.4.3); `TEXTS` lists every such pair, and a
test counts them.
"""

from plugins.model import Theme

Colour = tuple[int, int, int]
Palette = dict[str, Colour]


def _rgb(code: str) -> Colour:
    return int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16)


PALETTES: dict[Theme, Palette] = {
    "light": {
        "paper": _rgb("F7F3EA"),
        "ink": _rgb("16161D"),
        "muted": _rgb("5F5A52"),
        "customer": _rgb("2B3FF2"),
        "on customer": _rgb("FFFFFF"),
        "in mask": _rgb("16161D"),  # on the customer's bar, which is `on customer`
        "agent": _rgb("E6E2F0"),
        "robot": _rgb("827D75"),  # its dashes
        "lit": _rgb("2B3FF2"),  # bars of the signal
        "unlit": _rgb("CBCDEA"),
        "empty": _rgb("D5D0C6"),  # bars of a silence
        "highlighter": _rgb("FFE55C"),
    },
    "dark": {
        "paper": _rgb("13131A"),
        "ink": _rgb("F4EFE4"),
        "muted": _rgb("A8A29A"),
        "customer": _rgb("3F50F5"),
        "on customer": _rgb("FFFFFF"),
        "in mask": _rgb("16161D"),
        "agent": _rgb("2B2837"),
        "robot": _rgb("7D7987"),
        "lit": _rgb("98A2FF"),
        "unlit": _rgb("33334D"),
        "empty": _rgb("3A3942"),
        "highlighter": _rgb("6B5A00"),
    },
}

TEXTS = (
    ("ink", "paper"),
    ("muted", "paper"),
    ("lit", "paper"),
    ("on customer", "customer"),
    ("in mask", "on customer"),
    ("ink", "agent"),
    ("muted", "agent"),
    ("paper", "ink"),
    ("ink", "highlighter"),
)
"""(text, what lies under it)"""


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
