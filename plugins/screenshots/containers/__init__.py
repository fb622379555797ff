"""What a picture's file is made of: one format per file, read by structure, no pixel decoded.

Each says `accepts(data)`, by content only, and `extras(data)`: what lies in the file beside the
pixels (in French), which is what gives away a name, a place or the part that was cropped.
"""

from types import ModuleType

from plugins.screenshots.containers import avif, jpeg, png, webp
from plugins.screenshots.errors import Refusal

CONTAINERS: tuple[ModuleType, ...] = (png, jpeg, webp, avif)

_ADVICE = "enregistrez-la en PNG ou en JPEG, puis recommencez."
_OTHERS = (
    (b"GIF8", f"Image GIF : {_ADVICE}"),
    (b"BM", f"Image BMP : {_ADVICE}"),
    (b"II*\0", f"Image TIFF : {_ADVICE}"),
    (b"MM\0*", f"Image TIFF : {_ADVICE}"),
    (b"%PDF", "Document PDF : faites une capture de la page, en PNG."),
)


def recognise(data: bytes) -> ModuleType:
    """Return the format of a picture's bytes. Raises Refusal, which says what else it is."""
    found = next((container for container in CONTAINERS if container.accepts(data)), None)
    if found is None:
        raise Refusal(_otherwise(data))
    return found


def extras(data: bytes) -> tuple[str, ...]:
    """Return what lies beside the pixels, each thing once. Raises Refusal, as `recognise` does."""
    return tuple(dict.fromkeys(recognise(data).extras(data)))


def _otherwise(data: bytes) -> str:
    if not data:
        return "Le fichier est vide : attendu une image PNG, JPEG, WebP ou AVIF."
    if is_svg(data):
        return (
            "Image SVG : elle peut cacher du texte sous ses formes, et des scripts. "
            "Exportez-la en PNG, puis recommencez."
        )
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"msf1"):
        return f"Image HEIC : {_ADVICE}"
    for start, message in _OTHERS:
        if data.startswith(start):
            return message
    return "Ce n’est pas une image lisible ici : attendu PNG, JPEG, WebP ou AVIF."


def is_svg(data: bytes) -> bool:
    """Whether the bytes begin as an XML or SVG text does."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    return head.startswith(b"<") and b"<svg" in head.lower()
