"""`page`: the preview of a post."""

import re
from dataclasses import replace

import html5lib
from lxml import etree

from plugins.model import Card
from plugins.sharing.page import FOLDER, linked, page
from plugins.sharing.pictures import CardFile, by_alt, card_files, link_card
from plugins.sharing.post import post_of
from tests.cards.samples import excerpt
from tests.golden import plain
from tests.sharing.samples import CARDS, FACTS, LINK, SLIDES, shown


def parsed(html: str) -> etree._Element:
    """Parse a page as strictly as html5lib can."""
    builder = html5lib.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(builder, strict=True, namespaceHTMLElements=False)
    return parser.parse(html).getroot()


def text(element: etree._Element) -> str:
    """Return the words of an element, as a script reads them."""
    return "".join(element.itertext())


def test_it_is_well_formed_and_says_its_language() -> None:
    """One main title, one name for each id."""
    root = parsed(page(shown()))
    ids = root.xpath("//@id")
    assert "fr" == root.get("lang")
    assert ["Allô\u202f?"] == [text(one) for one in root.xpath("//h1")]
    assert sorted(set(ids)) == sorted(ids)


def test_it_loads_nothing_but_the_pictures_of_its_folder() -> None:
    """No address of a network but in links; fonts are within."""
    html = page(shown())
    root = parsed(html)
    names = {file.name for file in CARDS} | set(SLIDES)
    assert set(root.xpath("//img/@src")) <= names
    assert [] == root.xpath("//link | //script[@src] | //iframe | //object")
    assert [] == [url for url in re.findall(r"url\(\"?([^)\"]{0,12})", html) if url[:5] != "data:"]


def test_what_is_copied_is_the_post_itself() -> None:
    """To the character: what a script reads of the text, of the links and of the alt texts."""
    facts = replace(FACTS, body="Un <b>vrai</b> texte & deux\n\nlignes.")
    root = parsed(page(shown(facts)))
    (pasted,) = root.xpath("//*[@id='texte']")
    assert post_of(facts).text == text(pasted)
    copies = set(root.xpath("//button/@data-from"))
    assert {"texte", "alt-carte", "alt-chiffres"} == copies
    assert [] == [name for name in copies if not root.xpath(f"//*[@id='{name}']")]
    assert LINK in root.xpath("//button/@data-text")


def test_the_folds_are_where_networks_put_them() -> None:
    """What is folded is there, and a button says so."""
    root = parsed(page(shown(replace(FACTS, hook="mot " * 34, body="mot " * 50))))
    for name, most in (("telephone", 140), ("ordinateur", 210)):
        (said,) = root.xpath(f"//figure[@class='{name}']//p[@class='said']")
        assert len(said.text) <= most
        (button,) = said.xpath("button")
        assert "false" == button.get("aria-expanded")
        assert f"reste-{name}" == button.get("aria-controls") == said.xpath("span/@id")[0]


def test_every_picture_says_what_it_shows_once() -> None:
    """A picture that repeats another says nothing; none lacks the attribute."""
    root = parsed(page(shown()))
    assert [] == root.xpath("//img[not(@alt)]")
    assert "La couverture." in root.xpath("//img/@alt")


def test_each_size_has_the_alt_text_of_what_it_shows() -> None:
    """One for all the sizes that show the same messages, with its own button, and their names."""
    said = "\n".join(f"Agent {n}: {'Je comprends. ' * 9}" for n in range(1, 9))
    own = Card("allo", "conversation", "Allô", excerpt=excerpt(said))
    files = card_files(own, ())
    root = parsed(page(shown(cards=files, shared=link_card(files, own))))
    alts = {one.get("id"): text(one) for one in root.xpath("//p[@class='alt']")}
    assert list(by_alt(files)) == list(alts.values())
    assert set(alts) < set(root.xpath("//button/@data-from"))
    assert {"Carte pour un lien, carrée", "Carte portrait"} <= set(map(text, root.xpath("//h4")))


def test_every_link_and_button_says_what_it_is() -> None:
    """By its words, its picture or its label; no two buttons say the same."""
    root = parsed(page(shown()))
    names = [
        one.get("aria-label") or text(one).strip() or "".join(one.xpath("img/@alt"))
        for one in root.xpath("//a | //button[@class='copy']")
    ]
    assert "" not in names
    assert "La carte de l’article, pour un lien, claire" in names
    copies = [one.get("aria-label") or text(one) for one in root.xpath("//button[@class='copy']")]
    assert sorted(set(copies)) == sorted(copies)


def test_a_draft_is_told_before_all() -> None:
    """Its link leads nowhere yet."""
    assert "warning" not in parsed(page(shown())).xpath("//main//p/@class")
    root = parsed(page(shown(replace(FACTS, absence="est un brouillon."))))
    (warning,) = root.xpath("//p[@class='warning']")
    assert text(warning).startswith("Ce texte est un brouillon.")


def test_the_inspector_stands_out_when_it_is_needed() -> None:
    """And only then."""
    assert [] == parsed(page(shown())).xpath("//li[@class='needed']")
    root = parsed(page(shown(need="changed", inspection="Oui.")))
    assert ["Post Inspector, maintenant ? Oui."] == [
        plain(text(one)) for one in root.xpath("//li[@class='needed']")
    ]


def test_hashtags_and_links_have_their_colour() -> None:
    """The longest first, and nothing in them is HTML."""
    post = post_of(replace(FACTS, tags=("a", "a b")))
    assert "&lt;i&gt; <b>#AB</b> <b>#A</b>" == linked("<i> #AB #A", post)


def test_a_series_of_one_card_makes_a_page_too() -> None:
    """An article without conversation has its own card, and no episode."""
    cards: tuple[CardFile, ...] = CARDS[:6]
    root = parsed(page(shown(replace(FACTS, part=None, total=None), cards=cards)))
    assert ["La carte de l’article"] == [text(one) for one in root.xpath("//h3")]
    assert [] == root.xpath("//p[@class='kicker']")


def test_the_interface_is_french() -> None:
    """High marks have their narrow space in the template too."""
    words = re.sub(r"\{[%{#].*?[%}#]\}|<[^>]*>", "", (FOLDER / "apercu.html").read_text("utf-8"))
    assert [] == re.findall(r"\w [;!?»]|« ", words)
