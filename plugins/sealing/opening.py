"""Which keys are at hand, and `vault.age` opened with them."""

import os

from plugins.sealing import age, document, keys
from plugins.sealing.document import Contents, Document
from plugins.sealing.merge import Copy
from plugins.sealing.refusal import UNTOLD, Refusal
from plugins.sealing.store import KEY, Store

VARIABLE = "TU_CAPTES_VAULT_KEY"
"""The environment's variable that holds secret keys, one a line; it goes before private/vault.key.

On GitHub, a secret of that name."""


def keys_at_hand(store: Store) -> tuple[str, ...]:
    """Return the secret keys, the first being the newest. Raises Refusal when there is none."""
    given = os.environ.get(VARIABLE, "").strip()
    text, name = (given, VARIABLE) if given else (store.keys(), f"private/{KEY}")
    if found := keys.secret_keys(text, name):
        return found
    raise Refusal(
        f"Aucune clé : ni dans la variable {VARIABLE}, ni dans private/{KEY}. Sur GitHub, donnez "
        f"au dépôt un secret de ce nom (Settings → Secrets and variables → Actions). Sur votre "
        f"machine, remettez la clé que vous avez gardée dans private/{KEY} ; si vous n’en avez "
        "jamais eu, « inv vault key » en crée une.",
        UNTOLD,
    )


def opened(store: Store, at_hand: tuple[str, ...]) -> Document | None:
    """Return what vault.age holds, None where there is none. Raises Refusal."""
    sealed = store.sealed()
    return None if sealed is None else document.decode(age.unseal(sealed, at_hand))


def sealed_copy(document: Document | None) -> Copy:
    """Return the copy that is vault.age, empty where there is none."""
    return Copy(document.contents, document.past) if document else Copy(Contents(), {})
