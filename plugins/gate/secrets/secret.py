"""What must not be published: what stands behind the aliases and the masks of the vaults."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.anonymity.naming import read
from plugins.anonymity.roster import Roster
from plugins.anonymity.vault import Vault
from plugins.gate.secrets.ordinary import FUNCTION, PUBLIC
from plugins.gate.secrets.skeleton import letters_of

NAME = "nom"


@dataclass(frozen=True, slots=True, order=True)
class Secret:
    """A text that must not be published; `kind` is a word of `plugins.masks.MASKS`."""

    text: str
    kind: str


def secrets_of(vaults: Iterable[Vault], rosters: Iterable[Roster]) -> tuple[Secret, ...]:
    """Return what the vaults and the confirmed rosters hold, sorted, what is public left out.

    A roster that nobody confirmed is a list of guesses, with false alarms in it.
    """
    found = {secret for secret in _all(vaults, rosters) if not _is_public(secret)}
    return tuple(sorted(found))


def _all(vaults: Iterable[Vault], rosters: Iterable[Roster]) -> Iterator[Secret]:
    for vault in vaults:
        for known in vault.people:
            yield from (Secret(name.strip(), NAME) for name in (known.name, *known.forms))
        yield from (Secret(masked.text.strip(), masked.kind) for masked in vault.masks)
    for roster in rosters:
        if roster.confirmed:
            for person in roster.people:
                yield from (Secret(name.strip(), NAME) for name in (person.name, *person.forms))
            yield from (Secret(text.strip(), kind) for text, kind in roster.marked)


def _is_public(secret: Secret) -> bool:
    """Tell whether a text is nobody's: a brand, a function (« Service client »), « Moi »."""
    letters = letters_of(secret.text)
    if len(letters) < 2 or letters in PUBLIC:
        return True
    if secret.kind != NAME:
        return letters in FUNCTION
    return not any(len("".join(unit)) > 1 for unit in read(secret.text).units)
