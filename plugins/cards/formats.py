"""The sizes in which a card is drawn, in pixels, and the themes."""

from plugins.model import Size, Theme

LINK: Size = (1200, 627)
"""What a link shows in a feed: always the `og:image`."""
SQUARE: Size = (1080, 1080)
PORTRAIT: Size = (1080, 1350)
"""A picture of a post, 4:5, and a page of a carousel."""

FORMATS: dict[str, Size] = {"lien": LINK, "carré": SQUARE, "portrait": PORTRAIT}
THEMES: tuple[Theme, ...] = ("light", "dark")
