"""What the tests of kits share: an article's facts, its post, its cards, its preview page."""

from plugins.model import Card, Figure
from plugins.sharing.page import Page
from plugins.sharing.pictures import card_files, link_card
from plugins.sharing.post import Facts, post_of
from tests.cards.samples import excerpt

LINK = "https://user.example.org/repo/allo/"
FACTS = Facts(
    slug="allo",
    title="Allô\u202f?",
    link=LINK,
    path="articles/allo.md",
    standfirst="Une ligne coupée. Un robot poli.",
    summary="Une ligne coupée. Un robot poli.",
    paragraphs=("Je t’écris. Tu réponds.", "C’était le robot."),
    marked="Il répond toujours.",
    tags=("fibre", "service client"),
    author="L’abonné",
    site="Tu captes\u202f?",
    day="5 mars 2021",
    part=2,
    total=5,
)
TALK = excerpt("Moi: Allô ?\nAgent A: Oui.\nMoi: Ah.")
OWN = Card("allo", "conversation", "Allô\u202f?", excerpt=TALK)
FIGURES = Card("allo", "figures", "Allô\u202f?", figures=(Figure("n", 2, ("mot", "mots"), "…"),))
CARDS = card_files(OWN, (FIGURES,))
SLIDES = {"carrousel-page-01.png": "La couverture.", "carrousel-page-02.png": "La conversation."}


def shown(facts: Facts = FACTS, **said: object) -> Page:
    """Return what a preview page shows."""
    known = {
        "facts": facts,
        "post": post_of(facts),
        "cards": CARDS,
        "shared": link_card(CARDS, OWN),
        "pages": SLIDES,
        "need": "first",
        "inspection": "Non.",
        "fonts": {"bricolage-800": "AAAA", "newsreader-400": "AAAA"},
    }
    return Page(**{**known, **said})  # type: ignore[arg-type]
