"""`shown`: which cards of a text a gallery shows."""

from dataclasses import replace

from plugins.cards.compose import conversation_of
from plugins.cards.formats import FORMATS, THEMES
from plugins.cards.layouts import LAYOUTS
from plugins.markdown.front_matter import CardOptions
from plugins.sharing.gallery.samples import SAMPLES, SILENCE, Sample
from plugins.sharing.gallery.shown import Shelf, shelves, shots

SHELVES = shelves(SAMPLES, (), "Tu captes ?", SILENCE)


class Asked(Sample):
    """A sample whose front matter asks for a card."""

    @property
    def card_options(self) -> CardOptions:
        """Name two messages, in the dark."""
        return CardOptions(layout="quote", quote="1-2", theme="dark")


def one(sample: Sample) -> Shelf:
    """Return the shelf of a sample."""
    (shelf,) = shelves([sample], (), "Tu captes ?", SILENCE)
    return shelf


def test_every_sample_fills_every_layout() -> None:
    """But the figures of an exchange of one message: nothing of it is worth a number."""
    lacking = {
        (shelf.slug, layout)
        for shelf in SHELVES
        for layout in set(LAYOUTS) - {sheet.layout for sheet in shelf.sheets}
    }
    assert {("essai-emoji", "figures")} == lacking


def test_every_size_and_theme_of_a_layout_is_there() -> None:
    """Under a name of its own."""
    every = {(size, theme) for size in FORMATS.values() for theme in THEMES}
    for shelf in SHELVES:
        for sheet in shelf.sheets:
            assert every == {(shot.card.size, shot.card.theme) for shot in sheet.shots}
    files = [shot.file for shot in shots(SHELVES)]
    assert len(set(files)) == len(files)
    assert "essai-court-title-carre-sombre.png" in files


def test_samples_try_what_is_hard() -> None:
    """A title of 200 characters, one of a word, a message of 1,000, all kinds of messages."""
    lengths = [len(sample.title) for sample in SAMPLES]
    assert 195 <= max(lengths) <= 205
    assert [] != [sample for sample in SAMPLES if " " not in sample.title]
    said = [
        message
        for sample in SAMPLES
        for message in (conversation_of(sample) or sample.excerpts[0]).messages
    ]
    assert 950 <= max(len(message.text) for message in said) <= 1050
    assert {"automated", "deleted"} == {state for message in said for state in message.state}


def test_a_text_keeps_the_messages_that_it_names() -> None:
    """In the layouts that show some; its theme is left to the gallery."""
    sample = SAMPLES[0]
    asked = Asked(sample.slug, sample.name, sample.title, sample.block)
    (conversation,) = (s for s in one(asked).sheets if s.layout == "conversation")
    excerpt = conversation.shots[0].card.excerpt
    assert excerpt is not None
    assert [1, 2] == [item.n for item in excerpt.thread.items]
    assert list(LAYOUTS) == [sheet.layout for sheet in one(asked).sheets]


def test_a_text_without_conversation_has_its_title() -> None:
    """And nothing else."""
    assert ["title"] == [sheet.layout for sheet in one(replace(SAMPLES[0], block="")).sheets]


def test_a_text_named_as_a_sample_has_its_own_files() -> None:
    """Neither takes the place of the other."""
    both = shelves(SAMPLES[:1], SAMPLES[:1], "Tu captes ?", SILENCE)
    files = [shot.file for shot in shots(both)]
    assert len(set(files)) == len(files)
