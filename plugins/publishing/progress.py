"""How far a publication went: what is true of the site online, should everything stop now."""

from dataclasses import dataclass

NOTHING = "Rien n’est publié : le site en ligne et vos branches sont comme avant."
UNCERTAIN = (
    "L’envoi a peut-être abouti, peut-être pas ; le site en ligne est entier dans tous les cas. "
    "Relancer inv publish n’enverra rien deux fois."
)
ACCEPTED = (
    "L’envoi a été accepté, mais n’a pas pu être relu. Relancez inv publish : s’il répond que rien "
    "n’a changé, le nouveau site est en ligne."
)
PUBLISHED = "Mais l’envoi était fini : le nouveau site est publié."


@dataclass(slots=True)
class Progress:
    """The one thing that changes: the branch says it as it goes, a refusal or Ctrl-C tells it."""

    outcome: str = NOTHING
