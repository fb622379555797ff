"""`unpublished`: nothing that the author holds back is online."""

import pytest

from plugins.gate.rules import unpublished
from tests.gate.conftest import Site, page, picture

DRAFT = "---\ntitle: Deux\nslug: deux\ndate: 2021-03-05 08:30\nstatus: draft\n---\nTexte.\n"
FILE = "ce fichier vient d’un texte non publié : reconstruisez le site avec publishconf.py"


@pytest.fixture(autouse=True)
def _draft(site: Site) -> None:
    site.content["articles/02-deux.md"] = DRAFT


def test_a_draft_that_stays_at_home_is_no_finding(site: Site) -> None:
    """Neither is a series, a tag or a feed that bears the same name."""
    site.files["series/deux/index.html"] = page("series/deux/", "<p>Série</p>")
    site.files["feeds/deux.atom.xml"] = site.files["feeds/atom.xml"]
    site.body('<p><a href="../series/deux/">La série</a></p>')
    assert site.found(unpublished) == []


@pytest.mark.parametrize(
    "path",
    [
        "deux/index.html",
        "brouillons/deux/index.html",
        "deux.html",
        "Deux/index.html",
        "archives/2021/deux/index.html",
        "archives/deux.htm",
    ],
)
def test_the_page_of_a_draft_is_told(site: Site, path: str) -> None:
    """At its own address, at the one of drafts, or wherever a setting puts it."""
    site.files[path] = page("deux/", "<p>Deux</p>")
    assert site.found(unpublished) == [f"{path}:1 {FILE}"]


@pytest.mark.parametrize("name", ["deux-0a1b2c3d4e", "deux"])
def test_the_card_of_a_draft_is_told(site: Site, name: str) -> None:
    """A picture that bears the draft's name, and a hash or not, betrays it."""
    site.files[f"cards/{name}.png"] = picture(size=(2, 2))
    site.files["cards/deux-mille-0a1b2c3d4e.png"] = picture(size=(2, 2))
    assert site.found(unpublished) == [f"cards/{name}.png:1 {FILE}"]


def test_a_link_to_a_draft_is_told(site: Site) -> None:
    """Even broken, it says that a text is coming."""
    site.body('<p><a href="../brouillons/deux/">La suite</a></p>')
    assert site.found(unpublished) == ["un/index.html:15 lien vers un texte non publié : ôtez-le"]


def test_a_feed_entry_of_a_draft_is_told(site: Site) -> None:
    """Its permanent id ends with the slug."""
    site.replace("feeds/atom.xml", "tag:example.org,2021:un<", "tag:example.org,2021:deux<")
    assert site.found(unpublished) == ["feeds/atom.xml:1 ce flux annonce un texte non publié"]


def test_a_text_of_the_future_is_a_draft(site: Site) -> None:
    """What is dated tomorrow must not be online today."""
    site.content["articles/02-deux.md"] = DRAFT.replace("status: draft\n", "").replace(
        "03-05", "03-07"
    )
    site.files["deux/index.html"] = page("deux/", "<p>Deux</p>")
    assert site.found(unpublished) == [f"deux/index.html:1 {FILE}"]
