"""Which images pages may show: those that came through `inv screenshot`, or were let through.

What counts is the SHA-256 of the bytes: an image that is moved stays approved, one that is
retouched does not.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath

from plugins.documents.mistakes import Mistakes, quote
from plugins.screenshots import draw, ledger, store
from plugins.screenshots.containers import extras, is_svg
from plugins.screenshots.errors import Refusal

TOOL = "inv screenshot"
LET_THROUGH = "inv screenshot --approve"

UNAPPROVED = (
    "cette image n’est pas approuvée : passez-la par inv screenshot, ou, si elle ne montre rien "
    "de privé, inv screenshot --approve FICHIER"
)
SVG = (
    "une image SVG peut cacher du texte sous ses formes : exportez-la en PNG, puis passez-la par "
    "inv screenshot"
)


def approved(content: Path) -> Mapping[str, str]:
    """Return path in the content folder -> SHA-256 of each approved image.

    Raises Mistakes when the list cannot be read.
    """
    return ledger.read(store.ledger(content))


def problem(content: Path, target: PurePosixPath | str) -> str | None:
    """Return why a page may not show the image at `target` (in the content folder), or None.

    Reads the image and the list each time; a list that cannot be read approves nothing.
    """
    try:
        data = store.read_image(content / target)
        if PurePosixPath(target).suffix.lower() in (".svg", ".svgz") or is_svg(data):
            return SVG
        known = approved(content)
    except Refusal as refusal:
        return str(refusal)
    except Mistakes as mistakes:
        return str(mistakes)
    return None if store.fingerprint(data) in known.values() else UNAPPROVED


def approve(content: Path, image: Path, today: date) -> str:
    """Add an image that shows nothing private to the list, as it is; return its path in `content`.

    Raises Refusal when it is not in the content folder, or when it is not a sound still image with
    nothing beside its opaque pixels; Mistakes when the list cannot be read.
    """
    path = _inside(content, image)
    data = store.read_image(image)
    found = extras(data)
    if draw.opened(data).see_through:
        found = (*found, "transparence (ce qu’elle efface peut être encore là)")
    if found:
        raise Refusal(
            f"{quote(image.name)} contient autre chose que des pixels : {', '.join(found)}. "
            "Passez-la par inv screenshot, qui n’en garde que les pixels."
        )
    store.add_approval(content, path, data, LET_THROUGH, today)
    return path


def _inside(content: Path, image: Path) -> str:
    try:
        return image.resolve().relative_to(content.resolve()).as_posix()
    except (ValueError, OSError):
        raise Refusal(
            f"{quote(image)} n’est pas dans le dossier content : copiez-la dans content/images, "
            "sous un nom qui ne dit rien, puis recommencez."
        ) from None
