"""The site's faces within a page: one that is opened as a file may be refused any other."""

from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.fonts.faces import FACES
from plugins.fonts.store import publish

NAMES = ("bricolage-800", "newsreader-400")


def embedded(cache: Path) -> dict[str, str]:
    """Return the faces as WOFF2 in base64, by their names; `cache` is the project's."""
    faces = [face for face in FACES if face.name in NAMES]
    with TemporaryDirectory() as folder:
        publish(Path(folder), cache / "fonts", faces)
        return {
            name: b64encode(Path(folder, f"{name}.woff2").read_bytes()).decode("ascii")
            for name in NAMES
        }
