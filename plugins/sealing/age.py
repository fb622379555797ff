"""The age format (https://age-encryption.org/v1), by pyrage: recipients only, never a passphrase.

A file says who may open it, not who wrote it: anyone who reads `vault.recipients` can make one.
What protects `vault.age` from being replaced is what protects the code, the right to push.
"""

from collections.abc import Sequence

import pyrage
from pyrage.x25519 import Identity, Recipient

from plugins.sealing.refusal import UNTOLD, Refusal

_NOBODY = "No matching keys found"
"""What pyrage says when the file is whole, as far as one can tell, and no key is for it."""


def new_key() -> str:
    """Return a new secret key (X25519), as text."""
    return str(Identity.generate())


def recipient_of(key: str) -> str:
    """Return the public half of a secret key."""
    return str(Identity.from_str(key).to_public())


def is_key(text: str) -> bool:
    """Tell whether a text is a secret key."""
    try:
        Identity.from_str(text)
    except pyrage.IdentityError:
        return False
    return True


def is_recipient(text: str) -> bool:
    """Tell whether a text is a recipient."""
    try:
        Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def seal(data: bytes, recipients: Sequence[str]) -> bytes:
    """Encrypt for each recipient; there is at least one. The bytes differ at each call."""
    sealed: bytes = pyrage.encrypt(data, [Recipient.from_str(line) for line in recipients])
    return sealed


def unseal(data: bytes, keys: Sequence[str]) -> bytes:
    """Decrypt with whichever key is right. Raises Refusal, told apart: no key fits, or damaged."""
    try:
        opened: bytes = pyrage.decrypt(data, [Identity.from_str(key) for key in keys])
    except pyrage.DecryptError as error:
        raise Refusal(_CLOSED if str(error) == _NOBODY else _DAMAGED, UNTOLD) from None
    return opened


_CLOSED = (
    "vault.age ne s’ouvre pas avec cette clé : il a été verrouillé pour d’autres. Donnez la bonne "
    "clé, ou demandez à qui l’a verrouillé d’ajouter votre destinataire à vault.recipients, puis "
    "de lancer « inv vault lock ». Si toutes les clés sont perdues mais que private/ est à jour "
    "ici, effacez vault.age, puis lancez « inv vault lock »."
)
_DAMAGED = (
    "vault.age est abîmé, ou n’est pas un fichier age : rien n’en est tiré. Reprenez la version "
    "que git connaît : git checkout HEAD -- vault.age. Si elle est abîmée aussi et que private/ "
    "est à jour ici, effacez vault.age, puis lancez « inv vault lock »."
)
