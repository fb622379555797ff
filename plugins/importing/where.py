"""Which conversation an export shows: known again, told by an option, or asked."""

from plugins.documents.mistakes import Mistakes
from plugins.importing import naming
from plugins.importing.keep import Keep
from plugins.importing.naming import Named
from plugins.importing.public import Public
from plugins.importing.speech import Refusal, ask, confirm, say
from plugins.model import Thread


def where(  # noqa: PLR0913 - what is kept, what was told
    keep: Keep, public: Public, raw: Thread, slug: str | None, case: str | None, *, asking: bool
) -> Named:
    """Return the names of a conversation. Nothing that was answered once is asked again.

    `slug` was told, or is that of a conversation known again. Raises `Refusal` and `Mistakes`.
    """
    brand = _brand(keep, public, raw, slug, case)
    if brand is None:
        question = "Le nom de l’entreprise, pour la légende (Entrée : ne pas la nommer) :"
        brand = ask(question) if asking else ""
    if slug is None:
        free = naming.slug_for(public.content, raw, brand, keep.slugs())
        slug = _free(keep, public, free) if asking else free
    return naming.named(public.content, slug, case or keep.case_of(slug), brand)


def known_again(keep: Keep, raw: Thread) -> str | None:
    """Return the name of a conversation that was imported, or begun, and say so."""
    slug = keep.known(raw)
    if slug and keep.private.raw(slug):
        say(f"Conversation déjà importée : « {slug} ». Ce qui est nouveau y sera ajouté.")
    elif slug:
        say(f"Relecture déjà commencée : « {slug} ». Elle reprend.")
    return slug


def _brand(
    keep: Keep, public: Public, raw: Thread, slug: str | None, case: str | None
) -> str | None:
    """Return the brand that is known, empty when its author does not name it; None to ask."""
    if slug is None:
        return naming.brand_of(public.content, case) or _of_others(keep, public, case) or None
    if kept := public.kept(slug):
        return kept.brand
    told = naming.named(public.content, slug, case or keep.case_of(slug), raw.brand).brand
    begun = keep.begun(slug)
    return told or (begun.brand if begun else _of_others(keep, public, case) or None)


def _of_others(keep: Keep, public: Public, case: str | None) -> str:
    """Return the brand that another conversation of the case names."""
    others = keep.threads_of(case) if case else ()
    return next((brand for slug in others if (brand := public.brand(slug))), "")


def _free(keep: Keep, public: Public, proposed: str) -> str:
    """Ask for the public name, again as long as it is that of something else."""
    while True:
        slug = naming.ask_slug(proposed)
        try:
            taken = public.kept(slug) is not None or slug in keep.slugs()
        except (Refusal, Mistakes) as error:
            say(str(error))
            continue
        if not taken or confirm(f"« {slug} » est une autre conversation : y ajouter celle-ci ?"):
            return slug
