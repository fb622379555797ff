"""Figures in what authors write: `{figure:signatures+unit}` in prose, `figures` blocks."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from plugins.cases.amounts import Amount, amount, in_prose
from plugins.cases.figures import COUNTS, FEMININE
from plugins.documents.mistakes import quote
from plugins.model import Figure, Origin, Thread
from plugins.typography import apply as typographic
from plugins.typography.numbers import plural

_INLINE = re.compile(r"\{(?P<initial>[fF])igure:(?P<name>[a-z-]+)(?P<unit>\+unit)?\}")

ORIGINS: dict[Origin, str] = {
    "imported": "importé",
    "transcribed": "retranscrit",
    "reconstructed": "reconstitué",
    "imagined": "imaginé",
}


def inline(text: str, figures: Mapping[str, Figure] | None) -> str:
    """Put the numbers of a case where a text names them: « cinq », « 38 % », « trois semaines ».

    Raises ValueError, in French, when the case or the figure is unknown.
    """
    return _INLINE.sub(lambda match: _words(match, figures), text)


def names(text: str) -> tuple[str, ...]:
    """Return the names of the figures that a text asks for."""
    return tuple(match["name"] for match in _INLINE.finditer(text))


def block(source: str, figures: Mapping[str, Figure] | None, threads: Iterable[Thread]) -> str:
    """Return the row of large numbers that a `figures` block asks for, a name a line.

    Raises ValueError, in French, when the case or a figure is unknown.
    """
    asked = [line.strip() for line in source.split("\n") if line.strip()]
    if not asked:
        raise ValueError("bloc « figures » vide : attendu un nom de chiffre par ligne.")
    rows = "\n".join(f" {_row(find(name, figures))}" for name in asked)
    origins = " et ".join(dict.fromkeys(ORIGINS[thread.origin] for thread in threads))
    told = typographic(f"Compté par le logiciel dans l'échange {origins}.")
    return (
        f'<figure class="figures"><dl>\n{rows}\n</dl>\n<figcaption>{told}</figcaption></figure>\n'
    )


def find(name: str, figures: Mapping[str, Figure] | None) -> Figure:
    """Return a figure by its name. Raises ValueError, in French."""
    if figures is None:
        raise ValueError(
            f"chiffre {quote(name)} demandé, mais l’article n’a pas de dossier : "
            "ajoutez « case: » à son en-tête."
        )
    if name in figures:
        return figures[name]
    if name in COUNTS:
        raise ValueError(
            f"chiffre {quote(name)} incalculable ({COUNTS[name].formula}) : "
            "il y manque des messages ou des heures, et rien ne s’invente."
        )
    raise ValueError(f"chiffre {quote(name)} inconnu ; connus : {', '.join(COUNTS)}.")


def _words(match: re.Match[str], figures: Mapping[str, Figure] | None) -> str:
    figure = find(match["name"], figures)
    words = in_prose(figure, feminine=figure.name in FEMININE)
    if match["unit"]:
        words = f"{words} {figure.unit[plural(figure.value)]}"
    return words[0].upper() + words[1:] if match["initial"] == "F" else words


def _row(figure: Figure) -> str:
    unit = escape(typographic(figure.unit[plural(figure.value)]), quote=False)
    how = escape(typographic(figure.formula))
    return f'<div><dt title="{how}">{unit}</dt><dd>{_large(amount(figure))}</dd></div>'


def _large(value: Amount) -> str:
    """Return a value as HTML, the unit of a duration smaller than its number."""
    return value.number + (f"\u00a0<small>{value.unit}</small>" if value.unit else "")
