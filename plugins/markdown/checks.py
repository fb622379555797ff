"""What can only be said once every text is read: addresses taken twice, links to unseen texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from plugins.documents.mistakes import Mistake, quote

_LINKED = re.compile(r'(?:href|src)="\{filename\}/(?P<target>[^"#?]+)')

_FILE = re.compile(r'(?:href|src)="\{(?P<what>static|attach)\}/(?P<target>[^"#?]+)')


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
            if unquote(match["target"]) not in known:
                yield Mistake(
                    content.relative_source_path,
                    None,
                    f"lien vers {quote(unquote(match['target']))}, qui n’est pas publié : "
                    "publiez-le d’abord, ou retirez le lien.",
                )


def attached_twice(contents: Iterable[Any]) -> Iterator[Mistake]:
    """Yield a mistake for each text that uses a file which follows another text by `{attach}`."""
    contents = list(contents)
    owners = {
        match["target"]: content
        for content in reversed(contents)
        for match in _FILE.finditer(content._content)
        if match["what"] == "attach"
    }
    for content in contents:
        for match in _FILE.finditer(content._content):
            owner = owners.get(match["target"])
            if owner is not None and (owner is not content or match["what"] == "static"):
                yield Mistake(
                    content.relative_source_path,
                    None,
                    f"le fichier {quote(unquote(match['target']))} est attaché "
                    f"({{attach}}) à {owner.relative_source_path} : employez {{static}} partout.",
                )
