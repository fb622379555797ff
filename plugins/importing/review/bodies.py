"""What stands in the middle of the screen: a person, a text, the final text, masks, the help. Pure.

Private texts are set between ‹ ›, inverted where the terminal can.
"""

import re
from collections.abc import Iterator
from itertools import islice

from rich.cells import cell_len, set_cell_size

from plugins import masks
from plugins.anonymity.roster import Standing
from plugins.importing.review import desk as desks
from plugins.importing.review.cards import Card, Place, context, printable
from plugins.importing.review.final import Row, head, words, wrap
from plugins.importing.review.keys import KEYS
from plugins.importing.review.state import Entry
from plugins.importing.review.view import View
from plugins.typography.spaces import unbroken

Fragment = tuple[str, str]
"""A style of prompt_toolkit, and a text."""
Line = list[Fragment]

ROLES: dict[Standing, str] = {
    "customer": "moi (client)",
    "agent": "agent",
    "robot": "robot",
    "system": "système",
    "other": "autre personne",
}
LISTED = 7
"""Rows of the list of people: those around the one asked about."""
WHOLE = 6
"""Rows that a whole message takes, about."""


def body(view: View) -> Iterator[Line]:
    """Yield rows, more perhaps than there is room for; some may be too long."""
    if view.helped:
        yield from _help(view)
    elif view.ask and view.ask.question in ("mask", "missed-mask"):
        yield from _masks(view)
    elif who := desks.entry(view.desk):
        yield from _person(view, who)
    elif card := desks.card(view.desk):
        yield from _card(view, card)
    else:
        yield from _final(view)


def _help(view: View) -> Iterator[Line]:
    for key in KEYS[view.step]:
        yield [("bold", f" {key.shown:>7} "), ("", f" {unbroken(key.help)}")]


def _masks(view: View) -> Iterator[Line]:
    yield [("", " Le numéro d’un masque, ou le début de son nom\u00a0:")]
    yield []
    names = [f"{rank:>3}  {mask}" for rank, mask in enumerate(masks.MASKS, 1)]
    tall = min(max(view.room - 2, 1), 12)
    columns = [names[start : start + tall] for start in range(0, len(names), tall)]
    for rank in range(tall):
        yield [("", "".join(f"{c[rank]:<28}" for c in columns if rank < len(c)))]


def _person(view: View, entry: Entry) -> Iterator[Line]:
    who = entry.person
    yield [("bold", f" {printable(who.name)}")]
    yield [("", f"   Rôle\u00a0: {ROLES[who.role]} · Alias\u00a0: {printable(who.alias)}")]
    if who.forms:
        yield from _wrapped(view, f"S’écrit aussi\u00a0: {', '.join(who.forms)}")
    if who.why:
        yield from _wrapped(view, f"Pourquoi\u00a0: {who.why}")
    yield []
    people = view.desk.state.people
    listed = min(len(people), LISTED)
    room = view.room - listed - 6 - bool(who.forms) - bool(who.why)
    book = view.desk.work.book
    found = list(book.search((who.name, *who.forms))) or list(book.said(who.name))
    yield from _places(view, found, max(room, 2)) if found else _nowhere()
    yield []
    start = min(max(view.desk.at - listed // 2, 0), len(people) - listed)
    for rank, other in enumerate(people[start : start + listed], start):
        yield _listed(view, rank, other)


def _nowhere() -> Iterator[Line]:
    yield [("", "   Ne dit rien, et n’est nommé dans aucun message.")]


def _listed(view: View, rank: int, entry: Entry) -> Line:
    who, here = entry.person, rank == view.desk.at
    done = "✓" if desks.answered(view.desk, entry) else " "
    alias, name = printable(who.alias), printable(who.name)
    row = f" {'>' if here else ' '} {done} {rank + 1:>3}  {set_cell_size(alias, 18)}"
    return [("bold" if here else "", f"{row}{ROLES[who.role]:<16}{name}")]


def _card(view: View, card: Card) -> Iterator[Line]:
    shown = f"  →  {card.shown}" + ("  ?" if card.why else "")
    text = printable(card.text.replace("\n", " ⏎ "))
    yield [("bold", f" {shortened(text, view.width - cell_len(shown) - 2)}"), ("", shown)]
    times = "une fois" if card.count == 1 else f"{card.count} fois"
    yield from _wrapped(view, f"{times}{f' · {card.why}' if card.why else ''}{_said(view, card)}")
    yield []
    yield from _places(view, list(card.places), view.room - 4)


def _said(view: View, card: Card) -> str:
    verb, kind = view.desk.state.answers.get(card.text, ("", ""))
    return {
        "accept": " · accepté",
        "keep": " · gardé en clair",
        "leave": " · gardé en clair cette fois",
        "mask": f" · masqué\u00a0: [{kind}]",
        "mark": f" · masqué\u00a0: [{kind}]",
    }.get(verb, "")


def _places(view: View, places: list[Place], room: int) -> Iterator[Line]:
    """Yield places in their sentences, a row each; « v » shows the next ones, in a round.

    When they are few, each is shown with its whole message.
    """
    if len(places) * WHOLE <= room:
        for place in places:
            yield from _whole(view, place, room // len(places))
        return
    pages = max(-(-len(places) // max(room - 1, 1)), 1)
    page = view.scroll % pages
    book = view.desk.work.book
    start = page * max(room - 1, 1)
    for place in places[start : start + max(room - 1, 1)]:
        text = book.items[place.n].text
        before, inside, after = context(text, place.start, place.end, view.width - 12)
        shown = f"‹{inside}›" if inside else ""
        yield [("", f" {place.n:>5}  {before}"), ("reverse", shown), ("", after)]
    if pages > 1:
        yield [
            ("", f"        (page {page + 1} sur {pages}\u00a0: «\u202fv\u202f» montre la suite)")
        ]


def _whole(view: View, place: Place, room: int) -> Iterator[Line]:
    """Yield who speaks, then the rows of the message around the place, a blank row after."""
    item = view.desk.work.book.items[place.n]
    yield [("", f"   {printable(' · '.join(head(item)))}")]
    around = context(item.text, place.start, place.end, (view.width - 4) * (room - 3))
    text = "{}‹{}›{}".format(*around) if place.end else "".join(around)
    inside = False
    for row in islice(wrap(text, view.width - 4), room - 2):
        line: Line = [("", "   ")]
        for piece in re.split("([‹›])", row):
            inside = piece == "‹" or (inside and piece != "›")
            line.append(("reverse" if inside or piece == "›" else "", piece))
        yield line
    yield []


def _final(view: View) -> Iterator[Line]:
    for rank, row in enumerate(view.rows[view.scroll : view.scroll + view.room], view.scroll):
        yield _selected(view, rank, row) or [("bold" if row.head else "", row.text)]


def _selected(view: View, rank: int, row: Row) -> Line | None:
    chosen = view.selection
    if chosen is None or chosen.row != rank:
        return None
    found = words(row)
    start, end = found[chosen.first].start(), found[chosen.last].end()
    inside = ("reverse", f"‹{row.text[start:end]}›")
    return [("", row.text[:start]), inside, ("", row.text[end:])]


def _wrapped(view: View, text: str) -> Iterator[Line]:
    for row in islice(wrap(printable(text), view.width - 4), 2):
        yield [("", f"   {row}")]


def shortened(text: str, room: int) -> str:
    """Return a text in `room` cells at most; one that is cut ends with an ellipsis."""
    return text if cell_len(text) <= room else set_cell_size(text, max(room - 1, 1)).rstrip() + "…"
