"""`pictures`: every picture was approved, or drawn by the tool."""

from hashlib import sha256

from plugins.gate.rules import pictures
from plugins.screenshots.approval import UNAPPROVED
from tests.gate.conftest import Site, approval, picture


def test_an_approved_picture_passes_under_any_name(site: Site) -> None:
    """What counts is its bytes."""
    site.content["images/approved.toml"] = approval("a.png", picture())
    site.files["ailleurs.png"] = picture()
    assert site.found(pictures) == []


def test_a_card_bears_the_hash_of_its_bytes(site: Site) -> None:
    """Cards are drawn at each build: nobody approves them one by one."""
    card = picture(size=(4, 4))
    site.content["images/approved.toml"] = approval("card.png", picture())
    site.files[f"cards/un-{sha256(card).hexdigest()[:10]}.png"] = card
    assert site.found(pictures) == []


def test_another_picture_is_told(site: Site) -> None:
    """Even one that calls itself a card, or that was retouched since."""
    site.content["images/approved.toml"] = approval("card.png", picture())
    site.files["photo.jpg"] = picture("JPEG")
    site.files["cards/un-0123456789.png"] = picture(size=(4, 4))
    assert site.found(pictures) == [
        f"cards/un-0123456789.png:1 {UNAPPROVED}",
        f"photo.jpg:1 {UNAPPROVED}",
    ]


def test_a_picture_of_the_theme_passes(site: Site) -> None:
    """The theme is part of the toolkit, and seen in every diff."""
    (site.folder / "theme").mkdir()
    (site.folder / "theme" / "fond.png").write_bytes(picture(size=(3, 3)))
    site.content["images/approved.toml"] = approval("card.png", picture())
    site.files["theme/fond.png"] = picture(size=(3, 3))
    assert site.found(pictures) == []
