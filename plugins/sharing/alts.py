"""`textes-alternatifs.txt`: what each picture of a kit says to those who do not see it. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from plugins.sharing.pictures import TITLES, CardFile, by_alt

_HEAD = (
    "LinkedIn demande un texte alternatif pour chaque image : bouton « Alt », sous l’image.\n"
    "Copiez celui qui suit le nom de l’image : tous les formats ne montrent pas les mêmes messages."
)
_PDF = (
    "Le carrousel n’en a pas besoin : son texte se lit et se sélectionne. Page par page, il dit :"
)


def texts(files: Iterable[CardFile], pages: Mapping[str, str]) -> str:
    """Return the text of the file; `pages` are the carousel's, by the names of their pictures."""
    return "\n\n".join((_HEAD, *_cards(files), *_pages(pages))) + "\n"


def _cards(files: Iterable[CardFile]) -> Iterator[str]:
    for name, group in groupby(files, key=lambda file: file.set):
        for said, alike in by_alt(group).items():
            names = "\n".join(file.name for file in alike)
            yield f"{TITLES[name]}\n{names}\n\n{said}"


def _pages(pages: Mapping[str, str]) -> Iterator[str]:
    if pages:
        yield _PDF
        yield "\n".join(f"{place}. {said}" for place, said in enumerate(pages.values(), 1))
