"""People who have another name in a later export: they stay who they were. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.anonymity.roster import Roster
from plugins.anonymity.vault import Vault
from plugins.importing.align import align, called
from plugins.importing.before import Before
from plugins.model import Participant, Thread


def names_since(before: Before, raw: Thread) -> Mapping[str, str]:
    """Return, for each name that the export gives now to someone it knew, the former one."""
    if before.raw is None:
        return {}
    spoken = {person.alias for person in before.raw.participants}
    if spoken >= {person.alias for person in raw.participants}:
        return {}
    return called(before.raw.items, raw.items, align(before.raw.items, raw.items))


def with_roles(raw: Thread, former: Thread | None, names: Mapping[str, str]) -> Thread:
    """Return a thread in which whoever has changed names has kept the role that he had."""
    if former is None or not names:
        return raw
    people = (
        Participant(p.alias, former.role_of(names[p.alias])) if p.alias in names else p
        for p in raw.participants
    )
    return replace(raw, participants=tuple(people))


def known_so(before: Before, names: Mapping[str, str], slug: str) -> Before:
    """Return what an earlier import left, where the new names are forms of the former."""
    if not names:
        return before
    return replace(
        before,
        roster=before.roster and _roster(before.roster, names),
        vault=_vault(before.vault, names, slug),
    )


def _roster(roster: Roster, names: Mapping[str, str]) -> Roster:
    people = (replace(p, forms=_forms(p.name, p.forms, names)) for p in roster.people)
    return replace(roster, people=tuple(people))


def _vault(vault: Vault, names: Mapping[str, str], slug: str) -> Vault:
    people = (
        replace(k, forms=_forms(k.name, k.forms, names)) if slug in k.threads else k
        for k in vault.people
    )
    return replace(vault, people=tuple(people))


def _forms(name: str, forms: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Add the new names of whoever is called by a former one, by his name or a form of it."""
    own = {name, *forms}
    new = (now for now, former in names.items() if former in own and now != name)
    return tuple(dict.fromkeys((*forms, *new)))
