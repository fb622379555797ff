"""The figures of a card: those of an article's case or, without one, of what it quotes. Pure."""

from collections.abc import Sequence
from typing import Any, get_args

from plugins.cases.figures import figures
from plugins.model import Cut, Excerpt, Figure, Origin, Thread

DAY = 24 * 60
TELLING = {
    "signatures": 2,
    "questions": 2,
    "longest-wait": DAY,
    "automatic-share": 30,
    "unanswered": 2,
    "duration": 10 * DAY,
    "first-answer": DAY,
    "customer-messages": 6,
    "brand-messages": 8,
}
"""The figures of a card, and what each must reach to tell something. The more times it does, the
earlier it stands; of equals, the first of this list.
"""
LEAST, MOST = 2, 5
"""The least value that a card tells, and how many figures."""


def threads_of(article: Any, excerpt: Excerpt | None) -> tuple[Thread, ...]:
    """Return the whole conversations that are counted: those of the article's case.

    Without a case, what the article quotes, as far as it is of the same origin as `excerpt`: an
    exchange that the author imagined is not counted with the one that took place. Raises
    ValueError, in French, when there is nothing to count, or nothing whole.
    """
    if threads := tuple(getattr(article, "threads", ())):
        return threads
    if excerpt is None:
        raise ValueError(
            "ce texte n’a rien à compter ; ajoutez « case » à l’en-tête ou un bloc dm au texte, "
            "ou choisissez une autre carte."
        )
    alike = [one for one in article.excerpts if one.thread.origin == excerpt.thread.origin]
    if any(isinstance(part, Cut) for one in alike if not one.thread.slug for part in one.parts):
        raise ValueError(
            "un bloc dm laisse des messages de côté, et l’on ne compte que des échanges entiers ; "
            "gardez l’échange dans un fichier, ou retirez les coupes."
        )
    files = {one.thread.slug: one.thread for one in alike if one.thread.slug}
    return (*files.values(), *(one.thread for one in alike if not one.thread.slug))


def told(threads: Sequence[Thread]) -> tuple[Figure, ...]:
    """Return the figures that tell the most, the first of them above all.

    Nothing and one are left out, and so is a duration that another figure tells already.
    """
    found = figures(threads)
    known: dict[object, Figure] = {}
    for name in TELLING:
        if name in found and found[name].value >= LEAST:
            one = found[name]
            known.setdefault(one.value if one.form == "minutes" else name, one)
    ordered = sorted(known.values(), key=lambda one: -one.value / TELLING[one.name])
    return tuple(ordered[:MOST])


def source(threads: Sequence[Thread]) -> Excerpt:
    """Return an excerpt that shows no message, and says only where figures were counted.

    Of several origins, it is the least certain: a figure claims no more than that.
    """
    origins: tuple[Origin, ...] = get_args(Origin)
    origin = max((thread.origin for thread in threads), key=origins.index)
    return Excerpt(Thread("", origin, "", "", (), ()), ())
