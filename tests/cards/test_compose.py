"""From an article to its card."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from plugins.cards.compose import card_of, conversation_of, site_card
from plugins.cards.formats import LINK
from plugins.cards.store import key
from plugins.documents.mistakes import Mistakes
from plugins.markdown.front_matter import CardOptions
from plugins.model import Card, Excerpt, Message, Series
from tests.cards.samples import SILENCE, excerpt

HELLO = excerpt("Moi: Bonjour.\nAgent A: Bonjour.\nMoi: Bien.")
TELLING = excerpt("Moi: Tu captes ?\nRobot: Bien reçu.\nMoi: Tu captes ?")
TIMED = "== 2021-03-01\nMoi 09:12: Tu captes ?\nRobot 09:13 (auto): Bien reçu.\n-- Agent A arrive"
LATER = datetime(2021, 3, 1, 20, 59, tzinfo=UTC)
CUT = excerpt("Moi: un\n... 4\nAgent A: deux")


def article(*excerpts: Excerpt, **said: Any) -> Any:
    """Return what Pelican makes of an article, as far as cards look at it."""
    front = {"title": "Allô ?", "slug": "allo", "relative_source_path": "articles/allo.md"}
    options = said.pop("card", {})
    return SimpleNamespace(**front, excerpts=excerpts, card_options=CardOptions(**options), **said)


def composed(*excerpts: Excerpt, **said: Any) -> Card:
    """Return the card of such an article."""
    return card_of(article(*excerpts, **said), "Tu captes ?", SILENCE)


def refused(*excerpts: Excerpt, **said: Any) -> str:
    """Return what an author reads of a card that cannot be."""
    with pytest.raises(Mistakes) as caught:
        composed(*excerpts, **said)
    return str(caught.value)


def words(card: Card) -> list[str]:
    """Return the messages of a card."""
    return [message.text for message in card.excerpt.messages] if card.excerpt else []


def test_an_article_that_quotes_messages_shows_them() -> None:
    """A conversation by default, of the size of a link, light, in French."""
    card = composed(HELLO)
    assert (card.layout, card.size, card.theme, card.lang) == ("conversation", LINK, "light", "fr")
    assert words(card) == ["Bonjour.", "Bonjour.", "Bien."]


def test_an_article_without_messages_has_its_title() -> None:
    """And nothing else."""
    assert composed() == Card("allo", "title", "Allô ?", "Tu captes ?")


def test_the_site_has_a_card() -> None:
    """For the pages that are no article."""
    assert site_card("Tu captes ?") == Card("site", "title", "Tu captes ?")


def test_the_excerpt_that_tells_the_most_is_shown() -> None:
    """Not merely the first."""
    assert composed(HELLO, TELLING) == composed(TELLING)
    assert conversation_of(article(HELLO, TELLING)) is TELLING


def test_the_conversation_of_a_title_card() -> None:
    """The carousel tells it, even if the card does not."""
    assert composed(TELLING, card={"layout": "title"}).excerpt is None
    assert conversation_of(article(TELLING, card={"layout": "title"})) is TELLING
    assert conversation_of(article()) is None


def test_named_messages_are_sought_where_they_are_shown() -> None:
    """In whichever excerpt has them."""
    longer = excerpt("Moi: un\nAgent A: deux\nMoi: trois\nAgent A: quatre")
    card = composed(TELLING, longer, card={"quote": "3-4"})
    assert card.excerpt
    assert [item.n for item in card.excerpt.thread.items] == [3, 4]
    assert conversation_of(article(TELLING, longer, card={"quote": "3-4"})) is longer


def test_a_series_and_a_theme() -> None:
    """The part among the parts, in the dark, in the language of the article."""
    said = {"series": Series("s", "S", "", ()), "part": 2, "total": 5, "lang": "en"}
    card = composed(card={"theme": "dark"}, **said)
    assert (card.part, card.total, card.theme, card.lang) == (2, 5, "dark", "en")


@pytest.mark.parametrize(
    ("card", "shown"),
    [({}, "Tu captes ?"), ({"quote": "2"}, "Bien reçu."), ({"quote": "2-3"}, "Tu captes ?")],
)
def test_a_quote_shows_one_message(card: dict[str, str], shown: str) -> None:
    """The one that tells the most, of all or of those named."""
    found = composed(TELLING, card={"layout": "quote", **card})
    assert words(found) == [shown]


def test_figures_of_a_case_are_counted_in_all_its_conversations() -> None:
    """Whatever the article quotes; and the least certain origin is told."""
    imagined = replace(HELLO.thread, origin="imagined")
    threads = (TELLING.thread, imagined)
    card = composed(TELLING, card={"layout": "figures"}, threads=threads)
    assert {one.name: one.value for one in card.figures}["customer-messages"] == 4
    assert card.excerpt
    assert (card.excerpt.thread.origin, card.excerpt.parts) == ("imagined", ())


def test_figures_without_a_case_are_counted_in_what_is_quoted() -> None:
    """All blocks of the same origin; a rewriting that was imagined is not counted with them."""
    imagined = excerpt("origin: imagined\n\nMoi: Bonjour.\nAgent A: Bonjour.")
    card = composed(HELLO, TELLING, imagined, card={"layout": "figures"})
    assert {one.name: one.value for one in card.figures}["customer-messages"] == 4
    assert card.excerpt
    assert card.excerpt.thread.origin == "reconstructed"


def test_a_file_quoted_twice_is_counted_once() -> None:
    """It is one conversation."""
    kept = replace(TELLING, thread=replace(TELLING.thread, slug="fibre"))
    card = composed(kept, replace(kept, parts=kept.parts[:1]), card={"layout": "figures"})
    assert {one.name: one.value for one in card.figures}["questions"] == 2


def test_what_tells_comes_first_among_figures() -> None:
    """A week without an answer above all, told once; a single signature is not told."""
    days = (f"== 2021-03-{day:02}\nMoi 09:00: Tu captes ?" for day in (1, 5, 8))
    card = composed(excerpt("\n".join(days) + "\nAgent A 19:00: Oui."), card={"layout": "figures"})
    assert [(one.name, one.value) for one in card.figures] == [
        ("longest-wait", 10_680),
        ("questions", 3),
        ("unanswered", 2),
        ("customer-messages", 3),
    ]


@pytest.mark.parametrize("layout", ["conversation", "quote"])
def test_messages_that_are_not_there(layout: str) -> None:
    """A card cannot show what the article does not quote."""
    told = refused(card={"layout": layout})
    assert told.startswith(
        "articles/allo.md : clé « card.layout » : ce texte ne cite aucun message"
    )


@pytest.mark.parametrize(
    ("excerpts", "card", "problem"),
    [
        ((), {"quote": "2"}, "clé « card.quote » : ce texte ne cite aucun message"),
        ((HELLO,), {"quote": "9"}, "clé « card.quote » : aucun message ne porte le numéro 9"),
        ((HELLO,), {"quote": "b"}, "clé « card.quote » : trouvé « b », attendu des numéros"),
        ((), {"layout": "figures"}, "clé « card.layout » : ce texte n’a rien à compter"),
        ((CUT,), {"layout": "figures"}, "un bloc dm laisse des messages de côté"),
        (
            (),
            {"layout": "titre"},
            "trouvé « titre », attendu conversation ou figures ou quote ou title.",
        ),
    ],
)
def test_each_mistake_is_explained(
    excerpts: tuple[Excerpt, ...], card: dict[str, str], problem: str
) -> None:
    """The key, what is wrong, what to do."""
    assert problem in " ".join(refused(*excerpts, card=card).split())


@pytest.mark.parametrize("layout", ["title", "figures"])
def test_named_messages_are_checked_in_any_layout(layout: str) -> None:
    """A card that shows none of them may keep `quote`: the other pictures of its kit show them."""
    assert composed(TELLING, card={"layout": layout, "quote": "2"}).layout == layout
    told = refused(TELLING, card={"layout": layout, "quote": "99"})
    assert "clé « card.quote » : aucun message ne porte le numéro 99 dans cet échange" in told


@pytest.mark.parametrize("card", [{"layout": "quote", "quote": "2"}, {"quote": "9"}])
def test_a_mistake_is_at_the_line_of_the_key(card: dict[str, str]) -> None:
    """Where the author wrote `card`, so that an editor jumps to it."""
    excerpts = () if "layout" in card else (HELLO,)
    assert refused(*excerpts, card=card, card_line=6).startswith("articles/allo.md:6 : clé « card.")


@pytest.mark.parametrize("card", [{}, {"layout": "quote", "quote": "1"}, {"quote": "1-2"}])
def test_what_no_card_shows_draws_nothing_anew(card: dict[str, str]) -> None:
    """The channel, the brand, a sign that it was read, what it answers, the hour, the address."""
    one = excerpt(TIMED)
    parts = tuple(
        replace(part, at=LATER, reply_to=2, state=part.state | {"seen"})
        if isinstance(part, Message)
        else part
        for part in one.parts
    )
    items = tuple(part for part in parts if isinstance(part, Message)) + one.thread.items[2:]
    other = Excerpt(replace(one.thread, channel="SMS", brand="X", slug="y", items=items), parts)
    before, after = composed(one, card=card), composed(other, card=card)
    assert key(replace(after, slug="autre")) == key(before)


@pytest.mark.parametrize("card", [{}, {"layout": "quote", "quote": "1"}, {"quote": "1-2"}])
@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("Tu captes ?", "Tu captais ?"),
        ("Moi 09:12", "Lui 09:12"),
        ("09:12:", "09:12 (auto):"),
        ("== 2021-03-01", "origin: imagined\n\n== 2021-03-01"),
    ],
)
def test_what_a_card_shows_draws_it_anew(said: str, changed: str, card: dict[str, str]) -> None:
    """A word, a name, a robot, what sort of exchange this is."""
    before = composed(excerpt(TIMED), card=card)
    assert key(composed(excerpt(TIMED.replace(said, changed)), card=card)) != key(before)
