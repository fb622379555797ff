"""The public side of an import: `content/conversations/<slug>.yaml`, read and replaced whole."""

from datetime import tzinfo
from pathlib import Path

from plugins.conversations.store import FOLDER
from plugins.conversations.threads import thread as read
from plugins.documents import files
from plugins.documents.mistakes import Mistakes
from plugins.documents.whole import sweep, write_whole
from plugins.importing.rewrite import rewrite
from plugins.importing.speech import Refusal
from plugins.importing.write import encoded
from plugins.model import Thread


class Public:
    """The conversation files of a project; hours without an offset are `zone`'s."""

    def __init__(self, root: Path, zone: tzinfo) -> None:
        self.content = root / "content"
        self.zone = zone
        if not self.content.is_dir():
            raise Refusal("Pas de dossier content/ ici : lancez la commande à la racine du projet.")

    def path(self, slug: str) -> Path:
        """Return where a conversation is kept."""
        return self.content / FOLDER / f"{slug}.yaml"

    def shown(self, slug: str) -> str:
        """Return the same, as a person reads it."""
        return f"content/{FOLDER}/{slug}.yaml"

    def kept(self, slug: str) -> Thread | None:
        """Return a conversation as its author has it now, None when there is none.

        Raises `Mistakes` when it does not hold, `Refusal` when it was not imported: one told from
        memory is not replaced by an export.
        """
        if not self.path(slug).is_file():
            return None
        found = self.read(self._text(slug), slug)
        if found.origin != "imported":
            raise Refusal(
                f"{self.shown(slug)} existe et n’a pas été importé (« origin: {found.origin} ») : "
                "donnez un autre nom (--slug)."
            )
        return found

    def brand(self, slug: str) -> str:
        """Return the brand that a conversation names; nothing where it names none, or is not."""
        try:
            return self.read(self._text(slug), slug).brand
        except (Mistakes, OSError):
            return ""

    def read(self, text: str, slug: str) -> Thread:
        """Read the text of a conversation. Raises `Mistakes`."""
        return read(text, slug, f"{FOLDER}/{slug}.yaml", self.zone)

    def text(self, kept: Thread | None, now: Thread) -> bytes:
        """Return the text to write, in UTF-8: what its author wrote around the items stays."""
        if kept is None:
            return encoded(now)
        return rewrite(self._text(kept.slug), kept, now, self.zone).encode()

    def write(self, slug: str, text: str | bytes) -> None:
        """Replace a conversation at once: it is never seen half written, whatever happens."""
        sweep(self.path(slug))
        write_whole(self.path(slug), text)

    def _text(self, slug: str) -> str:
        return files.read(self.path(slug), f"{FOLDER}/{slug}.yaml")
