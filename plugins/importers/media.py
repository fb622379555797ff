"""A file sent with a message: its name and what it is. The file itself is never copied."""

import re

from plugins.importers.loose import as_name
from plugins.model import Attachment

_KINDS = {
    "image": "jpg jpeg png heic heif gif bmp tif tiff",
    "vidéo": "mp4 mov 3gp avi mkv webm m4v",
    "message vocal": "opus ogg oga aac amr m4a",
    "son": "mp3 wav flac",
    "autocollant": "webp tgs",
    "fiche de contact": "vcf",
}
_BY_SUFFIX = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes.split()}
_QUERY = re.compile(r"[?#].*", re.DOTALL)


def kind_of(name: str, otherwise: str = "document") -> str:
    """Return what a file is, in French, by its suffix.

    >>> kind_of("IMG-20210215-WA0001.jpg"), kind_of("facture.pdf")
    ('image', 'document')
    """
    return _BY_SUFFIX.get(name.rpartition(".")[2].lower(), otherwise)


def attached(path: str, kind: str = "") -> Attachment:
    """Return an attachment under its bare name (of a path or an address), described in French.

    >>> attached("https://example.org/dm/1/box.jpg?name=large")
    Attachment(path='box.jpg', description='image')
    """
    bare = _QUERY.sub("", path) if "://" in path else path
    name = as_name(bare.replace("\\", "/").rstrip("/").rpartition("/")[2])
    return Attachment(name, kind or kind_of(name))
