"""Two copies of the vault, `private/` and `vault.age`: which goes first, entry by entry. Pure.

Each copy knows the past of each entry: every state in which it was ever locked or unlocked. Whose
state stands in the other's past is behind it; when neither does, both changed, and a person
settles. It holds whatever `vault.age` is put there: an older one, or that of a branch that git
could not merge. A state is a digest; that of an entry which is not there is `ABSENT`, so that what
was forgotten is told from what was never known.
"""

from collections.abc import Collection
from dataclasses import dataclass

from plugins.sealing.document import Contents, Past, digest

ABSENT = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Places (`vaults/<case>`, `threads/<slug>`), in order.

    `taken`: new or changed in vault.age alone. `gone`: forgotten in vault.age alone.
    `dropped`: forgotten here alone. `ahead`: new or changed here alone. `conflicts`: both.
    """

    taken: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def differ(self) -> bool:
        """Whether the two copies differ at all."""
        return any((self.taken, self.gone, self.dropped, self.ahead, self.conflicts))


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the two copies, with what it knows of the past."""

    contents: Contents
    past: Past

    def states(self) -> dict[str, str]:
        """Return the state of each place, those that it once knew included."""
        there = {place: digest(entry) for place, entry in self.contents.entries().items()}
        return {**dict.fromkeys(self.past, ABSENT), **there}


def compare(here: Copy, sealed: Copy) -> Comparison:
    """Tell, of each entry, on which side it changed last."""
    ours, theirs = here.states(), sealed.states()
    found: dict[str, list[str]] = {name: [] for name in Comparison.__slots__}
    for place in sorted({*ours, *theirs}):
        state, other = ours.get(place, ABSENT), theirs.get(place, ABSENT)
        if state != other:
            newer_there = _is_before(state, here.past.get(place), sealed.past.get(place))
            newer_here = _is_before(other, sealed.past.get(place), here.past.get(place))
            found[_verdict(state, other, newer_here, newer_there)].append(place)
    return Comparison(**{name: tuple(places) for name, places in found.items()})


def _is_before(state: str, own: Collection[str] | None, others: Collection[str] | None) -> bool:
    """Tell whether a state stands in the past of the other copy, or was never known in its own."""
    return state in (others or ()) or (state == ABSENT and not own)


def _verdict(ours: str, theirs: str, newer_here: bool, newer_there: bool) -> str:
    if newer_here == newer_there:
        return "conflicts"
    if newer_there:
        return "taken" if theirs else "gone"
    return "ahead" if ours else "dropped"


def joined(*copies: Copy, but: Collection[str] = ()) -> dict[str, tuple[str, ...]]:
    """Return the past of all copies together, with their present; `but` keeps the first one's."""
    first = copies[0].past
    known: dict[str, set[str]] = {place: set(states) for place, states in first.items()}
    for copy in copies:
        for place, state in copy.states().items():
            if place not in but:
                known.setdefault(place, set()).update({state, *copy.past.get(place, ())})
    return {place: tuple(sorted(states)) for place, states in sorted(known.items())}
