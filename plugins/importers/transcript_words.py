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
    return (
        0 < len(words) <= 5
        and len(name) <= 40
        and not _NOT_IN_NAMES.search(name)
        and words[0].rstrip(".") not in LABELS
        and any(map(str.isalpha, name))
    )


def is_name(name: str) -> bool:
    """Tell whether what may be a name has its capitals, or tells a role, and is no pronoun."""
    shown = _AROUND.sub("", name).split()
    words = [word for word in shown if word.casefold() not in PARTICLES]
    capital = all(word[0].isupper() or word[0].isdigit() for word in words)
    role = ME.fullmatch(name) or ROLES.intersection(name.casefold().split())
    return bool(capital or role) and 0 < len(words) <= 3 and name.casefold() not in PRONOUNS
