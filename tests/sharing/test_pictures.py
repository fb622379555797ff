"""`pictures` and `alts`: which cards a kit holds, and what they say."""

from plugins.cards.formats import LINK
from plugins.sharing.alts import texts
from plugins.sharing.pictures import link_card
from tests.golden import plain
from tests.sharing.samples import CARDS, OWN, SLIDES


def test_each_card_is_in_three_sizes_light_and_dark() -> None:
    """Under names that tell the layout, the use, the size and the theme."""
    assert [
        "carte-lien-1200x627-claire.png",
        "carte-lien-1200x627-sombre.png",
        "carte-carre-1080x1080-claire.png",
        "carte-carre-1080x1080-sombre.png",
        "carte-portrait-1080x1350-claire.png",
        "carte-portrait-1080x1350-sombre.png",
    ] == [file.name for file in CARDS if file.set == "carte"]
    assert 6 == sum(file.name.startswith("chiffres-") for file in CARDS)


def test_the_card_of_the_link_is_in_its_own_theme() -> None:
    """The one that the page of the article names."""
    found = link_card(CARDS, OWN)
    assert ("carte-lien-1200x627-claire.png", LINK) == (found.name, found.card.size)


def test_every_picture_has_its_alternative_text() -> None:
    """The cards by their names, the pages of the carousel by their numbers."""
    said = texts(CARDS, SLIDES)
    assert set() == {file.name for file in CARDS if file.name not in said}
    assert set() == {file.alt for file in CARDS if file.alt not in said}
    assert "1. La couverture.\n2. La conversation.\n" in said
    assert plain(said).startswith("LinkedIn demande un texte alternatif")
