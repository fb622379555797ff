"""A conversation on a phone, made up: bubbles left and right, by day or by night."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from plugins.screenshots.boxes import Box

WIDTH, HEIGHT, LETTERS, LINE = 360, 300, 15, 21
BLUE, WHITE = (0, 95, 220), (255, 255, 255)

SAID = (
    (False, ("Bonjour Camille, où vous joindre", "jeudi 4 mars, entre 8 h et 13 h ?")),
    (True, ("Au 06 39 98 12 34, le soir,", "ou camille@example.org")),
    (False, ("Merci. Le 3900 reste à votre écoute.",)),
)
SECRETS = ("Camille", "06 39 98 12 34", "camille@example.org")


@dataclass(frozen=True, slots=True)
class Chat:
    """A capture, and where each secret of it stands."""

    image: Image.Image
    places: dict[str, Box]


def chat(scale: int, *, dark: bool) -> Chat:
    """Draw the conversation, with so many pixels a point."""
    page, words, theirs = (
        ((18, 18, 24), (235, 235, 235), (45, 45, 55))
        if dark
        else (WHITE, (20, 20, 20), (232, 232, 236))
    )
    image = Image.new("RGB", (WIDTH * scale, HEIGHT * scale), page)
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(LETTERS * scale)
    places: dict[str, Box] = {}
    top = 20 * scale
    for mine, lines in SAID:
        width = round(max(pen.textlength(line, font=font) for line in lines))
        left = (WIDTH - 24) * scale - width if mine else 24 * scale
        bottom = top + (len(lines) * LINE + 16) * scale
        bubble = (left - 12 * scale, top, left + width + 12 * scale, bottom)
        pen.rounded_rectangle(bubble, 12 * scale, fill=BLUE if mine else theirs)
        for n, line in enumerate(lines):
            at = (left, top + (8 + n * LINE) * scale)
            pen.text(at, line, font=font, fill=WHITE if mine else words)
            places |= {s: _place(pen, at, line, s, font) for s in SECRETS if s in line}
        top = bottom + 12 * scale
    return Chat(image, places)


def _place(
    pen: ImageDraw.ImageDraw,
    at: tuple[int, int],
    line: str,
    secret: str,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> Box:
    """Return the box of the ink of a secret in a line."""
    start = at[0] + pen.textlength(line[: line.index(secret)], font=font)
    left, top, right, bottom = pen.textbbox((start, at[1]), secret, font=font)
    return Box(round(left), round(top), round(right - left), round(bottom - top))
