"""Names of files: nobody reads them, so whatever is doubtful in one is masked, not asked about."""

import re
from collections.abc import Callable

from plugins.anonymity.doubts import is_unknown_name
from plugins.anonymity.fold import listed

_USUAL = listed(
    "img image images photo photos picture pic video videos vid movie audio aud ptt voice vocal gif"
    " sticker capture ecran screenshot screen shot snap scan scanned document doc docs fichier file"
    " facture factures contrat courrier lettre releve attestation justificatif recu devis bon colis"
    " piece jointe whatsapp telegram messenger dsc dscn pxl mvimg signal wa at le et box livebox"
    " agent robot moi"
)
_WORD = re.compile(r"(?<![\[\w])[^\W\d_]{3,}|(?<=[_\d])[^\W\d_]{3,}")
_SPACE = re.compile(r" (?![^\[]*\])")
_NUMBER = re.compile(r"\d{5,}")
_MOMENT = re.compile(r"(?:19|20)\d{6}(?:\d{4,6})?|\d{6}")


def file_name(path: str, clean: Callable[[str], str]) -> str:
    """Return a path cleaned; its last part keeps usual words, dates, hours and its extension.

    `clean` cleans a text, in which words are parted by spaces.

    >>> file_name("photos/Facture_Lefebvre_20210304_004512789.pdf", str)
    'photos/Facture_[nom]_20210304_[référence].pdf'
    """
    words = path.replace("_", " ")
    cleaned = clean(words)
    if cleaned != words:
        path = _SPACE.sub("_", cleaned)
    folder, slash, name = path.rpartition("/")
    stem, dot, extension = name.rpartition(".")
    if not dot:
        stem, extension = extension, ""
    stem = _WORD.sub(_named, stem)
    stem = _NUMBER.sub(lambda m: m[0] if _MOMENT.fullmatch(m[0]) else "[référence]", stem)
    return folder + slash + stem + dot + extension


def _named(match: re.Match[str]) -> str:
    return "[nom]" if is_unknown_name(match[0], _USUAL) else match[0]
