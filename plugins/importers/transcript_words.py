"""Words of transcripts: what is not a name, and the names that tell a role."""

import re

_NOT_IN_NAMES = re.compile(r"""["{}<>|=;?!,\\/]|\w{4}\.\s*\Z""")

_AROUND = re.compile(r"\([^()]*\)|[\[\]()]")
"""A brand or a role after a name, and what is left of one."""

_LABELS = (
    "adresse article attention bic bonjour bonsoir code commande compte contrat cordialement date"
    " dossier espace exemple facture fw heure horaire horaires http https iban identifiant"
    " important info information lien login mail mel mobile montant motif nb nom note numéro objet"
    " offre ps problème prénom question rappel re référence réponse solution sujet tel ticket total"
    " tr tél téléphone urgent address email from message phone please subject time to warning"
    " arrivée créneau demain départ intervention livraison passage rdv rendez-vous"
    " appointment delivery"
    " abonnement alors astuce avis bilan bref budget but cause choix clé conclusion conseil coût"
    " débit délai détail détails donc durée décision délais échéance engagement ensuite étape état"
    " forfait format frais hier identité immeuble justificatif lieu marque matériel merci message"
    " modèle mot moyen nature niveau non nota numero ok option options oui pièce pin précision"
    " preuve prix produit profil puk quantité raison recap récap récapitulatif référent remarque"
    " remise résultat résumé rue série sinon solde somme source soit statut statuts suite"
    " tarif taux taxe test texte titre traduction tva type url version ville voici voilà"
    " voila wifi example result summary status warning step tip price"
)
LABELS = frozenset(_LABELS.split())
"""Words before a colon that are not a speaker's name, in lower case."""

PARTICLES = frozenset(["de", "du", "des", "la", "le", "les", "d’", "d'", "von", "van", "et", "à"])
"""Words of a name that take no capital."""

ARTICLES = frozenset(["le", "la", "les", "un", "une", "votre", "notre", "the", "a", "your", "our"])
"""What begins a sentence rather than a name: « Le technicien passera à 14 h : … »."""

PRONOUNS = frozenset(["il", "elle", "on", "je", "tu", "nous", "qui", "he", "she", "they", "who"])
"""What comes or goes in a sentence that someone says, not in what a channel announces."""

_ROLES = "agent assistance assistant conseiller conseillère robot sav service support technicien"
ROLES = frozenset([*_ROLES.split(), "technicienne", "équipe"])
"""Words by which transcripts call those who answer, without a capital."""

ME = re.compile(r"moi|me|vous|you|cliente?|customer|(?:visitor|visiteur)(?: #?\d+)?", re.IGNORECASE)
"""Names by which a transcript says who asked for help."""

PHONE = re.compile(r"\+?\d[\d .()\u00a0\u202f-]{6,22}\d")
"""A telephone number: whoever is in no phone's contacts."""

ACCOUNT = re.compile(r"Compte (?:supprimé )?(?:user)?\d{1,20}")
"""Whoever has no name in an export: « Compte 222 »."""

_HANDLE = re.compile(r"@[\w.]{2,30}")
_SIGNATURE = re.compile(r"[^\W\d][\w.’'-]{1,29}")
_FUNCTIONS = (
    "en de du des d à au aux par pour sur sous dans avec sans selon et ou mais car si que qui quoi"
    " ce cet cette ces ça mon ma mes ton ta tes son sa ses leur leurs y ne pas très plus moins"
    " in of to for by with"
)
_FUNCTION = frozenset(_FUNCTIONS.split())

ROBOT = re.compile(
    r"\b(?:chat|ro)?bot\b|assistante? virtuel(?:le)?|virtual assistant|message automatique"
    r"|automated message",
    re.IGNORECASE,
)
"""Names by which a transcript says that nobody speaks."""


def bare(name: str) -> str:
    """Return a name without what Markdown or a list puts around it."""
    return name.lstrip("-•*_ \t").rstrip("*_ \t")


def plausible(name: str) -> bool:
    """Tell whether what stands before a colon may be a name: short, no sentence, no label."""
    name = bare(name)
    words = name.casefold().split()
    if PHONE.fullmatch(name) or ACCOUNT.fullmatch(name):
        return True
    return (
        0 < len(words) <= 5
        and len(name) <= 40
        and not _NOT_IN_NAMES.search(name)
        and words[0].rstrip(".") not in LABELS
        and any(map(str.isalpha, name))
    )


def is_handle(name: str) -> bool:
    """Tell whether a name is a handle: nothing else begins so."""
    return _HANDLE.fullmatch(name) is not None


def may_sign(name: str, most: int = 1) -> bool:
    """Tell whether what has no capital may be a name all the same, of `most` words: « léa ».

    >>> may_sign("leamrt"), may_sign("bruno_sav"), may_sign("mot_de_passe"), may_sign("résultat")
    (True, True, False, False)
    """
    words = name.casefold().split()
    if PHONE.fullmatch(name) or ACCOUNT.fullmatch(name):
        return True
    unfit = LABELS | PRONOUNS | ARTICLES | _FUNCTION
    return 0 < len(words) <= most and all(
        _SIGNATURE.fullmatch(word) and re.split(r"[_.’'-]", word)[0] not in unfit for word in words
    )


def is_name(name: str) -> bool:
    """Tell whether what may be a name has its capitals, or tells a role, and is no pronoun."""
    shown = _AROUND.sub("", name).split()
    words = [word for word in shown if word.casefold() not in PARTICLES]
    capital = all(word[0].isupper() or word[0].isdigit() for word in words)
    role = ME.fullmatch(name) or ROLES.intersection(name.casefold().split())
    return bool(capital or role) and 0 < len(words) <= 3 and name.casefold() not in PRONOUNS
