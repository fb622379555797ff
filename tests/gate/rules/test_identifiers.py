"""`identifiers`: what the detectors know shows nowhere, but what `allow.toml` explains."""

import pytest

from plugins.gate.passages import Passage
from plugins.gate.rules import identifiers
from plugins.gate.terms import Terms
from tests.gate.conftest import SITEURL, Site, picture
from tests.gate.rules.test_metadata import png_text
from tests.golden import plain


@pytest.mark.parametrize(
    "body",
    [
        "<p>Composez le 3900, ou le 10 13, du lundi au samedi de 8h à 20h.</p>",
        "<p>39,99 € prélevés le 5 mars 2021, sous 48 heures, article L. 224-39.</p>",
        f'<p><a href="{SITEURL}/un/?x=12345678">ici</a></p>',
        "<p>1 rue Inventée</p>",
        "<script>var id = '0639981234'</script>",
        '<p class="mask t-0639981234">.</p>',
    ],
)
def test_what_is_public_passes(site: Site, body: str) -> None:
    """Short numbers, amounts, dates, the site's addresses, what is allowed, code."""
    site.body(body)
    assert site.found(identifiers) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>Appelez le 06 39 98 12 34</p>", "téléphone"),
        ("<p>Appelez le 06 39 <b>98 12</b> 34</p>", "téléphone"),
        ('<p><img src="../card.png" alt="claire@example.org"></p>', "e-mail"),
        ('<p><a href="mailto:claire%40example.org">écrire</a></p>', "e-mail"),
        ('<p><a href="tel:+33639981234">appeler</a></p>', "téléphone"),
        ("<p><!-- son numéro : 06 39 98 12 34 --></p>", "téléphone"),
        ('<script type="application/ld+json">{"telephone": "0639981234"}</script>', "téléphone"),
    ],
)
def test_what_is_private_is_told(site: Site, body: str, kind: str) -> None:
    """In texts, in what is spoken or dialled, in comments and data, with its line."""
    site.body(body)
    found = site.found(identifiers)
    assert {it.partition(" ")[0] for it in found} == {"un/index.html:15"}
    assert all(f"({kind})" in it and "39" not in it and "claire" not in it for it in found)


def test_feeds_and_metadata_are_read_too(site: Site) -> None:
    """A feed's summary, and the text that travels with a picture."""
    site.replace("feeds/rss.xml", "Une série.", "Écrire à claire@example.org")
    site.files["photo.png"] = picture(pnginfo=png_text("claire@example.org"))
    assert {it.partition(" ")[0] for it in site.found(identifiers)} == {
        "feeds/rss.xml:3",
        "photo.png:1",
    }


def test_a_line_is_told_where_it_stands(site: Site) -> None:
    """Far down a paragraph, the line is that of the number."""
    site.body("<p>Un\ndeux\n<em>trois</em>\n06 39 98 12 34</p>")
    assert [it.partition(" ")[0] for it in site.found(identifiers)] == ["un/index.html:17"]


def test_what_git_remembers_sends_to_the_guide() -> None:
    """Masking the file again would change nothing there."""
    (past,) = identifiers.found(Passage("", 1, "history", "06 39 98 12 34"), Terms())
    assert (
        "on dirait une donnée privée (téléphone) dans l’historique de git, que corriger le fichier "
        "ne change pas : suivez « Après une fuite », dans docs/guide.md, ou, si elle est publique, "
        "dites pourquoi dans allow.toml"
    ) == plain(past.advice)
