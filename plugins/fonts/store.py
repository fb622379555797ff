"""The disk of the web fonts: each face is cut once, kept in the cache, copied to the site."""

import hashlib
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib.metadata import version
from pathlib import Path

import fontpkg
from pelican.log import console

from plugins.documents.whole import write_whole
from plugins.fonts.faces import EXTENDED, FACES, FRENCH, Face

SUFFIXES = ("", "-ext")
SETS = (FRENCH, EXTENDED)
"""The suffix of each face's files, and their characters."""


def publish(folder: Path, cache: Path, faces: Sequence[Face] = FACES) -> None:
    """Put every file of every face into `folder`, cutting the faces that `cache` does not hold."""
    cache.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    keys = {face: key(face) for face in faces}
    missing = [face for face in faces if not all(f.exists() for f in _files(cache, keys[face]))]
    if missing:
        _cut(missing, keys, cache)
    for face in faces:
        for suffix, kept in zip(SUFFIXES, _files(cache, keys[face]), strict=True):
            shutil.copyfile(kept, folder / f"{face.name}{suffix}.woff2")


def key(face: Face) -> str:
    """Return the name of a face's cuts: everything that their bytes depend on, hashed."""
    code = Path(__file__).with_name("subset.py").read_bytes()
    parts = [version("fonttools"), version("brotli"), repr(face), *(str(sorted(s)) for s in SETS)]
    return hashlib.sha256(_source(face) + code + "\n".join(parts).encode()).hexdigest()[:24]


def _source(face: Face) -> bytes:
    path: Path = fontpkg.path(face.family, style=face.style, nearest=True)
    return path.read_bytes()


def _files(cache: Path, name: str) -> list[Path]:
    return [cache / f"{name}{suffix}.woff2" for suffix in SUFFIXES]


def _cut(missing: Sequence[Face], keys: dict[Face, str], cache: Path) -> None:
    """Cut faces side by side, and say how far it is: it takes seconds, once."""
    console.print(f"Polices : {len(missing)} à découper, une fois pour toutes.")
    with ProcessPoolExecutor(max_workers=min(len(missing), os.cpu_count() or 1)) as pool:
        work = {pool.submit(_make, face, _files(cache, keys[face])): face for face in missing}
        for done, future in enumerate(as_completed(work), 1):
            future.result()
            console.print(f"Polices : {work[future].name} ({done}/{len(missing)})")


def _make(face: Face, files: list[Path]) -> None:
    from plugins.fonts.subset import cut  # noqa: PLC0415 - fontTools takes 0.2 s to load

    for kept, font in zip(files, cut(_source(face), face, SETS), strict=True):
        write_whole(kept, font)
