"""A page that is online does not vanish: links to it would lead nowhere.

Articles, pages and series are what people share: they need a redirect or a notice. Lists that the
site makes by itself may go: subjects, categories, and the further pages of a list. Nobody can
redirect them from a text, and withdrawing the last text of a subject must not be refused. A notice
of withdrawal may go too, for there is nothing left to lead to. The feeds of the whole site stay,
for readers subscribed to them; those of a series go with it.
"""

import re
from collections.abc import Iterator

from plugins.gate.site import Site
from plugins.gate.unsure import UNREAD
from plugins.model import Finding

RULE = "vanished"
LISTS = frozenset(("sujets", "rubriques", "tag", "category", "author"))
"""First folders of TAG_URL and CATEGORY_URL, and Pelican's own."""
_ANOTHER = "si quelqu’un d’autre l’a écrite, git pull d’abord"

FEEDS = frozenset(("feeds/atom.xml", "feeds/rss.xml", "feeds/feed.json"))
"""FEED_ALL_ATOM, FEED_ALL_RSS and FEED_ALL_JSON: a feed reader knows nothing of redirects."""

_FURTHER = re.compile(r"(?:^|/)page/[0-9]+/index\.html$")
_TEXT = re.compile(r"(?P<slug>[a-z0-9-]+)/index\.html")


def in_site(site: Site) -> Iterator[Finding]:
    """Yield the pages that are online and would be missed."""
    if site.published.state == "out of reach":
        advice = (
            "le dépôt distant ne répond pas : on ne sait pas si des pages en ligne "
            "disparaîtraient ; vérifiez le réseau, puis relancez"
        )
        yield Finding(".", 1, UNREAD, advice)
    for path in sorted(site.answering - site.files):
        advice = (
            "cette ancienne adresse, promise par « aliases: », n’a pas de page : remettez "
            "redirects dans PLUGINS, dans pelicanconf.py"
        )
        yield Finding(path, 1, RULE, advice)
    missing = site.published.paths - site.published.unpublished - site.files
    for path in sorted(missing):
        if not _may_go(path):
            yield Finding(path, 1, RULE, _advice(path))


def _may_go(path: str) -> bool:
    return path.partition("/")[0] in LISTS or _FURTHER.search(path) is not None


def _advice(path: str) -> str:
    """Name the ways out. Only a text has a slug that can be withdrawn."""
    if path in FEEDS:
        return (
            "ce flux est en ligne et disparaîtrait, avec ses abonnés : laissez les réglages "
            "FEED_ALL_… de pelicanconf.py comme ils étaient"
        )
    address = "/" + path.removesuffix("index.html")
    text = _TEXT.fullmatch(path)
    redirect = f"écrivez « aliases: [{address}] » dans l’en-tête du texte qui la remplace"
    if text is None:
        return f"cette page est en ligne et disparaîtrait : {redirect} ; {_ANOTHER}"
    return (
        f"cette page est en ligne et disparaîtrait : si elle a changé d’adresse, {redirect} ; "
        f"si vous la retirez, tapez inv unpublish {text['slug']} ; {_ANOTHER}"
    )
