"""What `inv cards` prints: how many cards, what they weigh, what no font draws, where they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from plugins.sharing.gallery.page import kilos
from plugins.typography.numbers import number


@dataclass(frozen=True, slots=True)
class Count:
    """What was made: `weights` in bytes, card by card, and how many of these the cache held."""

    weights: Sequence[int]
    kept: int


def told(what: str, count: Count, lacking: int, places: Sequence[str]) -> str:
    """Return the lines of the summary; `what` says which cards, in French."""
    weights, total = count.weights, len(count.weights)
    light, middle, heavy = (kilos(one) for one in (min(weights), median(weights), max(weights)))
    rows = (
        ("dessinées", f"{number(total - count.kept)}, et {number(count.kept)} tirées du cache"),
        ("poids", f"{middle} Ko d’ordinaire, {light} au moins, {heavy} au plus"),
        ("écritures", "toutes ont leur police" if not lacking else "voyez les avertissements"),
        *(("où" if not place else "", one) for place, one in enumerate(places)),
    )
    lines = (f"  {name:<12}{value}" for name, value in rows)
    return "\n".join((f"{number(total)} {what}", "", *lines))
