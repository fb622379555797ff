"""The mentions légales are there and say something: who hosts the site, and where to write.

LCEN art. 1-1 (law 2004-575), the form of a non-professional publisher: a list of definitions
(`dl`) gives the host and a contact, and none of its values is empty.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from plugins.gate.documents import Document, local, words
from plugins.gate.site import Site
from plugins.gate.terms import Terms
from plugins.gate.views import View, address
from plugins.model import Finding

RULE = "legal"
PAGE = "mentions-legales/index.html"

_HOST = re.compile(r"héberg", re.I)
_CONTACT = re.compile(r"contact|écrire|répondre", re.I)
_MAIL = re.compile(r"mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+")


def in_site(site: Site) -> Iterator[Finding]:
    """Yield the page when it is not there."""
    if PAGE not in site.pages:
        yield Finding(PAGE, 1, RULE, "les mentions légales manquent : elles sont obligatoires")


def in_file(page: View, terms: Terms) -> Iterator[Finding]:
    """Yield what the page lacks."""
    if not isinstance(page, Document) or page.address != address(terms.siteurl, PAGE):
        return
    values = dict(_definitions(page))
    for term, value in values.items():
        if not _is_filled(value):
            advice = "une rubrique des mentions légales est vide : remplissez HOST et CONTACT"
            yield Finding(PAGE, page.line(term), RULE, advice)
    if not any(_HOST.search(words(term)) for term in values):
        yield Finding(PAGE, 1, RULE, "les mentions légales ne nomment pas l’hébergeur (HOST)")
    if not any(_is_contact(term, value) for term, value in values.items()):
        yield Finding(PAGE, 1, RULE, "les mentions légales ne disent pas où écrire (CONTACT)")


def _definitions(page: Document) -> Iterator[tuple[Element, Element]]:
    """Pair every `dt` with the `dd` that follows it."""
    for listing in page.all("dl"):
        term: Element | None = None
        for child in listing.iter():
            if local(child.tag) == "dt":
                term = child
            elif local(child.tag) == "dd" and term is not None:
                yield term, child


def _is_filled(value: Element) -> bool:
    """Whether there are words, in the value and in each of its links."""
    return all(re.search(r"\w{2,}", words(part)) for part in (value, *value.iter("a")))


def _is_contact(term: Element, value: Element) -> bool:
    """Whether it gives an e-mail address, or is a contact that leads somewhere."""
    links = [link.get("href", "") for link in value.iter("a")]
    others = [link for link in links if link and not link.startswith("mailto:")]
    return any(map(_MAIL.match, links)) or bool(others and _CONTACT.search(words(term)))
