"""`inv vault unlock`: what `vault.age` has more than `private/` comes into `private/`."""

from pathlib import Path

from plugins.sealing.document import Contents
from plugins.sealing.merge import Comparison, Copy, compare, joined
from plugins.sealing.opening import keys_at_hand, opened, sealed_copy
from plugins.sealing.places import counted, listed
from plugins.sealing.refusal import Refusal
from plugins.sealing.speech import complain, tell
from plugins.sealing.store import SEALED, Store


def unlock(root: Path, *, force: bool = False) -> int:
    """Take what is new in vault.age; return 0, or 1 when something is left for a person to settle.

    What changed on both sides, or was erased here, stays as it is here, unless `force`. Only
    counts are told where all is well: the log of a public workflow is public. Raises Refusal,
    PrivacyError, OSError.
    """
    store = Store(root)
    if store.sealed() is None:
        raise Refusal(f"Il n’y a pas de {SEALED} ici : rien à ouvrir.")
    sealed = sealed_copy(opened(store, keys_at_hand(store)))
    here = store.here()
    found = compare(here, sealed)
    taken = (*found.taken, *((*found.conflicts, *found.dropped) if force else ()))
    store.take(sealed.contents, taken)
    store.save_past(_past(here, sealed, found, taken))
    tell(_told(found, sealed.contents, taken))
    return _told_left(found, force=force)


def _past(
    here: Copy, sealed: Copy, found: Comparison, taken: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """Return what this machine knows now. What is not settled, or not locked yet, is not past."""
    left = {*found.gone, *found.conflicts, *found.dropped, *found.ahead}.difference(taken)
    return joined(here, sealed, but=left)


def _told(found: Comparison, sealed: Contents, taken: tuple[str, ...]) -> str:
    if not found.differ:
        return f"Rien à reprendre : private/ contient déjà tout ce que {SEALED} contient."
    lines = [f"Repris de {SEALED} dans private/ : {counted(taken)}." if taken else ""]
    if not taken:
        lines = [f"Rien n’est repris de {SEALED} ({counted(sealed.entries())})."]
    if found.ahead:
        lines.append("private/ est en avance : « inv vault lock » le verrouillera.")
    if missing := [place for place in found.dropped if place not in taken]:
        again = "« inv vault unlock --force » reprendrait cela."
        lines.append(f"Absent d’ici, mais encore dans {SEALED} : {listed(missing)}. {again}")
    return "\n".join(lines)


def _told_left(found: Comparison, *, force: bool) -> int:
    """Tell what a person must settle; return the exit status."""
    for place in found.gone:
        complain(f"Oublié ailleurs, mais encore ici : {listed([place])}. {_forgetting(place)}")
    if found.conflicts and not force:
        complain(
            f"Changé ici et ailleurs, donc laissé tel quel : {listed(found.conflicts)}.\n"
            f"Choisissez, pour tout ce qui est cité :\n"
            f"  inv vault lock --force     garde ce qui est ici, dans private/\n"
            f"  inv vault unlock --force   garde ce qui est dans {SEALED}\n"
            f"La version écartée est perdue. Si vous gardez celle d’ici, validez d’abord {SEALED} "
            "(git commit) : l’autre restera dans l’historique."
        )
    return 1 if found.gone or (found.conflicts and not force) else 0


def _forgetting(place: str) -> str:
    kind, _, name = place.partition("/")
    erase = f"inv forget {name}" if kind == "threads" else f"rm private/{place}.json"
    return f"Pour l’oublier aussi : « {erase} ». Pour garder : « inv vault lock --force »."
