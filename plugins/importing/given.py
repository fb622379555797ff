"""A roster that was given (`--roster`) meets what was confirmed before of the same thread. Pure.

What it says goes first; what it no longer says stays: a shorter list, or one that was written
before the author masked something by hand, must not show what is hidden already.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.anonymity.fold import fold
from plugins.anonymity.naming import key_of, pieces_of
from plugins.anonymity.roster import SHARED, Person, Roster, with_aliases
from plugins.anonymity.vault import Vault, known_as
from plugins.importing.hidden import clear

_STILL = (
    "restent masqués : ils l’étaient déjà dans cette conversation, et rien n’y est démasqué. Pour "
    "en montrer un, écrivez-le dans le fichier de la conversation."
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was confirmed of a thread: its people, under their aliases; texts masked everywhere,
    each with its kind; the texts left in clear, and those that a reader does not see.
    """

    people: tuple[Person, ...] = ()
    kept: frozenset[str] = frozenset()
    marked: tuple[tuple[str, str], ...] = ()
    hidden: frozenset[str] = frozenset()


def earlier(vault: Vault, roster: Roster, slug: str, hidden: Iterable[str]) -> Earlier:
    """Return what was confirmed of a thread: by its `roster`, or known by the vault of the case."""
    known = replace(roster, people=tuple(_unlisted(vault, roster, slug)))
    people = (*roster.people, *known.people)
    names = (name for person in people for name in (person.name, *person.forms))
    texts = {*hidden, *names, *(text for text, _ in roster.marked)}
    return Earlier(people, roster.kept, roster.marked, frozenset(texts))


def _unlisted(vault: Vault, roster: Roster, slug: str) -> Iterator[Person]:
    """Yield whom the vault has met in the thread and its roster does not list."""
    listed = {known_as(vault, person) for person in roster.people}
    for known in vault.people:
        if slug in known.threads and known not in listed:
            yield Person(known.name, known.role, known.alias, known.forms)


def completed(given: Roster, before: Earlier, vault: Vault) -> tuple[Roster, tuple[str, ...]]:
    """Return a given roster with what was confirmed before, and what to tell of it.

    Whoever has no alias there takes the one that the case knows, or a free one.
    """
    heirs = _heirs(before.people, given.people)
    people = [
        _inherited(person, [old for old, heir in heirs if heir is person])
        for person in given.people
    ]
    left = [old for old, heir in heirs if heir is None]
    bearers = {p.alias: p for p in left if p.alias not in SHARED}
    people = [_unlike(person, bearers.get(person.alias)) for person in people]
    known = [p if p.alias else replace(p, alias=_known_alias(vault, p)) for p in people]
    taken = {*vault.retired, *(k.alias for k in vault.people), *(p.alias for p in left)} - SHARED
    shown = {text for text in given.kept - before.kept if _shows(text, before.hidden)}
    marked = dict((*before.marked, *given.marked))
    whole = replace(
        given,
        people=(*with_aliases(known, taken), *left),
        kept=given.kept - shown,
        marked=tuple(marked.items()),
    )
    return whole, (f"textes de « keep » : {len(shown)} {_STILL}",) if shown else ()


def _heirs(
    before: Collection[Person], given: Iterable[Person]
) -> list[tuple[Person, Person | None]]:
    """Return who each earlier person is in a given roster: by the name and the role, or by the
    name where only the role has changed. A form of a name that several had is that of the first.
    """
    listed = list(given)
    called: set[int] = set()
    found: list[tuple[Person, Person | None]] = []
    for old in before:
        roles = {person.role for person in before if _alike(person, old)}
        heirs = [person for person in listed if _alike(person, old)]
        heirs += [p for p in listed if p not in heirs and id(p) not in called and _called(p, old)]
        same = (person for person in heirs if person.role == old.role)
        other = (person for person in heirs if person.role not in roles)
        heir = next(same, next(other, None))
        if heir is not None and not _alike(heir, old):
            called.add(id(heir))
        found.append((old, heir))
    return found


def _alike(one: Person, other: Person) -> bool:
    return key_of(one.name) == key_of(other.name)


def _called(person: Person, old: Person) -> bool:
    forms = set(map(key_of, person.forms)), set(map(key_of, old.forms))
    return key_of(old.name) in forms[0] or key_of(person.name) in forms[1]


def _inherited(person: Person, former: Iterable[Person]) -> Person:
    """Return a given person with the forms of whom she was, and the alias where she has none.

    Whoever was hidden does not get a real name back.
    """
    for old in former:
        forms = dict.fromkeys((*person.forms, old.name, *old.forms))
        forms.pop(person.name, None)
        names = (person.name, *forms)
        bare = person.alias in names and old.alias not in names
        if bare or not person.alias:
            person = replace(person, alias=old.alias if old.role == person.role else "")
        person = replace(person, forms=tuple(forms))
    return person


def _unlike(person: Person, bearer: Person | None) -> Person:
    """Take back an alias that somebody else has already, unless it may be one person."""
    if bearer is None or pieces_of(person.name) & pieces_of(bearer.name):
        return person
    return replace(person, alias="")


def _known_alias(vault: Vault, person: Person) -> str:
    known = known_as(vault, person)
    return known.alias if known else ""


def _shows(text: str, hidden: Iterable[str]) -> bool:
    """Tell whether keeping a text would show some of what is hidden."""
    kept = fold(text).text.strip()
    for one in hidden:
        private = fold(one).text.strip()
        if (kept in private and clear(private, kept)) or (private in kept and clear(kept, private)):
            return True
    return False
