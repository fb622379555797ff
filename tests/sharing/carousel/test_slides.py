"""The pages of a carousel, with a measure that anyone can compute, and the file that binds them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from plugins.cards.draw import PillowMeasure
from plugins.cards.formats import PORTRAIT
from plugins.cards.measure import SMALLEST
from plugins.cards.palette import TEXTS
from plugins.cards.shapes import Rect, Run
from plugins.model import Card, Excerpt, Figure
from plugins.sharing.carousel.slides import MOST_PAGES, Page, bound, drawn, pages
from tests.cards.samples import HalfEms, excerpt
from tests.golden import plain

LINK = "https://example.org/le-robot/"
SENTENCE = "Le robot, lui, répond toujours."
FIGURES = (Figure("signatures", 5, ("signature", "signatures"), ""),)
SHORT = "Moi: Allô\u202f?\nRobot: Votre demande a bien été prise en compte.\nMoi: Et alors\u202f?"
LONG = "Je vous écris pour la quatrième fois, puisque la quatrième est la bonne. "
MANY = "\n".join(
    f"Moi: Question {n}, posée comme la veille\u202f?\nRobot: Reçu {n}, merci de patienter."
    for n in range(1, 101)
)
BUBBLES = ("customer", "agent", "robot")


def made(block: str | None, punchline: str = "", figures: Sequence[Figure] = ()) -> list[Page]:
    """Return the pages of a conversation."""
    talk = excerpt(block) if block else None
    return list(pages(card(talk, figures), talk, LINK, punchline, HalfEms()))


def card(talk: Excerpt | None, figures: Sequence[Figure] = ()) -> Card:
    """Return the card of a conversation."""
    silent = talk and Excerpt(replace(talk.thread, items=()), talk.parts)
    return Card(
        slug="a",
        layout="conversation" if talk else "title",
        title="Le robot",
        kicker="Tu captes\u202f?",
        excerpt=silent,
        figures=tuple(figures),
    )


def file(about: Card, talk: Excerpt, last: str) -> bytes:
    """Return the document of a carousel, drawn with the real fonts."""
    found = pages(about, talk, LINK, last, PillowMeasure())
    return bound(found, drawn(found, about.theme), about)


def talk_of(found: Sequence[Page]) -> list[Page]:
    """Return the pages with bubbles, without the cover."""
    return [page for page in found[1:] if bubbles(page)]


def bubbles(page: Page) -> list[Rect]:
    """Return the bubbles of a page."""
    rects = [shape for shape in page.shapes if isinstance(shape, Rect)]
    return [rect for rect in rects if rect.fill in BUBBLES]


def texts(page: Page) -> list[str]:
    """Return the texts of a page."""
    return [shape.text for shape in page.shapes if isinstance(shape, Run)]


def texts_of(page: Page, bubble: Rect) -> list[str]:
    """Return the lines of a bubble."""
    runs = [shape for shape in page.shapes if isinstance(shape, Run)]
    inside = (run for run in runs if bubble.y < run.baseline < bubble.y + bubble.height)
    return [run.text for run in inside if bubble.x < run.x < bubble.x + bubble.width]


def read(found: Sequence[Page]) -> str:
    """Return all that is read on pages."""
    return " ".join(one.text for page in found for one in page.said)


def test_pages_come_in_order() -> None:
    """Cover, conversation, figures, sentence, link."""
    cover, *talk, figures, sentence, link = made(SHORT, SENTENCE, FIGURES)
    assert "Le robot" == cover.said[0].text
    assert talk == talk_of([cover, *talk])
    assert "5" in texts(figures)
    assert SENTENCE == sentence.alt
    assert "example.org/le-robot" in texts(link)


def test_a_page_with_nothing_to_say_is_left_out() -> None:
    """Without conversation, figures or sentence, a cover and a link remain."""
    assert 2 == len(made(None))


def test_the_cover_alone_has_a_bubble_that_runs_off() -> None:
    """It says that there is more to see; every other page shows its bubbles whole."""
    cover, *others = made(SHORT)
    height = PORTRAIT[1]
    assert max(one.y + one.height for one in bubbles(cover)) > height
    inside = [one for page in talk_of([cover, *others]) for one in bubbles(page)]
    assert all(0 < one.y and one.y + one.height < height - 100 for one in inside)


LATE = f"{MANY}\n... 4\nMoi: Tu captes\u202f?\nMoi: ALLÔ… Tu captes\u202f?!\n{MANY}"


@pytest.mark.parametrize("block", [SHORT, MANY, LATE, "Moi: Un.\nMoi: Deux.\nMoi: Trois."])
def test_the_cover_announces_what_the_pages_hold(block: str) -> None:
    """Its bubbles are among theirs, and its description tells them, no more and no fewer."""
    cover, *others = made(block)
    figure = next(one for one in cover.said if one.tag == "Figure")
    told = re.findall(
        "«\u202f(.*?)\u202f»", figure.alt.replace("\u202f?\u202f»", "\u202f? \u202f»")
    )
    assert [one.strip() for one in told] == [
        " ".join(texts_of(cover, one)) for one in bubbles(cover)
    ]
    assert [] == [one for one in told if one.strip() not in read(others)]


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_nothing_on_the_cover_stands_on_its_title(count: int) -> None:
    """Even where no bubble can be cut well: those of one line."""
    cover, *_ = made("\n".join(f"{'Moi' if n % 2 else 'Robot'}: Oui {n}" for n in range(count)))
    asked = next(run for run in cover.shapes if isinstance(run, Run) and "Glisse" in run.text)
    assert all(asked.baseline < one.y < PORTRAIT[1] for one in bubbles(cover))
    assert max(one.y + one.height for one in bubbles(cover)) > PORTRAIT[1]


@pytest.mark.parametrize("block", [SHORT, MANY, "Moi: " + LONG * 14, "Moi: " + "b" * 90])
def test_two_or_three_bubbles_a_page(block: str) -> None:
    """Never more, whatever was said."""
    assert {len(bubbles(page)) for page in talk_of(made(block))} <= {1, 2, 3}


@pytest.mark.parametrize("block", [SHORT, MANY, "Moi: " + LONG * 400, "Moi: 🙏\nAgent A: مرحبا"])
def test_ten_pages_at_most(block: str) -> None:
    """That is as much as anyone swipes."""
    assert len(made(block, SENTENCE, FIGURES)) <= MOST_PAGES


def test_what_is_left_out_is_said() -> None:
    """Of a long conversation, the messages shown and those that cuts count are all of them."""
    shown = talk_of(made(MANY))
    omitted = re.findall(r"\[(\d+) messages omis\]", read(shown))
    assert 200 == sum(map(int, omitted)) + sum(len(bubbles(page)) for page in shown)


def test_a_long_message_has_a_page_of_its_own() -> None:
    """A thousand characters hold on one page, set smaller, not shortened."""
    shown = talk_of(made(f"Moi: {(LONG * 14).strip()}\nRobot: Reçu."))
    assert [1, 1] == [len(bubbles(page)) for page in shown]
    assert (LONG * 14).strip() in read(shown)


def test_a_longer_message_goes_on_under_the_same_name() -> None:
    """It is cut between sentences, and nothing of it is lost."""
    shown = talk_of(made(f"Moi: {(LONG * 50).strip()}"))
    assert len(shown) > 1
    assert ["Moi", *["Moi (suite)"] * (len(shown) - 1)] == [texts(page)[0] for page in shown]
    said = [re.sub(r"^Moi( \(suite\))?\u00a0: ", "", page.said[0].text) for page in shown]
    assert (LONG * 50).strip() == " ".join(said)


NOTICES = "\n".join(f"-- Agent {n} rejoint la conversation" for n in range(12))
HARD = [
    "\n".join(f"Moi: {LONG * count}\n{NOTICES}" for count in (13, 14, 15, 60, 13)),
    "Moi: " + LONG * 400,
    "Moi: a" + "\n  b" * 200,
    "Moi: " + "b" * 5000,
]


@pytest.mark.parametrize("block", HARD)
def test_every_conversation_has_pages(block: str) -> None:
    """Whatever is said in it, and between what is said; no bubble leaves its page."""
    shown = talk_of(made(block, SENTENCE, FIGURES))
    inside = [one for page in shown for one in bubbles(page)]
    assert inside
    assert all(0 < one.y and one.y + one.height < PORTRAIT[1] - 100 for one in inside)


def test_a_word_that_no_page_holds_goes_on() -> None:
    """It is cut where there is nowhere else, and no bubble says nothing."""
    shown = talk_of(made("Moi: " + "b" * 1500))
    said = [re.sub(r"^Moi( \(suite\))?\u00a0: ", "", page.said[0].text) for page in shown]
    assert 1 < len(said) < 4
    assert "b" * 1500 == re.sub("[… ]", "", "".join(said))


def test_a_mask_is_not_cut() -> None:
    """Even where a message without any full stop has to go on over the next page."""
    shown = talk_of(made("Moi: " + "voici [date de naissance] et " * 90))
    assert len(shown) > 1
    assert not re.search(r"\[(?!date de naissance\])", read(shown))


def test_names_come_back_at_the_top_of_a_page() -> None:
    """A run that goes on over the next page says again who speaks."""
    shown = talk_of(made("\n".join(f"Moi: {LONG * 3}{n}" for n in range(6))))
    assert len(shown) > 1
    assert {"Moi"} == {texts(page)[0] for page in shown}


def test_every_message_says_who_speaks() -> None:
    """Names are drawn once a run, but read before each message."""
    shown = talk_of(made("Moi: Un.\nMoi: Deux."))
    assert 2 == read(shown).count("Moi\u00a0: ")


@pytest.mark.parametrize("name", ["Agent A", "ليلى", "דנה כהן", "Léa 🙂", "🙂", "Léa ليلى"])
@pytest.mark.parametrize("text", ["Oui.", "🙏", "🙂🙂🙂", "שלום"])
def test_a_speaker_is_named_once_before_the_words(name: str, text: str) -> None:
    """Whatever the script of the name, and when emoji alone are said, without a bubble."""
    talk = excerpt(f"participants: {{Moi: customer, {name}: agent}}\n\n{name}: {text}\n{name}: Un.")
    found = pages(card(talk), talk, LINK, "", HalfEms())
    assert [f"{name}\u00a0: {text}", f"{name}\u00a0: Un."] == [one.text for one in found[1].said][
        :2
    ]
    assert PdfReader(BytesIO(bound(found, drawn(found, "light"), card(talk)))).pages


def test_silences_and_cuts_are_kept() -> None:
    """What did not happen is half of the story."""
    block = "== 2021-03-01\nMoi 9:00: Un\nMoi 19:00: Deux\n... 4\nAgent A: Trois"
    told = read(talk_of(made(block)))
    assert "silence de 10" in told
    assert "[4 messages omis]" in told


def test_a_conversation_never_pretends() -> None:
    """Every page with bubbles says that the exchange was not imported."""
    found = made(f"origin: imagined\n\n{SHORT}", "", FIGURES)
    assert all("échange imaginé" in texts(page) for page in found[:-1])


def test_figures_say_what_they_were_counted_from() -> None:
    """An imagined exchange beside real figures does not make them imagined."""
    talk = excerpt(f"origin: imagined\n\n{SHORT}")
    counted = excerpt(f"origin: transcribed\n\n{SHORT}")
    found = pages(card(talk, FIGURES), talk, LINK, "", HalfEms(), counted=counted)
    assert "échange retranscrit" in texts(found[-2])


def test_the_signal_gains_a_bar_a_page() -> None:
    """And on the last page it is whole."""
    found = made(MANY, SENTENCE, FIGURES)
    lit = [
        sum(isinstance(shape, Rect) and shape.fill == "lit" for shape in page.shapes[-len(found) :])
        for page in found[1:-1]
    ]
    assert list(range(2, len(found))) == lit
    assert not [one for one in found[-1].shapes if isinstance(one, Rect) and one.fill == "unlit"]


@pytest.mark.parametrize("block", [SHORT, MANY, "Moi: " + LONG * 50, "Moi: " + "b" * 90])
def test_text_can_be_read(block: str) -> None:
    """No text is smaller than the floor or stands outside the page, all of it has contrast."""
    for page in made(block, SENTENCE, FIGURES):
        runs = [shape for shape in page.shapes if isinstance(shape, Run)]
        assert min(run.size for run in runs) >= SMALLEST
        assert all(0 < run.x < PORTRAIT[0] for run in runs)
        assert all((run.fill, run.on) in TEXTS for run in runs)


def test_an_address_too_long_for_a_line_breaks_after_a_slash() -> None:
    """And is read as one word all the same."""
    link = "https://www.example.org/une-serie-assez-longue/un-article-au-nom-bien-long/"
    page = pages(card(None), None, link, "", HalfEms())[-1]
    assert ["example.org/une-serie-assez-longue/", "un-article-au-nom-bien-long"] == texts(page)[
        -2:
    ]
    assert "example.org/une-serie-assez-longue/un-article-au-nom-bien-long" == page.said[-1].text
    assert link == page.said[-1].link


def test_a_page_is_described_in_words() -> None:
    """Who says what, and of what sort of exchange."""
    found = made(f"origin: imagined\n\n{SHORT}")
    assert "Moi\u00a0: «\u202fAllô\u202f?\u202f»" in found[1].alt
    assert found[1].alt.endswith("Échange imaginé.")


def test_the_words_of_the_tool_are_french_in_any_document() -> None:
    """Silences, cuts, the invitation, the end: read aloud as French in an English post."""
    talk = excerpt("== 2021-03-01\nMoi 9:00: One\nMoi 19:00: Two\n... 4\nMoi: Three")
    found = pages(replace(card(talk), lang="en"), talk, LINK, "It never ends.", HalfEms())
    french = [one.text for page in found for one in page.said if one.lang == "fr"]
    for words in ("silence de 10 h", "[4 messages omis]", "Glisse, tu vas capter", "La suite est"):
        assert [] != [one for one in french if words in plain(one)]
    assert [] == [one for one in french if "It never" in one or "Three" in one or "robot" in one]


def test_the_file_is_light_and_always_the_same() -> None:
    """Ten pages weigh less than a photograph; two runs give the same bytes."""
    talk = excerpt(MANY)
    files = [file(card(talk, FIGURES), talk, SENTENCE) for _ in range(2)]
    assert files[0] == files[1]
    assert len(files[0]) < 1_000_000
    assert MOST_PAGES == len(PdfReader(BytesIO(files[0])).pages)


def test_the_file_reads_as_the_conversation_went() -> None:
    """Messages come out whole, in their order, after the name of whoever says them."""
    talk = excerpt(SHORT)
    reader = PdfReader(BytesIO(file(card(talk), talk, "")))
    told = " ".join(page.extract_text() for page in reader.pages[1:])
    said = [f"{one.sender}\u00a0: {one.text}" for one in talk.messages]
    places = [" ".join(told.split()).find(" ".join(one.split())) for one in said]
    assert -1 not in places
    assert all(one < other for one, other in pairwise(places))
