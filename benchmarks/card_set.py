"""Two hundred cards to draw, as plain data that any program can read: invented, all distinct.

Each has a title and three messages: the customer writes with a colour emoji (on one card in three,
something is masked), the agent answers, the customer insists: the last message runs off the card.
Standard library only: the peers of `benchmarks/cards.py` read it from environments of their own.
"""

from typing import TypedDict


class Said(TypedDict):
    """One message: who says it, `customer` or `agent`, and what."""

    role: str
    text: str


class Told(TypedDict):
    """One card."""

    slug: str
    title: str
    messages: list[Said]


SUBJECTS = (
    "Le robot", "Le technicien", "Mon forfait", "La fibre", "Le service client", "Mon dossier",
    "La facture", "Le remboursement", "Ma ligne", "L’antenne", "Le conseiller", "La boutique",
    "Mon rendez-vous", "Le colis",
)  # fmt: skip
VERBS = (
    "répond toujours à côté", "n’est jamais passé", "a été « résolu » sans moi",
    "coûte plus cher éteint", "attend une validation", "change de nom à chaque message",
    "revient dans 48 heures", "s’est perdu entre deux services", "est à l’étude, paraît-il",
    "ne capte pas davantage", "a déménagé sans prévenir", "dort depuis le printemps",
    "se répète mot pour mot", "fait semblant d’écouter", "n’existe plus dans le système",
)  # fmt: skip
GREETINGS = (
    "Bonjour,", "Rebonjour,", "Bonsoir,", "Me revoilà :", "Encore moi :", "Allô ?", "Dites,",
    "Bonjour à tous,", "Suite de mon message :", "Je reviens vers vous :", "Bon,",
)  # fmt: skip
TROUBLES = (
    "je n’ai plus de réseau chez moi depuis {n} jours",
    "votre technicien devait passer à {h} h et personne n’est venu",
    "on m’a prélevé {n} euros pour une option que je n’ai jamais demandée",
    "j’ai déjà écrit {n} fois sans obtenir la moindre réponse précise",
    "la ligne coupe toutes les {n} minutes, surtout après {h} h",
    "mon remboursement promis le {d} n’est toujours pas arrivé",
    "la boutique me renvoie vers vous, et vous vers la boutique",
    "le numéro de dossier que vous m’avez donné le {d} n’existe pas",
    "j’attends un rappel depuis le {d}, téléphone à la main",
    "votre application affiche une panne réglée alors que rien ne marche",
    "l’antenne est en travaux depuis {n} semaines d’après vos collègues",
    "ma facture du {d} a doublé sans explication",
    "le colis est revenu chez vous le {d} et je paie encore sa location",
)  # fmt: skip
ASKS = (
    "Pouvez-vous me dire où cela en est ?", "Qui peut s’en occuper ?",
    "Quand cela sera-t-il réparé ?", "Que dois-je faire de plus ?",
    "J’aimerais une date, une seule.", "Est-ce que quelqu’un lit ceci ?",
    "Merci de me répondre vraiment cette fois.", "Faut-il que je vienne vous voir ?",
    "À qui dois-je m’adresser ?", "Où est passé mon dossier ?",
)  # fmt: skip
ANSWERS = (
    "nous comprenons votre agacement et faisons le nécessaire au plus vite",
    "votre demande a bien été transmise au service concerné",
    "pouvez-vous redémarrer votre box puis patienter {n} minutes",
    "aucun incident n’est signalé dans votre secteur à {h} h",
    "un expert vous rappellera sous {n} jours ouvrés",
    "le geste commercial sera visible sur la facture du {d}",
    "merci de nous communiquer à nouveau vos coordonnées",
    "je relance mes collègues et reviens vers vous avant {h} h",
    "votre dossier a été clôturé le {d}, souhaitez-vous le rouvrir",
    "nos équipes sont pleinement mobilisées à vos côtés depuis le {d}",
    "il faut compter {n} semaines en période de forte activité",
)  # fmt: skip
SIGNATURES = ("Agent A", "Agent B", "Agent C", "Agent D", "Agent E")
RETORTS = (
    "Vous me l’avez déjà dit le {d}", "C’est la {n}e fois qu’on me le promet",
    "Et pourtant, rien n’a bougé depuis {n} jours", "Je l’ai fait à {h} h, sans résultat",
    "Ça alors, quelle surprise à {h} h", "Personne n’a rappelé, évidemment",
    "Très bien, j’attends jusqu’au {d}", "Comme le collègue d’hier, mot pour mot",
    "Alors rendez-vous dans {n} semaines", "Je garde une copie de ceci, à tout hasard",
)  # fmt: skip
EMOJI = ("🙏", "😡", "🔥", "👍🏽", "😭", "🇫🇷", "👏", "🤷‍♀️", "⏳", "📞", "🎉", "😴", "💸", "🤖", "❤️")
MASKS = ("Mon numéro : [téléphone].", "Mon adresse : [e-mail].", "Réf. : [contrat].")
MONTHS = ("mars", "avril", "mai", "juin", "juillet", "août", "septembre", "décembre")


def told(count: int) -> list[Told]:
    """Return `count` cards; the same ones each time."""
    return [_told(index) for index in range(count)]


def _told(index: int) -> Told:
    mask = f" {MASKS[index // 3 % 3]}" if index % 3 == 0 else ""
    said = (
        f"{_filled(RETORTS[(index + index // 10) % 10], index * 5)} {EMOJI[index % 15]}{mask}"
        f" Relance {index + 1}.",
        f"Bonjour, {_filled(ANSWERS[index % 11], index * 3)}. Suivi {index + 31}."
        f" {SIGNATURES[index % 5]}",
        f"{GREETINGS[index % 11]} {_filled(TROUBLES[index % 13], index)}. {ASKS[index % 10]}"
        f" Jour {index + 2}.",
    )
    return {
        "slug": f"carte-{index:04}",
        "title": f"{SUBJECTS[index % 14]} {VERBS[index % 15]}",
        "messages": [
            {"role": role, "text": text}
            for role, text in zip(("customer", "agent", "customer"), said, strict=True)
        ],
    }


def _filled(sentence: str, index: int) -> str:
    day, month = 1 + index % 28, MONTHS[index % 8]
    return sentence.format(n=2 + index % 97, h=8 + index % 13, d=f"{day} {month}")
