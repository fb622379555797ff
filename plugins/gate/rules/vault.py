"""An imported conversation has its vault here: without it, nobody can tell what it must not show.

Other conversations were never told apart from real names by the tool: detectors and rosters judge.
"""

from collections.abc import Iterator

from plugins.gate.site import Site
from plugins.gate.unsure import UNREAD
from plugins.model import Finding

RULE = "vault"


def in_site(site: Site) -> Iterator[Finding]:
    """Yield each imported conversation of which no vault knows anything."""
    for slug in sorted(site.imported - site.vaults):
        advice = (
            "le coffre de cette conversation importée n’est pas là : on ne peut pas savoir ce "
            "qu’il faut taire. Rapportez private/ de la machine de l’import, ou tapez inv vault "
            "unlock. Si personne ne l’a plus (inv forget, par exemple), relisez ce fichier en "
            "entier, puis écrivez-y « origin: transcribed » : seules les formes connues, numéros "
            "et adresses, y seront alors cherchées"
        )
        yield Finding(f"content/conversations/{slug}.yaml", 1, UNREAD, advice)
