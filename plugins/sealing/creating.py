"""`inv vault key`: the key of this machine, made, shown or replaced."""

import sys
from pathlib import Path

from plugins.sealing import age, keys
from plugins.sealing.opening import VARIABLE
from plugins.sealing.refusal import Refusal
from plugins.sealing.speech import complain, tell
from plugins.sealing.store import KEY, SEALED, Store


def key(root: Path, *, new: bool = False, show: bool = False) -> int:
    """Make a key where there is none, or a `new` one before it; or `show` the newest; return 0.

    The secret is printed by `show` alone, and alone on the standard output. Raises Refusal,
    PrivacyError, OSError.
    """
    store = Store(root)
    known = keys.secret_keys(store.keys(), f"private/{KEY}")
    if show:
        return _show(known)
    named = keys.recipients(store.recipients())  # refused before anything is written
    made = new or not known
    newest = age.new_key() if made else known[0]
    recipient = age.recipient_of(newest)
    if made:
        store.save_keys(keys.with_key(store.keys(), newest))
    if recipient not in named:
        store.save_recipients(keys.with_recipient(store.recipients(), recipient))
    begun = "Clé créée" if made else "Votre clé est"
    tell(
        f"{begun} dans private/{KEY}, lisible par vous seul. Son destinataire, qui est public, "
        f"est inscrit dans {keys.RECIPIENTS} :\n  {recipient}"
    )
    former = sorted({age.recipient_of(key) for key in known}.intersection(named)) if made else []
    tell(_ROTATION.format(lines="\n".join(f"  {line}" for line in former)) if former else _NEXT)
    return 0


def _show(known: tuple[str, ...]) -> int:
    if not known:
        raise Refusal(f"Pas de clé dans private/{KEY} : « inv vault key » en crée une.")
    if sys.stdout.isatty():
        complain(
            f"Qui lit la ligne qui suit lit tous les noms de {SEALED}. Copiez-la dans le secret "
            f"{VARIABLE} du dépôt et dans votre gestionnaire de mots de passe, nulle part "
            "ailleurs ; puis effacez l’écran (« clear »)."
        )
    print(known[0], flush=True)
    return 0


_NEXT = f"""\
À faire :
1. « inv vault key --show » affiche la clé secrète. Gardez-en une copie dans votre \
gestionnaire de mots de passe : sans elle, {SEALED} ne s’ouvre plus.
2. Donnez-la à GitHub, si c’est lui qui publie : Settings → Secrets and variables → \
Actions → New repository secret, sous le nom {VARIABLE}.
3. « inv vault lock », puis git add {SEALED} {keys.RECIPIENTS} et git commit."""

_ROTATION = f"""\
L’ancienne clé reste dans private/{KEY}, pour ouvrir les anciens coffres. À faire :
1. Effacez de {keys.RECIPIENTS} ce qui désigne l’ancienne :
{{lines}}
2. « inv vault key --show » affiche la nouvelle : gardez-en une copie, et remplacez le \
secret {VARIABLE} du dépôt.
3. « inv vault lock », puis git add {SEALED} {keys.RECIPIENTS} et git commit.
Ce que cela ne répare pas : les anciens {SEALED}, dans l’historique de git et dans les \
copies, s’ouvrent toujours avec l’ancienne clé. Si quelqu’un l’a prise, tenez pour lu ce \
qu’ils contiennent."""
