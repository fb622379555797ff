"""What `vault.age` holds once open: one JSON text, of which equal vaults make equal bytes. Pure.

    {"past": {place: [state]}, "recipients": […], "rosters": {slug: Roster},
     "vaults": {case: Vault}, "version": 1}

That is what the gate needs, what tells two copies apart (`merge.py`), and no more: never raw
exports, drafts or answers. Spaces fill it up to a multiple of `BLOCK`, so that the size of the file
does not tell of one more name.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from plugins.anonymity.roster import Roster
from plugins.anonymity.vault import Vault
from plugins.sealing.refusal import UNTOLD, Refusal

VERSION = 1
"""To be raised when `Vault` or `Roster` changes: software that is older would lose what is new."""

BLOCK = 4096
"""Bytes."""

Entry = Vault | Roster

Past = Mapping[str, tuple[str, ...]]
"""The states in which the entry of each place was ever locked or unlocked, sorted."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The vaults, by case, and the rosters, by thread."""

    vaults: Mapping[str, Vault] = field(default_factory=dict)
    rosters: Mapping[str, Roster] = field(default_factory=dict)

    def entries(self) -> dict[str, Entry]:
        """Return all that it holds, by place in `private/`: `vaults/<case>`, `threads/<slug>`."""
        vaults = {f"vaults/{case}": vault for case, vault in self.vaults.items()}
        return {**vaults, **{f"threads/{slug}": roster for slug, roster in self.rosters.items()}}


@dataclass(frozen=True, slots=True)
class Document:
    """What is encrypted: the contents, their past, for whom (age's own header does not tell)."""

    version: int
    recipients: tuple[str, ...]
    past: dict[str, tuple[str, ...]]
    vaults: dict[str, Vault]
    rosters: dict[str, Roster]

    @property
    def contents(self) -> Contents:
        """What it holds of private/."""
        return Contents(self.vaults, self.rosters)


@dataclass(frozen=True, slots=True)
class _Head:
    version: int


def document(contents: Contents, recipients: tuple[str, ...], past: Past) -> Document:
    """Return the document of this version."""
    vaults, rosters = dict(contents.vaults), dict(contents.rosters)
    return Document(VERSION, recipients, dict(past), vaults, rosters)


def encode(wanted: Document) -> bytes:
    """Return the document as JSON, in UTF-8: keys and sets sorted, filled up with spaces."""
    data = msgspec.json.encode(wanted, order="sorted")
    return data + b" " * (-len(data) % BLOCK)


def decode(data: bytes) -> Document:
    """Read a document. Raises Refusal when another version wrote it, or when it is not one."""
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version > VERSION:
            raise Refusal(_NEWER, UNTOLD)
        return msgspec.json.decode(data, type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refusal(_STRANGE, UNTOLD) from None


def digest(entry: Entry) -> str:
    """Return what tells an entry from another: half a SHA-256, in hexadecimal."""
    return hashlib.sha256(msgspec.json.encode(entry, order="sorted")).hexdigest()[:32]


_NEWER = (
    "vault.age a été écrit par une version plus récente de ce logiciel : mettez celle-ci à jour, "
    "puis relancez. Rien n’est écrit."
)
_STRANGE = (
    "vault.age s’ouvre, mais ce qu’il contient n’est pas un coffre de ce logiciel : rien n’en est "
    "tiré. Reprenez une version plus ancienne : git log -- vault.age les énumère."
)
