"""The closed list of masks: what may stand between brackets in place of something private.

Authors, importers and detectors share it. Any other bracket in a message is plain text.
"""

import re
from collections.abc import Iterator

MASKS = (
    "téléphone",
    "e-mail",
    "adresse",
    "code postal",
    "référence",
    "IBAN",
    "carte",
    "nom",
    "identifiant",
    "lien",
    "code",
    "mot de passe",
    "date de naissance",
    "sécurité sociale",
    "IP",
    "MAC",
    "numéro de série",
    "IMEI",
    "SIM",
    "plaque",
    "position",
    "lieu",
    "réservation",
)

_MASK = re.compile(r"\[(" + "|".join(map(re.escape, MASKS)) + r")\]")


def split(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of `text` in order, each with True when it is a mask (without its brackets).

    >>> list(split("Ma ligne [téléphone] [sic]."))
    [('Ma ligne ', False), ('téléphone', True), (' [sic].', False)]
    """
    for index, piece in enumerate(_MASK.split(text)):
        if piece:
            yield piece, bool(index % 2)
