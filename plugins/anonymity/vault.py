"""Who stands behind each alias of a case, what stands behind each mask. Pure: `store.py` writes it.

This is what makes the published text a pseudonymised one (GDPR, article 4(5)): whoever holds the
vault can tell who is who, so it never leaves `private/`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

import msgspec

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.naming import key_of
from plugins.anonymity.roster import SHARED, Person, Roster, Standing, with_aliases
from plugins.model import Redaction, Thread


@dataclass(frozen=True, slots=True)
class Known:
    """Someone of the case, under one alias in all its threads; `threads` are slugs."""

    name: str
    role: Standing
    alias: str
    forms: tuple[str, ...] = ()
    threads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Masked:
    """What stands behind a mask, or an alias, of message `n` of a thread."""

    thread: str
    n: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Vault:
    """The vault of a case; `retired` are aliases of people forgotten, never to be given again."""

    people: tuple[Known, ...] = ()
    masks: tuple[Masked, ...] = ()
    retired: tuple[str, ...] = ()


_KEYS = frozenset(field.name for field in fields(Vault))


def encode(vault: Vault) -> bytes:
    """Return the vault as JSON, in UTF-8."""
    return msgspec.json.format(msgspec.json.encode(vault), indent=1)


def decode(data: bytes, name: str) -> Vault:
    """Read a vault. Raises PrivacyError, which names the file `name` and quotes nothing of it."""
    try:
        if is_vault(data):
            return msgspec.json.decode(data, type=Vault)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    raise PrivacyError(
        f"{name} est illisible : il a été modifié à la main, ou abîmé. Reprenez-en une "
        "sauvegarde ; rien n’est écrit."
    )


def is_vault(data: bytes) -> bool:
    """Tell a vault from any other JSON: one that is taken for an empty vault would hide nothing.

    Raises msgspec.DecodeError when it is no JSON.
    """
    found = msgspec.json.decode(data)
    return isinstance(found, dict) and bool(found) and found.keys() <= _KEYS


def assign(vault: Vault, roster: Roster, thread: str = "") -> tuple[Vault, Roster]:
    """Give each person the alias that she has in the case, and anyone new one that nobody had.

    `known_as` tells who is the same. People who share an alias in the roster are one person.
    `thread` is the slug of the roster's thread.
    """
    given: dict[str, str] = {}
    for person in roster.people:
        if person.alias not in SHARED and (known := known_as(vault, person)):
            given.setdefault(person.alias, known.alias)
    taken = {*_aliases(vault), *given.values()}
    for person in roster.people:
        if person.alias not in SHARED and person.alias not in given:
            free = person.alias if person.alias not in taken else ""
            (fresh,) = with_aliases([replace(person, alias=free)], taken)
            given[person.alias] = fresh.alias
            taken.add(fresh.alias)
    people = tuple(replace(p, alias=given.get(p.alias, p.alias)) for p in roster.people)
    return _with_people(vault, people, thread), replace(roster, people=people)


def record(
    vault: Vault, raw: Thread, redaction: Redaction, by_hand: Iterable[Masked] = ()
) -> Vault:
    """Return the vault with what stands behind each mask of a thread, those made by hand too.

    Nothing that it held is lost: a mask stays public after a platform has deleted the message.
    """
    texts = {item.n: item.text for item in raw.items}
    found = (
        Masked(raw.slug, r.n, r.span.kind, texts[r.n][r.span.start : r.span.end])
        for r in redaction.replacements
    )
    return replace(vault, masks=tuple(dict.fromkeys((*vault.masks, *found, *by_hand))))


def forget(vault: Vault, thread: str) -> tuple[Vault, int, int]:
    """Return the vault without a thread, and how many people and masks were erased.

    Whoever is met in another thread stays.
    """
    people = tuple(_left(vault.people, thread))
    gone = [known for known in vault.people if known.threads == (thread,)]
    masks = tuple(masked for masked in vault.masks if masked.thread != thread)
    retired = {*vault.retired, *(known.alias for known in gone)} - SHARED
    left = Vault(people, masks, tuple(sorted(retired)))
    return left, len(gone), len(vault.masks) - len(masks)


def _left(people: Iterable[Known], thread: str) -> Iterator[Known]:
    for known in people:
        threads = tuple(slug for slug in known.threads if slug != thread)
        if threads or not known.threads:
            yield replace(known, threads=threads)


def _aliases(vault: Vault) -> set[str]:
    return {*vault.retired, *(known.alias for known in vault.people)} - SHARED


def known_as(vault: Vault, person: Person) -> Known | None:
    """Return who a person is in the case: the same name, title, case and accents aside, and role.

    Whoever has the same whole name goes first; then whoever is also called by the other's whole
    name. A form that two people share (« Camille ») does not make them one.
    """
    name, forms = key_of(person.name), set(map(key_of, person.forms))
    alike = [(known, key_of(known.name)) for known in vault.people if known.role == person.role]
    whole = (known for known, key in alike if key == name)
    called = (k for k, key in alike if key in forms or name in map(key_of, k.forms))
    return next(whole, None) or next(called, None)


def _with_people(vault: Vault, people: Iterable[Person], thread: str) -> Vault:
    kept = list(vault.people)
    for person in people:
        known = known_as(replace(vault, people=tuple(kept)), person)
        if known is None:
            met = (thread,) if thread else ()
            kept.append(Known(person.name, person.role, person.alias, person.forms, met))
        else:
            names = dict.fromkeys((*known.forms, person.name, *person.forms))
            forms = tuple(name for name in names if name != known.name)
            threads = tuple(dict.fromkeys((*known.threads, *([thread] if thread else []))))
            kept[kept.index(known)] = replace(known, forms=forms, threads=threads)
    return replace(vault, people=tuple(kept))
