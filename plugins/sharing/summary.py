"""What `inv share` prints of a kit: its counts, what is to be known, what to do next. Pure."""

from collections.abc import Iterator

from plugins.cards.lacking import named
from plugins.cards.text.faces import REPLACEMENT
from plugins.sharing.cutting import length
from plugins.sharing.kit import CAROUSEL, PREVIEW, Kit
from plugins.sharing.links import inspector_link, share_link, trouble
from plugins.sharing.post import DESKTOP, HOOK, LONGEST, PHONE, Post, fold
from plugins.typography.numbers import number

_SHOWN = 30
"""Characters quoted before a fold."""


def told(kit: Kit, place: str) -> str:
    """Return the lines of the summary; `place` is the folder of the kit."""
    post, link = kit.post, kit.facts.link
    rows = (
        ("accroche", f"{length(post.hook)} signes sur {HOOK}"),
        ("message", f"{number(length(post.text))} signes sur {number(LONGEST)}"),
        ("pli", f"sur téléphone {_fold(post, PHONE)}"),
        ("", f"sur ordinateur {_fold(post, DESKTOP)}"),
        ("cartes", f"{len(kit.cards)} images, et {CAROUSEL} ({len(kit.slides)} pages)"),
    )
    steps = (
        f"Regardez ce qu’on verra : {place}/{PREVIEW}",
        f"Copiez le message de {place}/post.txt",
        f"Partagez : {share_link(link)}",
        f"Post Inspector maintenant ? {kit.inspection}\n     {inspector_link(link)}",
    )
    return "\n".join(
        (
            f"La trousse de « {kit.facts.title} » est dans {place}/",
            "",
            *(f"  {name:<10}{value}" for name, value in rows),
            "",
            *(f"  {count}. {step}" for count, step in enumerate(steps, 1)),
        )
    )


def warnings(kit: Kit, address: str) -> Iterator[str]:
    """Yield what is to be known before anything is posted; `address` is that of the site."""
    if kit.facts.absence:
        yield f"Attention : {kit.facts.path} {kit.facts.absence}"
    if wrong := trouble(address):
        yield f"Attention : SITEURL, dans publishconf.py, {wrong}"
    for character in kit.uncovered:
        yield (
            f"Attention : aucune police installée ne dessine {named(character)} ; les cartes "
            f"montrent « {REPLACEMENT} » à la place."
        )


def _fold(post: Post, most: int) -> str:
    shown, rest = fold(post.text, most)
    if not rest:
        return "rien n’est replié"
    end = (
        shown
        if len(shown) <= _SHOWN
        else f"…{shown[-_SHOWN:].partition(' ')[2] or shown[-_SHOWN:]}"
    )
    return f"après « {end.rsplit(chr(10), 1)[-1]} » ({length(shown)} signes)"
