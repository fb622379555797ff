"""A site as it would be published, each of its pieces read: what rules of the whole see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.gate.facts import Facts
from plugins.gate.published import NOWHERE, Published
from plugins.gate.rasters import Raster
from plugins.gate.references import Reference
from plugins.gate.sources import Withheld
from plugins.gate.terms import Terms
from plugins.model import Finding


@dataclass(frozen=True, slots=True)
class Read:
    """What is known of a piece, where it stands: its file, and its first line in it.

    `id` is git's, for what git keeps.
    """

    path: str
    line: int
    facts: Facts
    id: str = ""


@dataclass(frozen=True)
class Site:
    """Paths are relative to the site, with slashes; `files` are regular files.

    `symlinks` are not published as such. `answering` are the files that former addresses must have
    (`aliases:`). `published` is what the site was before; `imported` are
    the conversations that came through `inv import`, `vaults` those of which a vault is at hand.
    """

    terms: Terms
    files: frozenset[str]
    symlinks: tuple[str, ...]
    read: tuple[Read, ...]
    pages: Mapping[str, Facts]
    rasters: Mapping[str, Raster]
    withheld: tuple[Withheld, ...] = ()
    answering: frozenset[str] = frozenset()
    unread: tuple[Finding, ...] = ()
    published: Published = NOWHERE
    imported: frozenset[str] = frozenset()
    vaults: frozenset[str] = frozenset()

    @property
    def siteurl(self) -> str:
        """The address that the site is built for, without a final slash."""
        return self.terms.siteurl

    def references(self) -> Iterator[Reference]:
        """Walk every address of pages, of feeds and their HTML, of style sheets and drawings."""
        for it in self.read:
            for scope in it.facts.scopes:
                for found in scope.addresses:
                    line = it.line + found.line - 1
                    yield Reference(
                        it.path, line, found.value, scope.base, found.fetched, scope.ids
                    )
