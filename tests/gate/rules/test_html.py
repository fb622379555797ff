"""`html`: pages that a browser need not repair."""

from plugins.gate.rules.html import check
from tests.gate.conftest import Site


def test_a_parse_error_is_told_with_its_line(site: Site) -> None:
    """The code is that of the HTML standard."""
    site.body("<p>\n</div></p>")
    assert site.found(check) == [
        "un/index.html:16 HTML mal formé (end-tag-too-early) : "
        "corrigez le texte ou le gabarit qui l’a produit"
    ]


def test_a_page_needs_a_doctype_and_a_language(site: Site) -> None:
    """Without them browsers guess, and screen readers speak English."""
    site.files["un/index.html"] = (
        "<html><head><title>T</title></head><body><h1>T</h1></body></html>"
    )
    assert site.found(check) == [
        "un/index.html:1 il manque « <!doctype html> » en tête de page",
        'un/index.html:1 il manque la langue : <html lang="fr">',
    ]


def test_a_page_has_one_title(site: Site) -> None:
    """Neither two, nor an empty one."""
    site.body("<h1>Encore</h1>")
    site.replace("404.html", "<h1>Tu captes ?</h1>", "<h1> </h1>")
    site.replace("index.html", "<h1>Tu captes ?</h1>", "")
    assert sorted(site.found(check)) == [
        "404.html:14 le titre « h1 » est vide",
        "index.html:1 0 titres « h1 », attendu un seul",
        "un/index.html:15 2 titres « h1 », attendu un seul",
    ]


def test_ids_are_unique(site: Site) -> None:
    """The second of two is told."""
    site.body('<p id="a">1</p>\n<p id="a">2</p>')
    assert site.found(check) == [
        "un/index.html:16 cet « id » est vide ou déjà pris : chacun doit être unique dans la page"
    ]


def test_the_html_of_feeds_is_read_too(site: Site) -> None:
    """A body that a feed carries is held to the same rules, at its own line of the feed."""
    site.replace("feeds/atom.xml", "&lt;p id", "&lt;/div&gt;&lt;p id")
    found = site.found(check)
    assert [line.partition(" (")[0] for line in found] == ["feeds/atom.xml:6 HTML mal formé"]
