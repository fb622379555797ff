"""Reads `_series.yaml`, the title and the summary of a series' folder."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from plugins.documents.decode import Words, decode
from plugins.documents.files import read
from plugins.documents.mistakes import Mistake
from plugins.model import Series
from plugins.series.order import in_order
from plugins.typography import apply as typographic

NAME = "_series.yaml"


class _Description(msgspec.Struct, forbid_unknown_fields=True):
    title: Words
    summary: str = ""


def describe(
    content: str, folder: str, published: Collection[Any], articles: Sequence[Any]
) -> Series:
    """Return the series kept in a folder, with its published articles by part.

    Without `_series.yaml` the folder's name is its title. Raises `Mistakes`.
    """
    path = Path(content) / folder / NAME
    slug = Path(folder).name
    found = _Description(slug.replace("-", " ").capitalize())
    if path.is_file():
        found = decode(read(path, f"{folder}/{NAME}"), _Description, f"{folder}/{NAME}")
    seen = set(map(id, published))
    return Series(
        slug=slug,
        title=typographic(found.title),
        summary=typographic(found.summary),
        articles=in_order([article for article in articles if id(article) in seen]),
    )


def unnumbered(content: str, path: str) -> Iterator[Mistake]:
    """Yield a mistake when a text lies in a series' folder without the number of its part."""
    folder = Path(path).parent
    if (Path(content) / folder / NAME).is_file():
        name = Path(path).name
        yield Mistake(path, None, f"dans une série, attendu un nom comme 01-{name}.")
