"""What the system refuses, said in French: its own words are in another language."""

import errno
import os
from pathlib import Path

from plugins.documents.whole import PARTIAL

_WHY: dict[int | None, str] = {
    errno.EACCES: "accès refusé",
    errno.EPERM: "accès refusé",
    errno.EROFS: "disque en lecture seule",
    errno.ENOSPC: "disque plein",
    errno.EDQUOT: "espace épuisé",
    errno.ENOENT: "introuvable",
    errno.EEXIST: "ce nom est déjà pris",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "le chemin passe par un fichier",
    errno.ENOTEMPTY: "dossier non vide",
    errno.ENAMETOOLONG: "nom trop long",
    errno.ELOOP: "lien qui tourne en rond",
    errno.EMFILE: "trop de fichiers ouverts",
    errno.ENFILE: "trop de fichiers ouverts",
    errno.EIO: "disque ou support défaillant",
}
_TEMPORARY = (".tmp", PARTIAL)


def why(error: OSError) -> str:
    """Say why the system refuses, without a path nor a word that it did not say itself.

    >>> why(OSError(errno.ENOSPC, "No space left on device", "/x/y"))
    'disque plein'
    """
    if error.errno in _WHY:
        return _WHY[error.errno]
    return f"« {error.strerror} »" if error.errno and error.strerror else "erreur du disque"


def refusal(error: Exception) -> str:
    """Say why, and what it is about: of a file that has no name yet, its folder.

    An error that the system did not raise is one of ours: its words are French already.
    """
    if not isinstance(error, OSError) or (error.errno is None and str(error)):
        return str(error)
    place = _place(error.filename2 or error.filename)  # what a copy or a renaming leads to
    return why(error) if place is None else f"{why(error)} : {place}"


def _place(name: object) -> Path | None:
    if not isinstance(name, str | bytes | os.PathLike):
        return None
    path = Path(os.fsdecode(name))
    unnamed = (n for n, part in enumerate(path.parts) if _is_temporary(part))
    return Path(*path.parts[: next(unnamed, None)])


def _is_temporary(name: str) -> bool:
    return name.startswith(".") and name.endswith(_TEMPORARY)
