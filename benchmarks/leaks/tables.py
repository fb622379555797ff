"""What is printed: the matrix of forms and secrets, the surfaces, what was left out and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table

from benchmarks.leaks.secrets import SECRETS
from benchmarks.leaks.trial import PAGE, SURFACES, Leak, Outcome

FOUND, MISSED, TOLD, LEFT_OUT = "✓", "✗", "!", "·"
SHOWN = 4
"""Faults of a kind that are told one by one."""


def matrix(outcomes: Mapping[Leak, Outcome], left_out: Mapping[Leak, str]) -> Table:
    """Return a line for each form in the text of a page, a column for each secret."""
    table = Table(title="Le texte d’une page", title_justify="left", padding=(0, 0))
    table.add_column("forme")
    for secret in SECRETS:
        table.add_column(secret.title, justify="center")
    leaks = [it for it in (*outcomes, *left_out) if it.surface == PAGE]
    for form in dict.fromkeys(it.form for it in leaks):
        cells = (outcomes.get(Leak(PAGE, form, secret.title)) for secret in SECRETS)
        table.add_row(form, *map(_sign, cells))
    return table


def surfaces(outcomes: Sequence[Outcome], left_out: Iterable[Leak]) -> Table:
    """Return a line for each other surface, and what became of its leaks."""
    table = Table(title="Les autres surfaces, une fuite par forme", title_justify="left")
    table.add_column("surface")
    for title in ("fuites", "trouvées", "manquées", "dites", "écartées"):
        table.add_column(title, justify="right")
    aside = Counter(it.surface for it in left_out)
    for surface in SURFACES:
        these = [it for it in outcomes if it.leak.surface == surface.name]
        found, told = sum(it.found for it in these), sum(it.told for it in these)
        counts = (len(these), found, len(these) - found, told, aside[surface.name])
        table.add_row(surface.name, *map(str, counts))
    return table


def reasons(left_out: Mapping[Leak, str]) -> Table:
    """Return why some leaks are not planted, and how many."""
    table = Table(title="Écartées, et pourquoi", title_justify="left")
    table.add_column("raison")
    table.add_column("fuites", justify="right")
    for reason, count in Counter(left_out.values()).most_common():
        table.add_row(reason, str(count))
    return table


def faults(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield a line for each surface where leaks were missed or quoted, and who refuses them."""
    groups: dict[tuple[str, str, str], list[Leak]] = {}
    for it in outcomes:
        if not it.found or it.told:
            kind = "dite dans un constat" if it.found else "manquée"
            rules = ", ".join(sorted(it.rules)) or "aucune"
            groups.setdefault((kind, it.leak.surface, rules), []).append(it.leak)
    for (kind, surface, rules), leaks in groups.items():
        shown = " ; ".join(f"{it.form}, {it.secret}" for it in leaks[:SHOWN])
        more = " ; …" if len(leaks) > SHOWN else ""
        yield f"{surface} : {len(leaks)} {kind} (règles : {rules}) : {shown}{more}"


def show(console: Console, outcomes: Sequence[Outcome], left_out: Mapping[Leak, str]) -> None:
    """Print all of it, and the totals."""
    console.print(matrix({it.leak: it for it in outcomes}, left_out))
    console.print(
        f"{FOUND} trouvée, {MISSED} manquée, {TOLD} trouvée mais dite, {LEFT_OUT} écartée"
    )
    console.print(surfaces([it for it in outcomes if it.leak.surface != PAGE], left_out))
    console.print(reasons(left_out))
    for fault in faults(outcomes):
        console.print(fault, markup=False, highlight=False)
    found, told = sum(it.found for it in outcomes), sum(it.told for it in outcomes)
    missed = len(outcomes) - found
    console.print(f"{len(outcomes)} fuites : {found} trouvées, {missed} manquées, {told} dites.")


def _sign(outcome: Outcome | None) -> str:
    if outcome is None:
        return LEFT_OUT
    if not outcome.found:
        return MISSED
    return TOLD if outcome.told else FOUND
