"""What a typed line answers. Pure: a view that asks in, a view out."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from plugins import masks
from plugins.anonymity.roster import SHARED
from plugins.importing.review import desk as desks
from plugins.importing.review.state import Event, Verb
from plugins.importing.review.view import Ask, Question, View, answer

LONGEST_ALIAS = 40

_WORD = re.compile(r"[^\W_][\w@.'’-]*\w")


def typed(view: View, line: str) -> View:
    """Return the view after a line; an empty one asks nothing more and changes nothing."""
    if view.ask is None or not line.strip():
        return replace(view, ask=None)
    return _ANSWERS[view.ask.question](view, view.ask, line.strip())


def suggestions(view: View) -> list[str]:
    """Return what Tab completes: masks, or the words of what is on the screen."""
    if view.ask is None or view.ask.question in ("alias", "merge", "leave-all"):
        return []
    if view.ask.question != "missed":
        return list(masks.MASKS)
    card, book = desks.card(view.desk), view.desk.work.book
    shown = view.rows[view.scroll : view.scroll + view.room] if view.step == "final" else ()
    texts = [book.items[place.n].text for place in (card.places if card else ())]
    found = (
        word for text in (*texts, *(row.text for row in shown)) for word in _WORD.findall(text)
    )
    return sorted(set(found))


def mask_of(line: str) -> str | None:
    """Return the mask that a line names, by its number in the list or its first letters.

    >>> mask_of("1"), mask_of("tel"), mask_of("code p"), mask_of("code"), mask_of("c")
    ('téléphone', 'téléphone', 'code postal', 'code', None)
    """
    if line.isdecimal():
        rank = int(line)
        return masks.MASKS[rank - 1] if 1 <= rank <= len(masks.MASKS) else None
    wanted = _folded(line.strip("[] "))
    whole = [mask for mask in masks.MASKS if _folded(mask) == wanted]
    begun = [mask for mask in masks.MASKS if _folded(mask).startswith(wanted)]
    return whole[0] if whole else begun[0] if len(begun) == 1 else None


def _alias(view: View, ask: Ask, line: str) -> View:
    (key,) = ask.subject
    alias = " ".join(line.split())
    others = {entry.person.alias for entry in view.desk.state.people if entry.key != key}
    if len(alias) > LONGEST_ALIAS or not alias.isprintable():
        return replace(view, ask=None, told=f"Un alias a {LONGEST_ALIAS} caractères au plus.")
    if alias in others - SHARED:
        return replace(
            view, ask=None, told=f"« {alias} » est déjà quelqu’un ; « f » dit que c’est le même."
        )
    return answer(view, Event("rename", ask.subject, alias))


def _merge(view: View, ask: Ask, line: str) -> View:
    people = view.desk.state.people
    rank = int(line) if line.isdecimal() else 0
    if not 1 <= rank <= len(people):
        return replace(view, ask=None, told=f"Attendu un numéro de 1 à {len(people)}.")
    if people[rank - 1].key in ask.subject:
        return replace(view, ask=None, told="C’est déjà cette personne : donnez-en une autre.")
    return answer(view, Event("merge", ask.subject, people[rank - 1].key))


def _mask(view: View, ask: Ask, line: str) -> View:
    kind = mask_of(line)
    if kind is None:
        return replace(view, told="Attendu un numéro de la liste, ou le début d’un seul mot.")
    verb: Verb = "mask" if ask.question == "mask" else "mark"
    told = f"« {ask.subject[0]} » devient [{kind}] partout." if verb == "mark" else ""
    return answer(view, Event(verb, ask.subject, kind), told)


def _missed(view: View, _ask: Ask, line: str) -> View:
    if not desks.found(view.desk, line):
        return replace(view, ask=None, told="Ce texte n’est pas dans l’échange, écrit ainsi.")
    return replace(view, ask=Ask("missed-mask", (line,)), told="")


def _leave_all(view: View, ask: Ask, line: str) -> View:
    if _folded(line) not in ("o", "oui"):
        return replace(view, ask=None)
    return answer(
        view,
        Event("leave", ask.subject),
        "" if len(ask.subject) == 1 else f"{len(ask.subject)} gardés d’un coup.",
    )


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_ANSWERS: dict[Question, Callable[[View, Ask, str], View]] = {
    "alias": _alias,
    "merge": _merge,
    "mask": _mask,
    "missed": _missed,
    "missed-mask": _mask,
    "leave-all": _leave_all,
}
