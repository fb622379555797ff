"""Reads the files that people write: UTF-8, composed letters, nothing invisible."""

import re
import unicodedata
from pathlib import Path

from plugins.documents.mistakes import Mistake, Mistakes
from plugins.documents.refused import why

_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""Control characters and non-characters: no HTML or XML document may hold them. Word processors
leave them in what one pastes."""


def read(path: Path, name: str) -> str:
    """Return a file's text, lines ended by `\\n`; `name` is what mistakes call the file.

    Letters are composed (NFC): « é » pasted from a Mac is two characters, and no word would be
    recognised. Raises `Mistakes` when the file cannot be read or is not in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = "ce fichier n’est pas en UTF-8 : enregistrez-le dans cet encodage."
        raise Mistakes(Mistake(name, line, message)) from None
    except OSError as error:
        raise Mistakes(Mistake(name, None, f"fichier illisible ({why(error)}).")) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSPEAKABLE.sub("", unicodedata.normalize("NFC", text))
