"""What can only be said once every text is read: addresses taken twice, links to unseen texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.documents.mistakes import Mistake, quote

_LINKED = re.compile(r'(?:href|src)="\{filename\}/(?P<target>[^"#?]+)')


def same_address(contents: Iterable[Any]) -> Iterator[Mistake]:
    """Yield a mistake for each text whose file would be written over another's."""
    sources = defaultdict(list)
    for content in contents:
        sources[content.save_as].append(content.relative_source_path)
    for save_as, paths in sources.items():
        first, *others = sorted(paths)
        for path in others:
            address = save_as.removesuffix("index.html")
            yield Mistake(
                path, None, f"clé « slug » : l’adresse {quote(address)} est déjà celle de {first}."
            )


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
