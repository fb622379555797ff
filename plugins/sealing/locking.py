"""`inv vault lock`: the vaults and rosters of `private/` become `vault.age`, to be committed."""

from collections.abc import Iterable
from pathlib import Path

from plugins.sealing import age, document, git, keys, network, remotes
from plugins.sealing.document import Document
from plugins.sealing.merge import Comparison, Copy, compare, joined
from plugins.sealing.opening import keys_at_hand, opened, sealed_copy
from plugins.sealing.places import counted, listed
from plugins.sealing.refusal import UNTOLD, Refusal
from plugins.sealing.remotes import Ask, Remote
from plugins.sealing.speech import tell
from plugins.sealing.store import SEALED, Store


def lock(
    root: Path, *, force: bool = False, public: bool = False, ask: Ask = network.status_of
) -> int:
    """Write vault.age, unless it would be the same; return 0.

    `force` keeps what is here where both sides changed; `public` accepts that everyone may read
    the encrypted file for ever. `ask` is the question to the remotes' hosts. Raises Refusal,
    PrivacyError, OSError: vault.age is then as before.
    """
    store = Store(root)
    wanted, at_hand = _recipients(store), keys_at_hand(store)
    _refuse_to_lock_oneself_out(wanted, at_hand)
    former = opened(store, at_hand)
    # Begun anew, a vault has no past: nothing was taken out of it.
    here = store.here() if former else Copy(store.contents(), {})
    if not here.contents.entries() and former is None:
        raise Refusal("Rien à verrouiller : private/ ne contient ni coffre ni registre de noms.")
    found = compare(here, sealed_copy(former))
    _refuse_to_lose(found, force=force)
    past = joined(here, sealed_copy(former))
    fresh = document.document(here.contents, wanted, past)
    if former and (former.contents, former.recipients) == (fresh.contents, wanted):
        told = f"Rien n’a changé : {SEALED} contient déjà tout cela."
    else:
        if not public:
            refuse_what_everyone_reads(git.remotes(store.root), ask)
        _write(store, fresh, at_hand)
        told = "\n".join(_told(fresh, former, found))
    store.save_past(past)
    tell(told)
    return 0


def refuse_what_everyone_reads(known: Iterable[Remote], ask: Ask) -> None:
    """Raise Refusal when a remote is public, or when nobody can tell."""
    for remote in known:
        found = remotes.exposure(remote.address, ask)
        page = remotes.web_page(remote.address)
        if found == "public":
            raise Refusal(f"« {remote.name} » est public : tout le monde peut lire {page}.{_EVER}")
        if found == "unknown":
            why = _NO_ANSWER.format(page=page) if page else _NO_QUESTION
            doubt = f"Impossible de savoir si « {remote.name} » est public : {why}"
            raise Refusal(f"{doubt} Dans le doute, c’est non.{_EVER}", UNTOLD)


_NO_ANSWER = "{page} ne le dit pas. Vérifiez la connexion et l’adresse, puis relancez."
_NO_QUESTION = "ce logiciel ne sait pas le demander à cette adresse."
_EVER = f"""
{SEALED} est chiffré, mais ce qui a été public une fois l’est pour toujours : qui aurait un \
jour une clé y lirait tous les noms, même après un effacement ou un changement de clé. Rien \
n’est écrit.
Le plus sûr est de s’en passer : « inv publish » sur votre machine n’en a pas besoin.
Pour l’accepter en connaissance de cause, ou si vous savez ce dépôt privé :
  inv vault lock --public"""


def _recipients(store: Store) -> tuple[str, ...]:
    wanted = keys.recipients(store.recipients())
    if not wanted:
        raise Refusal(
            f"{keys.RECIPIENTS} ne nomme personne : {SEALED} ne s’ouvrirait jamais. Commencez par "
            "« inv vault key », qui crée votre clé et l’y inscrit."
        )
    return wanted


def _refuse_to_lock_oneself_out(wanted: tuple[str, ...], at_hand: tuple[str, ...]) -> None:
    if not {age.recipient_of(key) for key in at_hand}.intersection(wanted):
        raise Refusal(
            f"Aucune de vos clés n’ouvrirait ce {SEALED} : {keys.RECIPIENTS} ne nomme pas les "
            "vôtres. Ajoutez-y la ligne que donne « inv vault key », puis relancez."
        )


def _refuse_to_lose(found: Comparison, *, force: bool) -> None:
    """What vault.age alone holds is never overwritten; what is in doubt, only by `force`.

    `inv forget` erases rosters, and never the vault of a case: one that is missing was lost.
    """
    lost = [place for place in found.dropped if place.startswith("vaults/")]
    if lost and not force:
        raise Refusal(
            f"{SEALED} contient {listed(lost)}, qui n’est plus dans private/. Pour reprendre ce "
            "qui manque : « inv vault unlock --force ». Pour y renoncer : « inv vault lock "
            "--force ». Rien n’est écrit."
        )
    if found.taken or (not force and (found.gone or found.conflicts)):
        places = listed((*found.taken, *found.gone, *found.conflicts))
        raise Refusal(
            f"{SEALED} a changé depuis que cette machine l’a lu : {places}. Lancez d’abord "
            "« inv vault unlock », qui reprend ce qui manque ici et dit ce qui est à choisir. Rien "
            "n’est écrit."
        )


def _write(store: Store, fresh: Document, at_hand: tuple[str, ...]) -> None:
    """Write vault.age once it was opened again: a vault that does not open is no vault."""
    sealed = age.seal(document.encode(fresh), fresh.recipients)
    if document.decode(age.unseal(sealed, at_hand)) != fresh:
        raise Refusal(f"Relu, {SEALED} n’est pas ce qu’il doit être : rien n’est écrit.", UNTOLD)
    store.save_sealed(sealed)


def _told(fresh: Document, former: Document | None, found: Comparison) -> list[str]:
    places, many = fresh.contents.entries(), len(fresh.recipients)
    keys_said = f"{many} clés l’ouvrent" if many > 1 else "une clé l’ouvre"
    lines = [f"Écrit : {SEALED} ({counted(places)} ; {keys_said}). Il reste à l’enregistrer :"]
    lines += [f"  git add {SEALED} {keys.RECIPIENTS}", '  git commit -m "Coffre"']
    if former and set(former.recipients) - set(fresh.recipients):
        lines.append(_REMOVED)
    if found.dropped:
        lines.append(f"N’y est plus : {listed(found.dropped)}. {_FORGOTTEN}")
    return lines


_REMOVED = (
    f"Une clé de moins l’ouvre. Mais les anciens {SEALED}, dans l’historique de git et dans les "
    "copies, s’ouvrent toujours avec elle : ce qu’ils contiennent reste connu de qui la détient."
)
_FORGOTTEN = (
    f"Mais les anciens {SEALED}, dans l’historique de git et dans les copies, contiennent "
    "toujours cela, chiffré."
)
