"""What `inv forget` does: nothing of a conversation is left in `private/`."""

from datetime import UTC
from pathlib import Path

from plugins.anonymity.store import Private
from plugins.importing.guard import guarded
from plugins.importing.keep import Keep
from plugins.importing.public import Public
from plugins.importing.speech import Refusal, say


def forget(root: Path, thread: str) -> int:
    """Erase the vault's entries, the roster, the raw copy and the answers of a conversation.

    `thread` is its public name. What is public stays as it is. Returns 0, or 1 when nothing was
    kept under that name.
    """
    return guarded(lambda: _forget(root.resolve(), thread))


def _forget(root: Path, thread: str) -> int:
    private = Private(root)
    known = Keep(private).slugs()
    erased = private.forget(thread)
    if not (erased.files or erased.people or erased.masks):
        raise Refusal(f"{erased} Noms connus : {', '.join(known) or 'aucun'}.")
    say(str(erased))
    path = Public(root, UTC).path(thread)
    if path.is_file():
        say(f"{path.relative_to(root)} reste : il ne dit plus à personne qui est qui.")
    return 0
