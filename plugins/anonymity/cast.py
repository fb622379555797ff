"""Everyone in a thread: those of the roster, and the participants that it does not name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from plugins import detect
from plugins.anonymity.aliases import Aliases
from plugins.anonymity.edits import Edit
from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.finder import Finder
from plugins.anonymity.fold import fold
from plugins.anonymity.house import Houses
from plugins.anonymity.naming import pieces_of, read
from plugins.anonymity.ordinary import Ordinary
from plugins.anonymity.roster import NAME, SHARED, Person, Roster, with_aliases
from plugins.anonymity.slips import Slips
from plugins.anonymity.tokens import widened
from plugins.model import Message, Notice, Participant, Role, Thread

NAMELESS = "fil"
"""The slug of a thread whose own held nothing but names."""

_ALIAS = re.compile(r"(?:Agent [A-Z]{1,2}|Robot(?: \d+)?)")
_UNTOLD = ("customer", "other")
"""Whose names become `[nom]` in texts: their aliases would read badly there."""


class Cast:
    """The people of a thread, with the alias of each; finds their names."""

    def __init__(self, thread: Thread, roster: Roster) -> None:
        self.brand = thread.brand
        self._roles = _roles(thread)
        self._houses = Houses(
            thread, _labels(self._roles, roster), roster.kept & self._roles.keys()
        )
        self.people = self._complete(roster.people)
        self._by_name = _by_name(self.people)
        self._heard: set[str] = set()
        self._met: dict[str, Person] = {}
        self._introduced = 0
        self._waiting = False
        self._finder = self._finder_of(self.people)
        self._check_aliases()
        self._aliases = {name: self._alias(name) for name in self._roles}
        self.participants = tuple(self._participants())
        self.aliases = Aliases({person.alias for person in self.people} - SHARED)

    @cached_property
    def _taken(self) -> frozenset[str]:
        """The words of aliases: nobody is met who would be called so."""
        return frozenset().union(*(pieces_of(person.alias) for person in self.people))

    @cached_property
    def _slips(self) -> Slips:
        return Slips(self.people)

    @cached_property
    def ordinary(self) -> Ordinary:
        """What finds the words of their names that are everyday words."""
        return Ordinary(self.people)

    def alias(self, sender: str) -> str:
        """Return the alias of a sender of the thread."""
        return self._aliases[sender]

    def role(self, item: Message | Notice) -> str:
        """Return the raw role of whoever wrote an item, empty for a notice."""
        return self._roles[item.sender] if isinstance(item, Message) else ""

    def edits(self, text: str, role: str) -> list[Edit]:
        """Return the names in a text, and what is shown in their place."""
        names = [
            Edit(found.start, found.end, "nom", _shown(self.people[found.rank]))
            for found in self._finder.find(text, role)
        ]
        slips = [
            Edit(*place, "nom", _shown(self.people[rank]))
            for place, rank in self._slips.find(text, role)
        ]
        return [*widened(text, names), *slips]

    def meet(self, name: str) -> None:
        """Take note of someone whom a text names, unless all of the name is known already."""
        if name in self._heard:
            return
        self._heard.add(name)
        name = self._houses.without(name)
        if is_public_name(name, self.brand):
            return
        known = {place for it in self._finder.find(name) for place in range(it.start, it.end)}
        bare = any(name[i].isalnum() for i in range(len(name)) if i not in known)
        if bare and self._taken.isdisjoint(pieces_of(name)):
            self._met[name] = Person(name, "other", NAME)
            self._waiting = True

    def introduce(self) -> bool:
        """Look from now on for those who were met since; tell whether there are any."""
        waiting, self._waiting = self._waiting, False
        if waiting:
            listed = self.people[: len(self.people) - self._introduced]
            self.people = (*listed, *self._met.values())
            self._introduced = len(self._met)
            self._finder = self._finder_of(self.people)
        return waiting

    def slug(self, slug: str) -> str:
        """Return a slug without the words that are private."""
        text = slug.replace("-", " ")
        spans = [(span.start, span.end) for span in detect.find(text)]
        spans += [(found.start, found.end) for found in self._finder.find(text.title())]
        words = [
            match[0]
            for match in re.finditer(r"\S+", text)
            if not any(start < match.end() and match.start() < end for start, end in spans)
        ]
        return "-".join(words) or (NAMELESS if slug else "")

    def _complete(self, listed: tuple[Person, ...]) -> tuple[Person, ...]:
        """Add to the people whoever speaks in the thread and is not one of them."""
        people = list(listed)
        named = set(_by_name(listed))
        finder = None
        for name, role in self._roles.items():
            public = _is_alias(name, people) or is_public_name(name, self.brand)
            if public or _key(name) in named:
                continue
            finder = finder or self._finder_of(listed)
            found = finder.find(without_brand(name, self.brand), role)
            if found:
                known = people[found[0].rank]
                people[found[0].rank] = replace(known, forms=(*known.forms, name))
            else:
                people.append(Person(name, role, ""))
            named.add(_key(name))
        return tuple(with_aliases(people, taken=self._roles))

    def _finder_of(self, people: Iterable[Person]) -> Finder:
        if not (self.brand or self._houses.labels):
            return Finder(tuple(people))
        return Finder(
            [
                replace(p, name=self._own(p.name), forms=tuple(map(self._own, p.forms)))
                for p in people
            ]
        )

    def _own(self, name: str) -> str:
        """Return what is looked for of a name: nothing of a house's, the brand in none."""
        return "" if name in self._houses.labels else without_brand(name, self.brand)

    def _check_aliases(self) -> None:
        for rank, person in enumerate(self.people):
            if person.alias not in SHARED and self._finder.find(person.alias):
                raise PrivacyError(
                    f"L’alias de la personne n° {rank + 1} du registre des noms contient un vrai "
                    "nom de ce registre : choisissez-en un autre."
                )

    def _alias(self, sender: str) -> str:
        person = self._by_name.get(_key(sender))
        return sender if person is None else person.alias

    def _participants(self) -> Iterator[Participant]:
        roles: dict[str, Role] = {}
        for name, role in self._roles.items():
            person = self._by_name.get(_key(name))
            standing = person.role if person else role
            roles.setdefault(self._aliases[name], role if standing == "other" else standing)
        return (Participant(alias, role) for alias, role in roles.items())


def _roles(thread: Thread) -> dict[str, Role]:
    """Return everyone who speaks or reacts, by raw name; whoever is not listed is an agent."""
    roles = {participant.alias: participant.role for participant in thread.participants}
    for item in thread.items:
        if isinstance(item, Message):
            roles.setdefault(item.sender, "agent")
            for reaction in item.reactions:
                roles.setdefault(reaction.sender, "agent")
    return roles


def _labels(roles: Mapping[str, Role], roster: Roster) -> Iterator[tuple[str, str]]:
    """Return every name that may be a label, with the role of its bearer; those listed first."""
    listed = {form: p.role for p in roster.people for form in (p.name, *p.forms)}
    yield from listed.items()
    yield from ((name, role) for name, role in roles.items() if name not in listed)


@lru_cache(maxsize=512)
def is_public_name(name: str, brand: str) -> bool:
    """Tell whether a name is only a brand or a function: « Service client Orange »."""
    return not read(without_brand(name, brand)).units


def without_brand(name: str, brand: str) -> str:
    """Return a name without the brand: « Camille - Zorglub »."""
    return re.sub(re.escape(brand), " ", name, flags=re.IGNORECASE) if brand else name


def _is_alias(name: str, people: Iterable[Person]) -> bool:
    return name in {p.alias for p in people} | SHARED or _ALIAS.fullmatch(name) is not None


def _by_name(people: Iterable[Person]) -> dict[str, Person]:
    """Return who has each name, as `_key` writes it; of two people, the first."""
    named: dict[str, Person] = {}
    for person in people:
        for form in (person.name, *person.forms):
            named.setdefault(_key(form), person)
    return named


@lru_cache(maxsize=512)
def _key(name: str) -> str:
    return fold(name).text.strip()


def _shown(person: Person) -> str:
    return NAME if person.role in _UNTOLD else person.alias
