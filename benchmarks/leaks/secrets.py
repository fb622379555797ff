"""What is planted: invented people, numbers kept for fiction, and what nobody was ever given.

None of it stands anywhere in the author's own content, so that only what is planted can be found.
"""

import json
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from plugins.gate.secrets.skeleton import letters_of

NAME = "nom"
SHORTEST = 5
"""Letters or figures under which a secret counts as a whole word only, where people read."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text of the vault, how people also write it, and a stranger's one of the same shape.

    `kind` is a word of `plugins.masks.MASKS`; `title` heads a column. The vault holds `text`, and
    never `decoy`.
    """

    title: str
    kind: str
    text: str
    decoy: str
    usages: tuple[str, ...] = ()
    decoy_usages: tuple[str, ...] = ()

    @property
    def short(self) -> bool:
        """Tell whether it is under five letters or figures."""
        return len(letters_of(self.text)) < SHORTEST

    @property
    def initials(self) -> bool:
        """Tell a name that is only initials."""
        return self.short and self.kind == NAME


SECRETS = (
    Secret(
        "nom",
        NAME,
        "Maëlle Quéméneur",
        "Solène Karadeg",
        ("QUÉMÉNEUR Maëlle", "M. Quéméneur"),
        ("KARADEG Solène", "S. Karadeg"),
    ),
    Secret("seul", NAME, "Kergözien", "Trévidög", ("Mme Kergozien", "kergozien29")),
    Secret("init", NAME, "QX", "ZK", ("- QX", "^QX")),
    Secret(
        "mobile",
        "téléphone",
        "06 39 98 74 15",
        "06 39 98 20 53",
        ("+33 6 39 98 74 15", "0033 (0)6 39 98 74 15"),
    ),
    Secret(
        "fixe",
        "téléphone",
        "01 99 00 63 27",
        "01 99 00 41 85",
        ("zéro un quatre-vingt-dix-neuf zéro zéro soixante-trois vingt-sept", "+33.1.99.00.63.27"),
    ),
    Secret(
        "e-mail",
        "e-mail",
        "korrigan.29@example.net",
        "farfadet.35@example.net",
        ("korrigan point 29 arobase example point net", "korrigan.29 [at] example.net"),
    ),
    Secret(  # of a domain that is nobody's, but that examples do not use
        "e-mail 2",
        "e-mail",
        "lambig.56@chouchenn.invalid",
        "tourteau.56@bigorneau.invalid",
        ("lambig point 56 arobase chouchenn point invalid", "lambig.56(at)chouchenn(dot)invalid"),
    ),
    Secret(
        "IBAN",
        "IBAN",
        "FR14 9990 0731 0000 0848 2615 K42",
        "FR27 9990 0514 0000 0193 7460 M81",
        ("fr14-99900-73100-00084-82615-K42", "9990 0731 0000 0848 2615 K42"),
    ),
    Secret(
        "carte", "carte", "4000 0025 0913 3155", "4000 0082 6071 4290", ("4000-0025-0913-3155",)
    ),
    Secret("réf.", "référence", "LZ-8840-KT73", "MV-2916-RB58", ("LZ 8840 KT73", "lz8840kt73")),
    Secret(
        "rue",
        "adresse",
        "17 bis rue des Korrigans, 29999 Plouzévet",
        "42 ter rue des Farfadets, 35999 Trémorel",
        ("17 bis, r. des Korrigans", "17 BIS RUE DES KORRIGANS"),
    ),
    Secret(
        "né le",
        "date de naissance",
        "23/09/1957",
        "14/05/1962",
        ("23 septembre 1957", "1957-09-23"),
    ),
    Secret(
        "NIR",
        "sécurité sociale",
        "2 57 09 99 341 872 16",
        "1 62 05 99 518 036 47",
        ("2570999341872 16",),
    ),
    Secret("pseudo", "identifiant", "@goeland_bavard", "@mouette_muette", ("goeland-bavard",)),
    Secret("porte5", "code", "48713", "60952", ("48 713",)),
    Secret("porte4", "code", "8306", "5194"),
    Secret("passe", "mot de passe", "Crabe!Vert83", "Moule!Bleue59", ("crabe vert 83",)),
    Secret("plaque", "plaque", "ZZ-913-QK", "YY-648-WJ", ("ZZ 913 QK", "zz913qk")),
    Secret("série", "numéro de série", "SN 7X4419-0062-BD", "SN 3H8850-0173-FC"),
)


def vault() -> bytes:
    """Return a vault that holds them all, as `inv import` would write it."""
    people = [
        {"name": it.text, "role": "agent", "alias": f"Agent {it.title}", "threads": ["fictif"]}
        for it in SECRETS
        if it.kind == NAME
    ]
    masks = [
        {"thread": "fictif", "n": n, "kind": it.kind, "text": it.text}
        for n, it in enumerate(SECRETS, 1)
        if it.kind != NAME
    ]
    return json.dumps({"people": people, "masks": masks}, ensure_ascii=False).encode()


def shows(said: str, secret: Secret) -> bool:
    """Tell whether a line that the gate prints holds the secret, or an address that does."""
    whole = letters_of(secret.text)
    plain = unquote(unquote(unescape(said)))
    return secret.text in plain or (not secret.short and whole in letters_of(plain))
