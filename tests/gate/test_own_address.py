"""`own_address`: what the address of the site tells, every page that gives it repeats."""

from dataclasses import replace

from plugins import gate
from plugins.anonymity.vault import Known, Masked, Vault, encode
from plugins.gate.gathering import Told
from plugins.gate.own_address import told
from plugins.model import Finding
from tests.gate.conftest import SITEURL, Site
from tests.golden import plain

OWN = "https://lea.example.org/repo"
VAULT = Vault(
    people=(Known("Léa Martin", "customer", "Moi", (), ("fibre",)),),
    masks=(Masked("fibre", 3, "téléphone", "06 39 98 12 34"),),
)
SIGNED = '\n[[text]]\ntext = "Léa Martin"\nreason = "je signe mes textes"\n'


def judged(site: Site, allowed: str = "") -> gate.Verdict:
    """Judge the site as built for an address that holds its author's first name."""
    for path, text in site.files.items():
        if isinstance(text, str):
            site.files[path] = text.replace(SITEURL, OWN)
    site.write()
    with (site.folder / "allow.toml").open("a", encoding="utf-8") as file:
        file.write(allowed)
    vault = site.folder / "coffre.json"
    vault.write_bytes(encode(VAULT))
    return gate.judge(site.folder / "site", site.folder / "content", OWN, vault=vault)


def told_at(site: Site, siteurl: str) -> list[Finding]:
    """Return what is said of an address."""
    site.told = Told(vaults=[VAULT])
    return list(told(replace(site.read().terms, siteurl=siteurl)))


def test_an_address_that_tells_a_name_stands_first(site: Site) -> None:
    """Before the pages, which cannot be mended one by one."""
    first, *others = judged(site).findings
    assert [first] == told_at(site, OWN)
    assert (first.path, first.line, first.rule) == ("publishconf.py", 1, "secrets")
    assert {it.path for it in others} >= {"index.html", "un/index.html", "feeds/atom.xml"}


def test_the_advice_names_both_ways_out(site: Site) -> None:
    """Another address, or the block of `allow.toml` and its keys."""
    (found,) = told_at(site, OWN)
    assert (
        "une donnée du coffre (nom) se lit dans l’adresse même du site (SITEURL), et chaque page "
        "qui donne cette adresse la répète : changez d’adresse. Si c’est votre propre nom et que "
        "vous signez, déclarez-le plutôt dans allow.toml : un bloc [[text]], où text est ce nom "
        "entier, tel que le coffre le garde, et reason votre raison ; il pourra alors se lire "
        "partout"
    ) == plain(found.advice)


def test_an_author_who_signs_may_have_an_address_of_that_name(site: Site) -> None:
    """The way out that the advice gives is one."""
    assert judged(site, SIGNED) == gate.Verdict(())


def test_what_the_address_does_not_cause_is_told_beside_it(site: Site) -> None:
    """Nothing that pages repeat is left out: another leak among it would be, too."""
    before = set(judged(site).findings)
    site.body("<p>Merci, Léa.</p>")
    added = {(it.path, it.line, it.rule) for it in set(judged(site).findings) - before}
    assert ("un/index.html", 15, "secrets") in added


def test_no_advice_quotes_what_the_address_tells(site: Site) -> None:
    """Neither its own nor those of the pages."""
    advices = [it.advice.lower() for it in judged(site).findings]
    assert [it for it in advices if "léa" in it or "lea." in it or "martin" in it] == []


def test_a_number_in_an_address_has_one_way_out(site: Site) -> None:
    """`allow.toml` lets through no number that a vault holds."""
    (found,) = told_at(site, "https://0639981234.example.org")
    assert (
        "une donnée du coffre (téléphone) se lit dans l’adresse même du site (SITEURL), et chaque "
        "page qui donne cette adresse la répète : changez d’adresse"
    ) == plain(found.advice)


def test_an_address_is_told_once_whatever_it_holds(site: Site) -> None:
    """A first name, a name and a number: one setting to change."""
    (found,) = told_at(site, "https://lea-martin.example.org/0639981234")
    assert "(nom, téléphone)" in found.advice


def test_an_address_that_tells_nothing_is_no_finding(site: Site) -> None:
    """As most are; a site built without one either."""
    assert told_at(site, SITEURL) == told_at(site, "http://localhost") == []
