"""Who is in a thread: those that it seems to hold, as they were confirmed or are known. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.anonymity.propose import propose_roster
from plugins.anonymity.roster import Person, Roster, with_aliases
from plugins.anonymity.vault import Vault, assign
from plugins.model import Thread

_ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")


def proposed(raw: Thread, confirmed: Roster | None, vault: Vault) -> Roster:
    """Return whom the thread seems to hold, under the aliases that they have in the case."""
    people = confirmed.people if confirmed else ()
    listed = propose_roster(raw).people
    found = [_as_known(person, people) for person in (*listed, *_addresses(raw, listed))]
    names = {name for person in found for name in (person.name, *person.forms)}
    once: dict[tuple[str, str], Person] = {}
    for person in (*found, *(p for p in people if p.name not in names)):
        once.setdefault((person.name, person.role), person)
    roster = Roster(
        people=tuple(with_aliases(once.values())),
        kept=confirmed.kept if confirmed else frozenset(),
        marked=confirmed.marked if confirmed else (),
    )
    return assign(vault, roster)[1]


def _addresses(raw: Thread, listed: Iterable[Person]) -> Iterator[Person]:
    """Yield whoever takes part under an address alone: « aide@… » is no name, and is private."""
    names = {name for person in listed for name in (person.name, *person.forms)}
    for one in raw.participants:
        if _ADDRESS.search(one.alias) and one.alias not in names:
            yield Person(one.alias, one.role, "", (), "adresse d’un participant")


def _as_known(person: Person, confirmed: Iterable[Person]) -> Person:
    """Return someone as he was confirmed; else without an alias.

    A participant is somebody by his whole name; a first name alone may be another's.
    """
    for other in confirmed:
        if person.name in (other.name, *other.forms) and (
            person.role in (other.role, "other") or other.name == person.name
        ):
            forms = dict.fromkeys((*other.forms, *person.forms))
            forms.pop(other.name, None)
            return replace(other, forms=tuple(forms), why=person.why)
    return replace(person, alias="")
