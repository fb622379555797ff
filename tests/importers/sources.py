"""Sources read whole, and zips of one member, for the tests of what is refused."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from plugins.importers.errors import ExportError
from plugins.importers.source import open_source


def read_whole(path: Path) -> None:
    """Open a source and read all of it."""
    with open_source(path) as source:
        for name in source.names():
            with source.open(name) as stream:
                while stream.read(65536):
                    pass


def refused(path: Path) -> str:
    """Return what the error says when a source is read whole."""
    with pytest.raises(ExportError) as caught:
        read_whole(path)
    return caught.value.what


def member(path: Path, name: str, change: Callable[[ZipInfo], None] = lambda _: None) -> Path:
    """Write a zip of one member whose header was changed."""
    info = ZipInfo(name)
    change(info)
    with ZipFile(path, "w") as archive:
        archive.writestr(info, b"texte")
    return path
