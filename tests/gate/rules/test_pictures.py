"""`pictures`: every picture was approved, or drawn by the tool."""

import base64
import io
import json
from hashlib import sha256

import pytest
from PIL import Image

from plugins.gate.rules import pictures
from plugins.screenshots.approval import UNAPPROVED
from tests.gate.conftest import ALLOW, Site, approval, picture

SCAN = io.BytesIO()
Image.effect_noise((60, 80), 50).save(SCAN, "PDF")
PHOTO = base64.b64encode(picture("JPEG", (5, 5))).decode()
URL = f"data:image/jpeg;base64,{PHOTO}"
DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{URL}"/></svg>'


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


def test_a_scanned_document_is_told(site: Site) -> None:
    """Nobody looked at what is drawn on its pages; `allow.toml` may say that it is public."""
    site.files["scan.pdf"] = SCAN.getvalue()
    assert site.found(pictures) == [f"scan.pdf:1 {pictures.DRAWN}"]
    mark = sha256(SCAN.getvalue()).hexdigest()
    site.allow = f'{ALLOW}[[file]]\nsha256 = "{mark}"\nreason = "un formulaire public"\n'
    assert site.found(pictures) == []


def coded(text: str, kind: str) -> str:
    """Return an address that is a text."""
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode()}"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", json.dumps({"icon": URL}).replace("/", r"\/")),
        ("a.json", json.dumps([{"icon": DRAWING}])),
        ("theme/site.css", f'a {{ background: url("{coded(DRAWING, "image/svg+xml")}") }}'),
        ("a.svg", DRAWING),
        (
            "a.svg",
            DRAWING.replace(URL, coded(DRAWING, "text/html")),
        ),
        ("a.txt", f"Voir {URL}"),
    ],
)
def test_a_picture_is_told_in_any_address(site: Site, path: str, text: str) -> None:
    """Data, styles, drawings, and drawings within."""
    site.files[path] = text
    assert {it.partition(":")[0] for it in site.found(pictures)} == {path}


def test_the_logo_of_a_feed_is_a_picture(site: Site) -> None:
    """And those of its entries."""
    site.replace("feeds/atom.xml", "<updated>", f"<logo>{URL}</logo><updated>")
    assert {it.partition(":")[0] for it in site.found(pictures)} == {"feeds/atom.xml"}


def test_addresses_within_addresses_have_an_end(site: Site) -> None:
    """Deeper than anybody would go, nobody can tell."""
    text = DRAWING
    for _ in range(6):
        text = coded(text, "image/svg+xml")
    site.files["theme/site.css"] = f"a {{ background: url({text}) }}"
    assert ("theme/site.css", "illisible") in {(it.path, it.rule) for it in site.scan()}
