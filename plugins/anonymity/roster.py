"""Who stands in a thread, and under which alias readers will meet them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from plugins.masks import MASKS
from plugins.model import Role

Standing = Literal["customer", "agent", "robot", "system", "other"]
"""A role in the thread, or `other`: someone who is only spoken of."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)
ROLES: tuple[Role, ...] = get_args(Role)
KEEP = "keep"
NAME = "[nom]"
CUSTOMER, SYSTEM = "Moi", "Système"
SHARED = frozenset({NAME, CUSTOMER, SYSTEM})
"""Aliases that several people may have; any other belongs to one."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or a robot, under a real name.

    `forms` are other ways in which the name is written (« CD », « Mme Durand »); `why` says in
    French what proposed it.
    """

    name: str
    role: Standing
    alias: str
    forms: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """The people of a thread, once a person `confirmed` them.

    `kept` are texts to leave as they are wherever they stand (a false alarm); `marked` are texts
    to mask wherever they stand, each with its kind, a word of `plugins.masks.MASKS`.
    """

    people: tuple[Person, ...]
    confirmed: bool = False
    kept: frozenset[str] = frozenset()
    marked: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, names: Mapping[str, str]) -> "Roster":
        """Return a confirmed roster from names and what each is; aliases are given in order.

        A value is a role, `other`, `keep`, or a mask's word for a text to mask. Raises ValueError,
        in French, for anything else.

        >>> [p.alias for p in Roster.of({"Camille": "agent", "M. Durand": "other"}).people]
        ['Agent A', '[nom]']
        """
        for what in names.values():
            if what not in (*STANDINGS, KEEP, *MASKS):
                known = ", ".join((*STANDINGS, KEEP))
                raise ValueError(f"trouvé « {what} », attendu {known} ou un masque.")
        people = [Person(n, what, "") for n, what in names.items() if what in STANDINGS]
        return cls(
            people=tuple(with_aliases(people)),
            confirmed=True,
            kept=frozenset(name for name, what in names.items() if what == KEEP),
            marked=tuple((name, what) for name, what in names.items() if what in MASKS),
        )


def with_aliases(people: Iterable[Person], taken: Iterable[str] = ()) -> list[Person]:
    """Give an alias to each person that has none: the next one that nobody has."""
    listed = list(people)
    used = {*taken, *(person.alias for person in listed)}
    counts: Counter[Standing] = Counter()
    named = []
    for person in listed:
        alias = person.alias
        while not alias:
            candidate = alias_of(person.role, counts[person.role])
            counts[person.role] += 1
            alias = candidate if candidate in SHARED or candidate not in used else ""
        used.add(alias)
        named.append(replace(person, alias=alias))
    return named


def alias_of(role: Standing, rank: int) -> str:
    """Return the alias of the person of that role who comes `rank`-th, from 0.

    >>> [alias_of("agent", rank) for rank in (0, 25, 26)], alias_of("robot", 1)
    (['Agent A', 'Agent Z', 'Agent AA'], 'Robot 2')
    """
    if role == "agent":
        return f"Agent {_letters(rank)}"
    if role == "robot":
        return "Robot" if rank == 0 else f"Robot {rank + 1}"
    return {"customer": CUSTOMER, "system": SYSTEM}.get(role, NAME)


def _letters(rank: int) -> str:
    before, last = divmod(rank, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
