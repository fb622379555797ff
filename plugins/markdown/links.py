"""Where the links of a text lead: addresses as authors write them -> as Pelican resolves them."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.documents.mistakes import quote
from plugins.screenshots import approval
from plugins.slugs import slug_of

_MARKED = re.compile(r"\{(?P<what>filename|static|attach)\}(?P<path>[^#?]*)(?P<rest>.*)", re.DOTALL)

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".svgz", ".bmp", ".tiff")
"""A picture shows what no detector reads: a page may hold those that a person has approved."""

_PLAIN = re.compile(r"[\w.-]+", re.ASCII)
"""Names of files that are the same on every disk and in every address.

An accent is one character or two according to the disk (NFC, NFD), and screenshots' names hold
no-break spaces: a link to them works here and fails there.
"""


@dataclass(frozen=True, slots=True)
class Links:
    """Resolves the links of one text: `source` is its path, relative to the folder `content`."""

    content: Path
    source: PurePosixPath

    def resolve(self, address: str, *, image: bool) -> str:
        """Return the address for the page; files of the content folder become Pelican's links.

        Raises ValueError, in French, when a file is missing, or outside the content folder, or an
        image would be fetched from another site.
        """
        marked = _MARKED.fullmatch(address) or self._plain(address, image=image)
        if not marked:
            return address
        target = self.target(marked["path"])
        if target is None or not _is_file(self.content / target):
            where = self.content / self.source.parent
            raise ValueError(f"fichier {quote(marked['path'])} introuvable depuis {where.name}/.")
        if marked["what"] != "filename" and not _PLAIN.fullmatch(target.name):
            plain = f"{slug_of(target.stem) or 'image'}{target.suffix.lower()}"
            raise ValueError(
                f"le nom {quote(target.name)} passe mal d’une machine à l’autre : renommez le "
                f"fichier {quote(plain)}, dans le texte aussi."
            )
        return f"{{{marked['what']}}}/{target}{marked['rest']}"

    def unapproved(self, address: str) -> str | None:
        """Return why a page may not show the picture that a resolved address names, or None."""
        marked = _MARKED.fullmatch(address)
        target = PurePosixPath(marked["path"].lstrip("/")) if marked else None
        if target is None or target.suffix.lower() not in PICTURES:
            return None
        refused = approval.problem(self.content, target)
        return f"image {quote(target)} : {refused}." if refused else None

    def target(self, path: str) -> PurePosixPath | None:
        """Return the file that a path leads to, relative to the content folder, or None outside."""
        base = PurePosixPath() if path.startswith("/") else self.source.parent
        parts: list[str] = []
        for part in (base / unquote(path).lstrip("/")).parts:
            if part == ".." and not parts:
                return None
            parts = parts[:-1] if part == ".." else [*parts, part]
        return PurePosixPath(*parts)

    def _plain(self, address: str, *, image: bool) -> re.Match[str] | None:
        """Read a plain relative address as a file: `../images/box.jpg`, `02-suite.md`."""
        try:
            url = urlsplit(address)
        except ValueError:
            raise ValueError(f"l’adresse {quote(address)} n’en est pas une.") from None
        if image and (url.netloc or url.scheme not in ("", "data")):
            raise ValueError(
                f"image {quote(address)} prise sur un autre site : copiez-la dans content/images."
            )
        if url.scheme or url.netloc or not url.path or url.path.startswith("/"):
            return None
        if image:
            return _MARKED.fullmatch("{static}" + address)
        return _MARKED.fullmatch("{filename}" + address) if url.path.endswith(".md") else None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False
