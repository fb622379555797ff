"""What can only be said once every text is read: addresses taken twice, links to unseen texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.documents.mistakes import Mistake, quote

_LINKED = re.compile(r'(?:href|src)="\{filename\}/(?P<target>[^"#?]+)')


def same_address(contents: Iterable[Any], site_pages: Iterable[str] = ()) -> Iterator[Mistake]:
    """Yield a mistake for each text whose file would be written over another's.

    `site_pages` are the files of the site's own pages, such as `archives/index.html`.
    """
    sources = defaultdict(list)
    for content in contents:
        sources[content.save_as].append(content.relative_source_path)
    own = set(site_pages)
    for save_as, paths in sources.items():
        first, *others = ["du site lui-même", *sorted(paths)] if save_as in own else _of(paths)
        for path in others:
            address = quote(save_as.removesuffix("index.html"))
            yield Mistake(path, None, f"clé « slug » : l’adresse {address} est déjà celle {first}.")


def _of(paths: Iterable[str]) -> list[str]:
    first, *others = sorted(paths)
    return [f"de {first}", *others]


def unseen_targets(contents: Iterable[Any], generated: Iterable[str]) -> Iterator[Mistake]:
    """Yield a mistake for each link to a text that this build does not hold (a draft, say)."""
    known = set(generated)
    for content in contents:
        for match in _LINKED.finditer(content._content):
            if match["target"] not in known:
                yield Mistake(
                    content.relative_source_path,
                    None,
                    f"lien vers {quote(match['target'])}, qui n’est pas publié : "
                    "publiez-le d’abord, ou retirez le lien.",
                )
