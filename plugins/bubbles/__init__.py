"""The `dm` block: text or a quoted thread -> Excerpt -> HTML. Pure: nothing here reads the disk.

`parse` reads a block written by hand, `quote` takes messages of a thread by their numbers,
`write` gives the text of a block back, `html` shows an excerpt.
"""

from plugins.bubbles.html import PICTURES, html
from plugins.bubbles.parse import parse
from plugins.bubbles.quote import quote
from plugins.bubbles.write import write

__all__ = ["PICTURES", "html", "parse", "quote", "write"]
