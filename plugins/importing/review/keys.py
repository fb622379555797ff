"""What each key does, step by step, and how the help tells it. Pure: a view in, a view out."""

from dataclasses import dataclass, replace

from plugins.importing.review import acts
from plugins.importing.review.acts import Act
from plugins.importing.review.desk import Step
from plugins.importing.review.view import View


@dataclass(frozen=True, slots=True)
class Key:
    """A key: its name for the terminal, as a person reads it, a word, a sentence, what it does.

    Without a word it is told by the help alone: the foot of the screen has two rows.
    """

    name: str
    shown: str
    word: str
    help: str
    act: Act


def press(view: View, name: str) -> View:
    """Return the view after a key; help goes away with the next one, whatever it is."""
    if view.helped:
        return replace(view, helped=False)
    key = next((key for key in KEYS[view.step] if key.name == name), None)
    return key.act(replace(view, told="")) if key else view


_ALWAYS = (
    Key("u", "u", "annuler", "annule la dernière réponse, autant de fois qu’il le faut", acts.undo),
    Key("q", "q", "quitter", "quitte ; la relecture reprendra où elle en est", acts.ends("quit")),
    Key("?", "?", "aide", "montre cette aide", acts.show_help),
)
_CARDS = (
    Key("a", "a", "oubli", "masque un mot que rien n’a trouvé : on le tape", acts.asks("missed")),
    Key("right", "→", "suivant", "passe à la suite sans répondre", acts.turn(1)),
    Key("left", "←", "précédent", "revient, et permet de répondre autrement", acts.turn(-1)),
    *_ALWAYS,
)
_EXAMPLES = Key("v", "v", "voir", "montre d’autres phrases où il se trouve", acts.more)

KEYS: dict[Step, tuple[Key, ...]] = {
    "people": (
        Key(
            "enter",
            "Entrée",
            "accepter",
            "accepte ce rôle et cet alias",
            acts.person("meet"),
        ),
        Key("r", "r", "rôle", "passe au rôle suivant", acts.next_role),
        Key("n", "n", "alias", "change l’alias", acts.asks("alias")),
        Key("g", "g", "garder", "garde ce nom en clair, tel quel", acts.person("spare")),
        Key("f", "f", "fusionner", "dit qui d’autre est cette personne", acts.asks("merge")),
        _EXAMPLES,
        *_CARDS,
    ),
    "masks": (
        Key("enter", "Entrée", "accepter", "accepte ce remplacement partout", acts.text("accept")),
        Key("g", "g", "garder", "garde ce texte en clair, partout", acts.text("keep")),
        Key("m", "m", "masque", "choisit un autre masque", acts.asks("mask")),
        Key("t", "t", "tous", "accepte tous ceux du même masque qui restent", acts.accept_all),
        _EXAMPLES,
        *_CARDS,
    ),
    "doubts": (
        Key(
            "enter",
            "Entrée",
            "masquer",
            "le masque partout, comme proposé",
            acts.text("mask"),
        ),
        Key("m", "m", "masquer comme", "choisit le masque", acts.asks("mask")),
        Key("g", "g", "garder", "le garde en clair, cette fois", acts.text("leave")),
        Key("G", "G", "toujours", "le garde en clair, et n’en doutera plus", acts.text("keep")),
        Key("t", "t", "tous", "masque tous ceux de même raison, comme proposé", acts.mask_all),
        Key("L", "L", "laisser tous", "garde tous ceux de même raison, cette fois", acts.leave_all),
        _EXAMPLES,
        *_CARDS,
    ),
    "final": (
        Key("o", "o", "", "écrit ce texte", acts.ends("write")),
        Key("n", "n", "", "n’écrit rien ; la relecture est gardée", acts.ends("refuse")),
        Key("enter", "Entrée", "", "comme « n »", acts.ends("refuse")),
        Key("up", "↑", "", "monte d’une ligne", acts.scroll(-0.01)),
        Key("down", "↓", "", "descend d’une ligne", acts.scroll(0.01)),
        Key("pageup", "Page↑", "", "monte d’une page", acts.scroll(-0.9)),
        Key("pagedown", "Page↓", "suite", "descend d’une page", acts.scroll(0.9)),
        Key(" ", "Espace", "", "descend d’une page", acts.scroll(0.9)),
        Key("right", "→", "mot", "choisit le mot suivant", acts.word(1)),
        Key("left", "←", "", "choisit le mot d’avant", acts.word(-1)),
        Key("+", "+", "", "ajoute un mot au choix", acts.stretch(1)),
        Key("-", "-", "", "retire un mot du choix", acts.stretch(-1)),
        Key("m", "m", "masquer", "masque le choix, partout", acts.mask_word),
        Key("a", "a", "oubli", "masque un texte : on le tape", acts.asks("missed")),
        Key("d", "d", "différence", "montre ce qui change, puis le texte", acts.compare),
        replace(_ALWAYS[0], word=""),
        *_ALWAYS[1:],
    ),
}
"""Every key of every step, in the order in which the screen names them."""
