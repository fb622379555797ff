"""The table of what a publication changes: pages by address and title, other files counted."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.publishing.changes import Change, Kind
from plugins.publishing.online import is_page
from plugins.redirects.paths import address_of
from plugins.typography import unbroken

MOST_PAGES = 40
"""Beyond it nobody reads: a change of the theme touches every page."""

WORDS: dict[Kind, tuple[str, str]] = {
    "removed": ("supprimée", "supprimé"),
    "withdrawn": ("retirée", "retiré"),
    "restored": ("remise en ligne", "remis en ligne"),
    "added": ("nouvelle", "nouveau"),
    "changed": ("modifiée", "modifié"),
}
"""What happens to a page; to another file."""

PLURALS = {"nouveau": "nouveaux", "remise en ligne": "remises en ligne"}

_WIDTH = 120
_TITLE = re.compile(r"<title>(.*?)(?: · [^·<]*)?</title>", re.DOTALL)


def show(found: Iterable[Change], html_of: Callable[[Change], str]) -> None:
    """Print the table. `html_of` returns the page of a change, the former one when it goes away."""
    found = list(found)
    pages = [change for change in found if is_page(change.path)]
    others = Counter(change.kind for change in found if not is_page(change.path))
    screen = Console(highlight=False)
    if not screen.is_terminal:
        screen.width = _WIDTH
    if pages:
        screen.print(_table(pages, html_of))
    for line in _summary(pages, others):
        screen.print(Text(unbroken(line)), soft_wrap=True)


def title_of(html: str) -> str:
    """Return a page's title, without the name of the site that follows it.

    >>> title_of("<title>Allô&#160;? · Tu captes\u202f?</title>")
    'Allô\\xa0?'
    """
    match = _TITLE.search(html)
    return " ".join(unescape(match[1]).split(" ")).strip() if match else ""


def _table(pages: list[Change], html_of: Callable[[Change], str]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for heading in ("Ce qui change", "Page", "Titre"):
        table.add_column(heading, overflow="fold")
    for change in pages[:MOST_PAGES]:
        words = (WORDS[change.kind][0], f"/{address_of(change.path)}", title_of(html_of(change)))
        table.add_row(*(Text(unbroken(word)) for word in words))
    return table


def _summary(pages: list[Change], others: Counter[Kind]) -> Iterator[str]:
    if len(pages) > MOST_PAGES:
        yield f"… et {len(pages) - MOST_PAGES} autres pages."
    counts = Counter(change.kind for change in pages)
    yield f"Pages : {_counted(counts, 0) or 'aucune ne change'}."
    yield f"Autres fichiers (images, flux, styles) : {_counted(others, 1) or 'aucun ne change'}."


def _counted(counts: Counter[Kind], gender: int) -> str:
    there = ((words[gender], counts[kind]) for kind, words in WORDS.items() if counts[kind])
    return ", ".join(f"{count} {_agreed(word, count)}" for word, count in there)


def _agreed(word: str, count: int) -> str:
    return word if count == 1 else PLURALS.get(word, f"{word}s")
