"""`html`: pages that a browser need not repair."""

from plugins.gate.rules import html
from tests.gate.conftest import Site
from tests.golden import plain


def found(site: Site) -> list[str]:
    """Return what the rule finds, with ordinary spaces."""
    return [plain(line) for line in site.found(html)]


def test_a_parse_error_is_told_with_its_line(site: Site) -> None:
    """In French."""
    site.body("<p>\n</div></p>")
    assert found(site) == [
        "un/index.html:16 balise de fin qui ne ferme rien, ou qui vient trop tôt : "
        "corrigez le texte ou le gabarit d’où cela vient"
    ]


def test_a_rare_error_is_told_by_its_code(site: Site) -> None:
    """That of html5lib, after words of French."""
    site.body("<p>&#;</p>")
    assert found(site) == [
        "un/index.html:15 HTML mal formé (expected-numeric-entity) : "
        "corrigez le texte ou le gabarit d’où cela vient"
    ]


def test_a_doctype_inside_a_page_is_not_a_page_without_one(site: Site) -> None:
    """The advice is not to write it at the top, where it stands already."""
    site.body("<!doctype html>\n<!voici>")
    assert [line.partition(" : ")[0] for line in found(site)] == [
        "un/index.html:15 « <!doctype html> » ailleurs qu’en tête de page",
        "un/index.html:16 « <! » qui n’ouvre pas de commentaire",
    ]


def test_a_page_needs_a_doctype_and_a_language(site: Site) -> None:
    """Without them browsers guess, and screen readers speak English."""
    site.files["un/index.html"] = (
        "<html><head><title>T</title></head><body><h1>T</h1></body></html>"
    )
    assert site.found(html) == [
        'un/index.html:1 il manque la langue : <html lang="fr">',
        "un/index.html:1 il manque « <!doctype html> » en tête de page",
    ]


def test_a_page_has_one_title(site: Site) -> None:
    """Neither two, nor an empty one."""
    site.body("<h1>Encore</h1>")
    site.replace("404.html", "<h1>Tu captes ?</h1>", "<h1> </h1>")
    site.replace("index.html", "<h1>Tu captes ?</h1>", "")
    assert sorted(site.found(html)) == [
        "404.html:14 le titre « h1 » est vide",
        "index.html:1 0 titres « h1 », attendu un seul",
        "un/index.html:15 2 titres « h1 », attendu un seul",
    ]


def test_ids_are_unique(site: Site) -> None:
    """The second of two is told."""
    site.body('<p id="a">1</p>\n<p id="a">2</p>')
    assert site.found(html) == [
        "un/index.html:16 cet « id » est vide ou déjà pris : chacun doit être unique dans la page"
    ]


def test_the_html_of_feeds_is_read_too(site: Site) -> None:
    """A body that a feed carries is held to the same rules, at its own line of the feed."""
    site.replace("feeds/atom.xml", "&lt;p id", "&lt;/div&gt;&lt;p id")
    assert [line.partition(" : ")[0] for line in found(site)] == [
        "feeds/atom.xml:6 balise de fin qui ne ferme rien, ou qui vient trop tôt"
    ]
