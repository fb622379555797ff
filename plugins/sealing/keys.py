"""The two texts of keys that people keep: secret keys, one a line, and `vault.recipients`. Pure.

The form is that of age's own key files (https://age-encryption.org/v1): `#` begins a comment. What
a line holds is never quoted: someone may have pasted a secret where a recipient was expected.
"""

from collections.abc import Iterator

from plugins.sealing import age
from plugins.sealing.refusal import UNTOLD, Refusal

RECIPIENTS = "vault.recipients"
SECRET, PUBLIC = "AGE-SECRET-KEY-", "age1"

HEAD = """\
# Qui peut ouvrir vault.age : un destinataire par ligne. Ces lignes sont publiques ;
# une clé secrète ne doit jamais être ici. « inv vault key » ajoute la vôtre.
"""


def secret_keys(text: str, name: str) -> tuple[str, ...]:
    """Return the secret keys of a text, in its order; `name` is what a refusal calls it.

    Raises Refusal when a line is not one.
    """
    return tuple(_secret(line, number, name) for number, line in _lines(text))


def recipients(text: str) -> tuple[str, ...]:
    """Return the recipients of `vault.recipients`, sorted, each once. Raises Refusal."""
    return tuple(sorted({_recipient(line, number) for number, line in _lines(text)}))


def with_recipient(text: str, recipient: str) -> str:
    """Return the text of `vault.recipients` with one more line, after what it holds."""
    before = text or HEAD
    return f"{before}{'' if before.endswith(chr(10)) else chr(10)}{recipient}\n"


def with_key(text: str, key: str) -> str:
    """Return the text of a key file with a new key before the former ones, which still open."""
    return f"# {age.recipient_of(key)}\n{key}\n{text}"


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if (bare := line.strip()) and not bare.startswith("#"):
            yield number, bare


def _secret(line: str, number: int, name: str) -> str:
    if line.startswith(PUBLIC):
        raise Refusal(
            f"{name}, ligne {number} : c’est un destinataire, qui est public, et non la clé "
            f"secrète. Attendu une ligne qui commence par {SECRET}1. « inv vault key --show » "
            "l’affiche, sur la machine où elle a été créée.",
            UNTOLD,
        )
    if not age.is_key(line):
        raise Refusal(
            f"{name}, ligne {number} : ce n’est pas une clé entière. Attendu une ligne de "
            f"74 caractères qui commence par {SECRET}1 : copiez-la de nouveau, en entier.",
            UNTOLD,
        )
    return line


def _recipient(line: str, number: int) -> str:
    if line.upper().startswith(SECRET):
        raise Refusal(
            f"{RECIPIENTS}, ligne {number} : c’est une clé SECRÈTE, dans un fichier que git "
            "suit. Retirez-la. Si ce fichier a été validé ou envoyé, elle ne protège plus rien : "
            "créez-en une autre (« inv vault key --new »)."
        )
    if not age.is_recipient(line):
        raise Refusal(
            f"{RECIPIENTS}, ligne {number} : attendu un destinataire, 62 caractères qui "
            f"commencent par {PUBLIC}, ou un commentaire qui commence par #."
        )
    return line
