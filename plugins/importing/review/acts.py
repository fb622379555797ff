"""What keys do to a review. Pure: a view in, a view out; `keys.py` says which key does what."""

from collections.abc import Callable
from dataclasses import replace

from plugins.anonymity.roster import Standing, with_aliases
from plugins.importing.review import desk as desks
from plugins.importing.review.cards import Card
from plugins.importing.review.final import Selection, moved, selected, stretched
from plugins.importing.review.state import Event, Verb
from plugins.importing.review.view import Ask, Outcome, Question, View, answer, moved_to, scrolled

ROLES: tuple[Standing, ...] = ("agent", "robot", "customer", "other", "system")
"""In the order in which « r » gives them."""

Act = Callable[[View], View]


def person(verb: Verb) -> Act:
    """Return what answers about the person asked about."""

    def act(view: View) -> View:
        who = desks.entry(view.desk)
        return answer(view, Event(verb, (who.key,))) if who else view

    return act


def next_role(view: View) -> View:
    """Give the next role, and an alias that suits it."""
    who = desks.entry(view.desk)
    if who is None:
        return view
    role = ROLES[(ROLES.index(who.person.role) + 1) % len(ROLES)]
    others = {other.person.alias for other in view.desk.state.people if other is not who}
    taken = others | view.desk.work.matter.taken
    (renamed,) = with_aliases([replace(who.person, role=role, alias="")], taken)
    return answer(view, Event("role", (who.key,), role, renamed.alias))


def text(verb: Verb) -> Act:
    """Return what answers about the text asked about; a mask is the one proposed."""

    def act(view: View) -> View:
        card = desks.card(view.desk)
        if card is None:
            return view
        value = card.shown.strip("[]") if verb == "mask" else ""
        return answer(view, Event(verb, (card.text,), value))

    return act


def asks(question: Question) -> Act:
    """Return what asks a line about what is on the screen."""

    def act(view: View) -> View:
        who, card = desks.entry(view.desk), desks.card(view.desk)
        subject = (who.key,) if who else (card.text,) if card else ()
        return replace(view, ask=Ask(question, subject))

    return act


def _like(view: View) -> tuple[str, ...]:
    """Return what is left of the same mask, or of the same reason."""
    card = desks.card(view.desk)
    alike = (c for c in desks.rest(view.desk) if isinstance(c, Card) and card is not None)
    return tuple(c.text for c in alike if card and (c.shown, c.why) == (card.shown, card.why))


def accept_all(view: View) -> View:
    """Accept what is left of the same mask."""
    texts = _like(view)
    return answer(view, Event("accept", texts), _many(texts, "acceptés"))


def _many(texts: tuple[str, ...], word: str) -> str:
    return f"{len(texts)} {word} d’un coup." if len(texts) > 1 else ""


def mask_all(view: View) -> View:
    """Mask as proposed what is left for the same reason."""
    card, texts = desks.card(view.desk), _like(view)
    if card is None:
        return view
    return answer(view, Event("mask", texts, card.shown.strip("[]")), _many(texts, "masqués"))


def leave_all(view: View) -> View:
    """Ask whether to leave in clear what is left for the same reason."""
    return replace(view, ask=Ask("leave-all", _like(view)))


def undo(view: View) -> View:
    """Take back the last answer."""
    told = "" if view.desk.events else "Rien à annuler."
    return moved_to(view, desks.undo(view.desk), told)


def turn(by: int) -> Act:
    """Return what turns to another card."""
    return lambda view: moved_to(view, desks.move(view.desk, by))


def more(view: View) -> View:
    """Show other places, in a round."""
    return replace(view, scroll=view.scroll + 1)


def scroll(pages: float) -> Act:
    """Return what scrolls by pages, or by a row where it is less than one."""

    def act(view: View) -> View:
        return scrolled(view, round(pages * view.room) or (1 if pages > 0 else -1))

    return act


def word(by: int) -> Act:
    """Return what selects the next word or the one before, on the screen."""

    def act(view: View) -> View:
        if view.compared:
            return view
        seen = view.selection and view.scroll <= view.selection.row < view.scroll + view.room
        start = view.selection if seen else None
        return _showing(view, moved(view.rows, start, by, view.scroll))

    return act


def stretch(by: int) -> Act:
    """Return what adds a word to the selection, or takes one away."""

    def act(view: View) -> View:
        if view.selection is None:
            return view
        return replace(view, selection=stretched(view.rows, view.selection, by))

    return act


def _showing(view: View, selection: Selection | None) -> View:
    """Select, and scroll as little as it takes to see it."""
    if selection is None:
        return view
    top = min(max(view.scroll, selection.row - view.room + 1), selection.row)
    return replace(view, selection=selection, scroll=top)


def mask_word(view: View) -> View:
    """Ask how to mask what is selected."""
    if view.selection is None:
        return replace(view, told="Choisissez d’abord un mot, avec → ou ←.")
    text = "" if view.compared else selected(view.rows, view.selection)
    if not text:
        return replace(view, told="Ce mot est déjà un masque, ou n’a ni lettre ni chiffre.")
    if not desks.found(view.desk, text):
        return replace(view, told="Ce mot n’est pas dans l’échange d’origine.")
    return replace(view, ask=Ask("missed-mask", (text,)))


def compare(view: View) -> View:
    """Show what differs from what was written, or the whole text again."""
    other = replace(view, compared=not view.compared, scroll=0, selection=None)
    return other if other.rows else replace(view, told="Rien n’était écrit avant.")


def ends(outcome: Outcome) -> Act:
    """Return what ends the review."""
    return lambda view: replace(view, outcome=outcome)


def show_help(view: View) -> View:
    """Show the help, until the next key."""
    return replace(view, helped=True)
