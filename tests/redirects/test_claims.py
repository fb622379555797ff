"""`claims`: an old address may not be that of a page, nor of another text's past."""

from plugins.redirects.claims import SITE, Claims, claimed
from plugins.redirects.sources import Alias, Source


def text(path: str, *aliases: str) -> Source:
    """Return a published text whose aliases stand on lines 5, 6…"""
    named = tuple(Alias(alias, line) for line, alias in enumerate(aliases, 5))
    return Source(path, "x", "published", named, None)


def told(*texts: Source) -> list[str]:
    """Return what is wrong with the aliases of texts, on a site that has a few pages."""
    claims = Claims(frozenset(("brouillons", "page")))
    claims.take("archives/index.html", SITE)
    claims.take("tu-captes/index.html", "de articles/01-tu-captes.md")
    return [str(mistake) for mistake in claimed(texts, claims)[1]]


def test_aliases_that_nobody_has_are_made() -> None:
    """Each with the text that it leads to."""
    one, two = text("a.md", "un", "deux/"), text("b.md", "trois.html")
    made, mistakes = claimed([one, two], Claims())
    assert [] == mistakes
    assert [(one, "un/index.html"), (one, "deux/index.html"), (two, "trois.html")] == made


def test_the_address_of_a_page_is_taken() -> None:
    """Of the site's own, or of a text; letters' case does not tell them apart on every disk."""
    assert [
        "a.md:5 : clé « aliases » : l’adresse « /archives/ » est déjà celle du site lui-même.",
        "a.md:6 : clé « aliases » : l’adresse « /Tu-captes/ » est déjà celle de "
        "articles/01-tu-captes.md.",
    ] == told(text("a.md", "archives", "Tu-captes"))


def test_two_texts_cannot_have_the_same_past() -> None:
    """Nor can one have it twice."""
    assert [
        "a.md:6 : clé « aliases » : l’adresse « /un/ » est déjà celle de a.md.",
        "b.md:5 : clé « aliases » : l’adresse « /un/ » est déjà celle de a.md.",
    ] == told(text("a.md", "un", "/un/"), text("b.md", "un/index.html"))


def test_a_file_is_not_a_folder() -> None:
    """Whichever comes first."""
    expected = "a.md:6 : clé « aliases » : l’adresse « {} » est déjà celle de a.md."
    assert [expected.format("/v.html/w/")] == told(text("a.md", "v.html", "v.html/w"))
    assert [expected.format("/v.html")] == told(text("a.md", "v.html/w", "v.html"))


def test_what_the_site_keeps_for_itself_is_refused() -> None:
    """Drafts, and the further pages of lists."""
    assert [
        "a.md:5 : clé « aliases » : l’adresse « /brouillons/x/ » est déjà celle du site lui-même.",
        "a.md:6 : clé « aliases » : l’adresse « /page/2/ » est déjà celle du site lui-même.",
    ] == told(text("a.md", "brouillons/x", "page/2"))


def test_a_wrong_path_is_told_with_its_line() -> None:
    """And what was found."""
    assert [
        "a.md:5 : clé « aliases » : trouvé « /?p=1 », attendu un ancien chemin du site, comme "
        "/ancien-titre/, sans « ? » ni « # » : un site statique ne les voit pas."
    ] == told(text("a.md", "/?p=1"))
