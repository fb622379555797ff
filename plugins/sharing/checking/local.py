"""A page on this machine's disk, and its picture in the site that it is built in."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.documents.refused import refusal
from plugins.sharing.refusal import Refusal

MOST = 20_000_000
"""Bytes: no page or card weighs that much."""


@dataclass(frozen=True, slots=True)
class Local:
    """A page and its bytes."""

    file: Path
    body: bytes


def page(path: Path) -> Local:
    """Return the page at a path, a folder's being its index. Raises `Refusal`."""
    file = path / "index.html" if path.is_dir() else path
    if not file.is_file():
        raise Refusal(
            f"il n’y a pas de page dans {path} : construisez d’abord le site (inv build)."
        )
    if file.suffix.lower() not in (".html", ".htm"):
        raise Refusal(f"{file} n’est pas une page HTML.")
    try:
        return Local(file, _bytes(file))
    except (OSError, ValueError) as error:
        raise Refusal(f"{file} ne se lit pas ({refusal(error)}).") from None


def picture(file: Path, url: str, address: str) -> bytes:
    """Return the bytes of a picture of a page that says that its own address is `url`.

    Raises ValueError, in French, when it is not in the site.
    """
    try:
        place = located(file, url, address)
    except ValueError:  # brackets that do not match, and the like
        place = None
    if place is None or not place.is_file():
        raise ValueError("elle n’est pas dans ce site")
    try:
        return _bytes(place)
    except OSError:
        raise ValueError("elle ne se lit pas") from None


def located(file: Path, url: str, address: str) -> Path | None:
    """Return where the picture at `address` is, in the site of which `file` is at `url`. Pure.

    >>> located(Path("out/a/index.html"), "https://x.org/s/a/", "https://x.org/s/c/d.png")
    PosixPath('out/c/d.png')
    """
    image, own = urlsplit(address), urlsplit(url)
    if not image.scheme and not image.netloc:
        return file.parent / unquote(image.path)
    names = [unquote(name) for name in own.path.split("/") if name]
    folder = file.parent
    while names and folder.name == names[-1]:
        names.pop()
        folder = folder.parent
    wanted = [unquote(name) for name in image.path.split("/") if name]
    if image.netloc != own.netloc or wanted[: len(names)] != names or ".." in wanted:
        return None
    return folder.joinpath(*wanted[len(names) :])


def _bytes(file: Path) -> bytes:
    if file.stat().st_size > MOST:
        raise ValueError("fichier de plus de 20 Mo")
    return file.read_bytes()
