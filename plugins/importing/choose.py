"""Which thread of an export, and who « I » am in it: by an option, or by a question."""

from collections.abc import Collection, Sequence
from datetime import datetime

from rich.table import Table
from rich.text import Text

from plugins.importers.listing import Listing
from plugins.importing.review.cards import printable
from plugins.importing.speech import Refusal, ask, console
from plugins.model import Message, Thread

SHOWN = 200
"""Threads that a list shows: an archive of ten years holds thousands."""


def choose(listings: Sequence[Listing], wanted: str | None, *, asking: bool) -> Listing:
    """Return the thread that is wanted, by its rank in the list (from 1) or by its key.

    Asks when there are several; raises `Refusal` when nobody is there to answer, or when no
    thread is the one wanted.
    """
    if not listings:
        raise Refusal("Cet export ne contient aucune conversation.", 2)
    if wanted is not None:
        return _named(listings, wanted)
    if len(listings) == 1:
        return listings[0]
    console().print(_table(listings))
    if not asking:
        raise Refusal(
            "Plusieurs conversations dans cet export : ajoutez --thread et le numéro de la vôtre."
        )
    while True:
        try:
            return _named(listings, ask(f"Laquelle ? (1 à {len(listings)})"))
        except Refusal as refusal:
            console().print(Text(str(refusal)))


def who_is_me(
    thread: Thread, wanted: str | None, before: Collection[str], *, asking: bool
) -> str | None:
    """Return the raw name of the customer, or None when the roster is left to say it.

    `before` are those that were the customer in an earlier import. Raises `Refusal` when nobody
    has the name wanted.
    """
    names = _speakers(thread)
    if wanted is not None:
        return _participant(names, wanted)
    said = [person.alias for person in thread.participants if person.role == "customer"]
    known = said or [name for name in names if name in before]
    if known or not asking or not names:
        return known[0] if known else None
    console().print(Text("Qui êtes-vous dans cette conversation\u202f?"))
    for rank, name in enumerate(names, 1):
        console().print(Text(f"  {rank}  {printable(name)}"))
    while True:
        try:
            return _participant(names, ask(f"Votre numéro (1 à {len(names)}) :"))
        except Refusal as refusal:
            console().print(Text(str(refusal)))


def _named(listings: Sequence[Listing], wanted: str) -> Listing:
    by_key = [listing for listing in listings if listing.key == wanted]
    if by_key:
        return by_key[0]
    rank = int(wanted) if wanted.isdecimal() and len(wanted) < 10 else 0
    if not 1 <= rank <= len(listings):
        raise Refusal(f"Aucune conversation n’a ce numéro : donnez-en un de 1 à {len(listings)}.")
    return listings[rank - 1]


def _participant(names: Sequence[str], wanted: str) -> str:
    rank = int(wanted) if wanted.isdecimal() and len(wanted) < 10 else 0
    if wanted in names:
        return wanted
    if 1 <= rank <= len(names):
        return names[rank - 1]
    alike = [name for name in names if name.casefold() == wanted.casefold()]
    if len(alike) == 1:
        return alike[0]
    raise Refusal(
        "Personne de ce nom dans la conversation : donnez le nom tel que l’export l’écrit, "
        f"ou un numéro de 1 à {len(names)}."
    )


def _speakers(thread: Thread) -> list[str]:
    """Return who takes part, whoever writes most first: « me » is often one of the two first."""
    counts = dict.fromkeys((p.alias for p in thread.participants), 0)
    for item in thread.items:
        if isinstance(item, Message):
            counts[item.sender] = counts.get(item.sender, 0) + 1
    return sorted(counts, key=lambda name: -counts[name])


def _table(listings: Sequence[Listing]) -> Table:
    table = Table("N°", "Avec", "Messages", "Du", "Au", box=None, pad_edge=False)
    table.columns[0].justify = table.columns[2].justify = "right"
    for column in (*table.columns[:1], *table.columns[2:]):
        column.no_wrap = True
    for rank, listing in enumerate(listings[:SHOWN], 1):
        whom = Text(_with(listing), no_wrap=True, overflow="ellipsis")
        days = (_day(listing.first), _day(listing.last))
        table.add_row(str(rank), whom, str(listing.messages), *days)
    if len(listings) > SHOWN:
        table.add_row("", Text(f"… et {len(listings) - SHOWN} autres : --thread et leur numéro"))
    return table


def _with(listing: Listing) -> str:
    """Say with whom, after the title where it is not their name: the subject of an e-mail."""
    others = ", ".join(name for name in listing.participants if name != listing.me)
    title = listing.title or others or listing.key
    said = title if not others or others in title or title in others else f"{title} · {others}"
    return printable(" ".join(said.split()))


def _day(at: datetime | None) -> str:
    return f"{at:%d/%m/%Y}" if at else ""
