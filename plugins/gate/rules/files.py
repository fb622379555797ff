"""Only files meant to be read: ghp-import publishes every file that lies there, hidden ones too."""

import unicodedata
from collections.abc import Iterator

from plugins.gate.site import Site
from plugins.model import Finding

RULE = "files"
WELL_KNOWN = frozenset((".nojekyll", ".well-known"))


def in_site(site: Site) -> Iterator[Finding]:
    """Yield hidden files, symbolic links, and names that git or a browser would not carry."""
    for path in sorted(site.files):
        parts = path.split("/")
        if any(part.startswith(".") and part not in WELL_KNOWN for part in parts):
            yield Finding(path, 1, RULE, "fichier caché : il serait publié ; ôtez-le du contenu")
        if not all(map(_is_plain, path)) or path.startswith('"'):
            shown = "".join(it if _is_plain(it) else "?" for it in path)
            yield Finding(shown, 1, RULE, "nom de fichier impossible à publier : renommez-le")
    for path in site.symlinks:
        yield Finding(path, 1, RULE, "lien symbolique : mettez le fichier lui-même")


def _is_plain(character: str) -> bool:
    """Neither a control character nor a byte that is not UTF-8 (`os.fsdecode` makes surrogates)."""
    return unicodedata.category(character) not in ("Cc", "Cs")
