"""Who has which address: an old one may not be that of a page, nor of another text's past."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from plugins.documents.mistakes import Mistake, quote
from plugins.redirects.paths import address_of, file_of
from plugins.redirects.sources import Alias, Source

SITE = "du site lui-même"


@dataclass(slots=True)
class Claims:
    """Files that are taken, and by whom (`de articles/x.md`), whatever the case of letters.

    Some disks do not tell `Page/` from `page/`. `reserved` are folders that the site keeps.
    """

    reserved: frozenset[str] = frozenset()
    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def take(self, file: str, owner: str) -> None:
        """Write down who has a file, and hence its folders."""
        self.files.setdefault(file.casefold(), owner)
        for folder in _folders(file.casefold()):
            self.folders.setdefault(folder, owner)

    def owner(self, file: str) -> str | None:
        """Return who stands in the way of a new file: at its place, above or below it."""
        name = file.casefold()
        above = list(_folders(name))
        if above and above[0] in self.reserved:
            return SITE
        ways = [self.files.get(one) for one in (name, *above)]
        return next(filter(None, [*ways, self.folders.get(name)]), None)


def claimed(
    found: Iterable[Source], claims: Claims
) -> tuple[list[tuple[Source, str]], list[Mistake]]:
    """Return the file of each alias of the texts, with its text, and what is wrong with others."""
    made: list[tuple[Source, str]] = []
    mistakes: list[Mistake] = []
    for source in found:
        for alias in source.aliases:
            answer = _claim(source, alias, claims)
            if isinstance(answer, Mistake):
                mistakes.append(answer)
            else:
                made.append((source, answer))
    return made, mistakes


def _claim(source: Source, alias: Alias, claims: Claims) -> str | Mistake:
    try:
        file = file_of(alias.path)
    except ValueError as error:
        message = f"clé « aliases » : trouvé {quote(alias.path)}, {error}."
        return Mistake(source.path, alias.line, message)
    owner = claims.owner(file)
    if owner is not None:
        address = quote(f"/{address_of(file)}")
        message = f"clé « aliases » : l’adresse {address} est déjà celle {owner}."
        return Mistake(source.path, alias.line, message)
    claims.take(file, f"de {source.path}")
    return file


def _folders(file: str) -> Iterable[str]:
    """Return the folders of a file, the outermost first.

    >>> list(_folders("2019/03/ancien.html"))
    ['2019', '2019/03']
    """
    return accumulate(file.split("/")[:-1], lambda above, name: f"{above}/{name}")
