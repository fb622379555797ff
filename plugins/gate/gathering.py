"""What the gate is told before it reads: the vaults, `allow.toml`, and the pictures let through.

The only module that opens `private/`. What cannot be read is a finding: nobody can tell, then, what
must not show.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from plugins.anonymity import vault as vaults
from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.roster import Person, Roster
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Vault
from plugins.documents.mistakes import Mistakes
from plugins.gate import allowed, rasters
from plugins.gate.kept import examples
from plugins.gate.secrets import Search, Secret, secrets_of
from plugins.gate.terms import LOCAL_SITE, Terms
from plugins.gate.unsure import UNREAD
from plugins.importing.rosters import roster_of
from plugins.model import Finding
from plugins.screenshots.approval import approved
from plugins.sealing.store import SEALED, Store

REAL = frozenset(("téléphone", "e-mail"))
"""Kinds of which some are reserved for fiction: any other, in an example, is somebody's."""

FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")
_EXAMPLE = re.compile(r"[@./]example\.(?:org|com|net)|\.example\b")
_Named = TypeVar("_Named", Known, Person)


@dataclass
class Told:
    """What must not show, the threads that it is about, and what could not be read of it."""

    vaults: list[Vault] = field(default_factory=list)
    rosters: list[Roster] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)
    unread: list[Finding] = field(default_factory=list)


def terms(root: Path, content: Path, siteurl: str, told: Told) -> Terms:
    """Return the terms on which the project at `root` is judged."""
    may = _allowed(root, told)
    secrets = tuple(_kept(told, may))
    return Terms(
        siteurl.rstrip("/") or LOCAL_SITE,
        Search(secrets),
        Search(examples.in_documents(secrets)),
        Search(examples.in_code(it for it in secrets if not _is_example(it))),
        may,
        frozenset((*_of_theme(root), *_approved(content, told))),
    )


def told_by(root: Path, vault: Path | None) -> Told:
    """Read the vault in a file, or else those of `private/` and the rosters confirmed there."""
    told = Told()
    try:
        if vault is None:
            _read_private(Private(root), told)
        else:
            _read_file(vault, told)
    except (PrivacyError, Mistakes, OSError, UnicodeDecodeError) as error:
        place = "private" if vault is None else vault.name
        advice = f"on ne sait pas ce qu’il faut taire : {_why(error)}"
        told.unread.append(Finding(place, 1, UNREAD, advice))
    return told


def _kept(told: Told, may: allowed.Allowed) -> Iterator[Secret]:
    """Yield what must not show: everything, but the names of a customer who signs the site."""
    signed = [replace(it, people=tuple(_unsigned(it.people, may))) for it in told.vaults]
    listed = [replace(it, people=tuple(_unsigned(it.people, may))) for it in told.rosters]
    yield from secrets_of(signed, listed)


def _unsigned(people: Iterable[_Named], may: allowed.Allowed) -> Iterator[_Named]:
    for person in people:
        if not (person.role == "customer" and may.allows(person.name)):
            yield person


def _is_example(secret: Secret) -> bool:
    return secret.kind in REAL and is_fiction(secret.text)


def is_fiction(text: str) -> bool:
    """Tell what examples are made of: numbers and domains that nobody can have.

    Arcep, décision n° 2018-0881, for numbers; RFC 2606 for domains.
    """
    figures = re.sub(r"^(?:33|0033)", "0", re.sub(r"\D", "", text))
    return figures.startswith(FICTION) or _EXAMPLE.search(text.lower()) is not None


def _read_private(private: Private, told: Told) -> None:
    for case in private.cases():
        _add(private.vault(case), told)
    for thread in private.threads():
        roster = private.roster(thread)
        if roster is not None and roster.confirmed:
            told.rosters.append(roster)
            if not roster.people:  # no vault has anything to say of it
                told.threads.add(thread)
    if not (told.vaults or told.rosters) and _is_sealed(private):
        advice = (
            "le coffre est verrouillé, et n’a jamais été ouvert sur cette machine : on ne sait "
            "pas ce qu’il faut taire. Tapez inv vault unlock, puis relancez"
        )
        told.unread.append(Finding(SEALED, 1, UNREAD, advice))


def _is_sealed(private: Private) -> bool:
    """Tell whether the vault travelled here without being opened. One that was, then forgotten,
    left its past.
    """
    store = Store(private.folder.parent)
    return store.sealed() is not None and not store.past()


def _read_file(file: Path, told: Told) -> None:
    """A vault is JSON; a list of names, as `inv import --roster` takes it, does too."""
    data = file.read_bytes()
    if _is_vault(data):
        _add(vaults.decode(data, file.name), told)
        return
    roster = roster_of(data.decode("utf-8"), file.name)
    if not (roster.people or roster.marked):
        raise PrivacyError("ce fichier ne nomme ni personne ni rien à taire.")
    told.rosters.append(roster)


def _is_vault(data: bytes) -> bool:
    try:
        return vaults.is_vault(data)
    except msgspec.DecodeError:
        return False


def _add(vault: Vault, told: Told) -> None:
    told.vaults.append(vault)
    told.threads.update(masked.thread for masked in vault.masks)
    told.threads.update(slug for known in vault.people for slug in known.threads)


def _allowed(root: Path, told: Told) -> allowed.Allowed:
    try:
        return allowed.read((root / allowed.PATH).read_text("utf-8"))
    except FileNotFoundError:
        return allowed.Allowed()
    except (Mistakes, OSError, UnicodeDecodeError) as error:
        lines = [it.line or 1 for it in error.mistakes] if isinstance(error, Mistakes) else [1]
        told.unread.append(Finding(allowed.PATH, lines[0], UNREAD, _why(error)))
        return allowed.Allowed()


def _why(error: Exception) -> str:
    """Say on one line what our own errors say, which quote nothing private, or a usual reason."""
    if isinstance(error, Mistakes):
        return " ".join(it.message for it in error.mistakes)
    if isinstance(error, PrivacyError):
        return " ".join(str(error).split())
    if isinstance(error, UnicodeDecodeError):
        return "ce fichier n’est pas du texte en UTF-8 : enregistrez-le de nouveau"
    return "ce fichier ne s’ouvre pas : vérifiez son nom et vos droits"


def _of_theme(root: Path) -> Iterator[str]:
    for file in sorted((root / "theme").rglob("*")):
        if file.suffix.lower() in rasters.SUFFIXES and file.is_file():
            yield sha256(file.read_bytes()).hexdigest()


def _approved(content: Path, told: Told) -> Iterator[str]:
    try:
        yield from approved(content).values()
    except (Mistakes, OSError):
        advice = (
            "la liste des images approuvées est illisible, aucune ne l’est donc : ôtez les marques "
            "d’une fusion, ou reprenez la version de git"
        )
        told.unread.append(Finding("content/images/approved.toml", 1, UNREAD, advice))
