"""`page`: the page of the gallery."""

import re

import pytest

from plugins.sharing.gallery.page import LAYOUTS, Gallery, page
from plugins.sharing.gallery.samples import SAMPLES, SILENCE
from plugins.sharing.gallery.shown import shelves, shots
from plugins.sharing.page import FOLDER
from tests.sharing.test_page import parsed, text

SHELVES = shelves(SAMPLES[:2], SAMPLES[2:3], "Tu captes ?", SILENCE)
FILES = [shot.file for shot in shots(SHELVES)]
GALLERY = Gallery(
    site="Tu captes ?",
    shelves=SHELVES,
    weights={file: 12_345 + 1000 * place for place, file in enumerate(FILES)},
    lacking=["Rien ne dessine <ça>."],
    fonts={"bricolage-800": "", "newsreader-400": ""},
)
HTML = page(GALLERY)


def test_it_is_well_formed_and_says_its_language() -> None:
    """One main title, one name for each id, and anchors that lead somewhere."""
    root = parsed(HTML)
    ids = root.xpath("//@id")
    assert ("fr", ["Toutes les cartes"]) == (root.get("lang"), list(map(text, root.xpath("//h1"))))
    assert sorted(set(ids)) == sorted(ids)
    anchors = {link[1:] for link in root.xpath("//nav//a/@href")}
    assert {"essai-ordinaire", "essai-court", "texte-emoji"} == anchors
    assert anchors <= set(ids)


def test_it_loads_nothing_but_its_pictures() -> None:
    """No script, no style sheet, no address of a network."""
    root = parsed(HTML)
    assert FILES == sorted(root.xpath("//img/@src"), key=FILES.index)
    assert [] == root.xpath("//link | //script | //iframe | //object")
    assert [] == [url for url in re.findall(r"url\(\"?([^)\"]{0,12})", HTML) if url[:5] != "data:"]


def test_every_picture_says_what_it_shows_and_weighs() -> None:
    """The alt text is read under the picture too."""
    root = parsed(HTML)
    alts = {shot.alt for shot in shots(SHELVES)}
    assert alts == set(root.xpath("//img/@alt"))
    assert alts == {text(one) for one in root.xpath("//details/p[@class='alt']")}
    weights = [text(one).rsplit(", ", 1)[1] for one in root.xpath("//figcaption")]
    assert "12\u00a0Ko" in weights
    assert len(FILES) == len(weights)


@pytest.mark.parametrize("value", [*LAYOUTS, "lien", "carré", "portrait", "light", "dark"])
def test_it_is_sorted_without_a_script(value: str) -> None:
    """Each button of a choice has its rule in the style; none is chosen at first but « tous »."""
    root = parsed(HTML)
    assert [] != root.xpath(f"//input[@value='{value}'][not(@checked)]")
    assert f'.galerie:has([value="{value}"]:checked)' in HTML


def test_what_no_font_draws_is_told() -> None:
    """And nothing in it is HTML."""
    (warning,) = parsed(HTML).xpath("//p[@class='warning']")
    assert "Rien ne dessine <ça>." == text(warning)


def test_the_interface_is_french() -> None:
    """High marks have their narrow space in the template too."""
    words = re.sub(r"\{[%{#].*?[%}#]\}|<[^>]*>", "", (FOLDER / "galerie.html").read_text("utf-8"))
    assert [] == re.findall(r"\w [;!?»]|« ", words)
