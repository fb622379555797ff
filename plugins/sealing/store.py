"""The only module here that touches the disk: `private/` through `Private`, and four files.

    vault.age             what is locked, to be committed
    vault.recipients      who may open it, to be committed
    private/vault.key     the secret keys of this machine, the newest first
    private/sealed.json   the past of each entry (`merge.py`), as far as this machine knows it

A file is written beside its place, flushed, then renamed: it is whole, the former or the new one.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from plugins.anonymity.git import refuse_if_public
from plugins.anonymity.roster import Roster
from plugins.anonymity.store import ROSTER, Private
from plugins.anonymity.vault import Vault
from plugins.documents.whole import sweep, write_whole
from plugins.sealing.document import Contents, Past
from plugins.sealing.keys import RECIPIENTS
from plugins.sealing.merge import Copy
from plugins.sealing.refusal import UNTOLD, Refusal

SEALED, KEY, PAST = "vault.age", "vault.key", "sealed.json"


class Store:
    """The files of the project at `root`. Raises PrivacyError when git could take private/ in."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.private = Private(self.root)

    def sealed(self) -> bytes | None:
        """Return the bytes of vault.age, or None."""
        return _read(self.root / SEALED)

    def save_sealed(self, data: bytes) -> None:
        """Write vault.age."""
        _write(self.root / SEALED, data, 0o644)

    def recipients(self) -> str:
        """Return the text of vault.recipients, empty when there is none. Raises Refusal."""
        return _text(self.root / RECIPIENTS, RECIPIENTS)

    def save_recipients(self, text: str) -> None:
        """Write vault.recipients."""
        _write(self.root / RECIPIENTS, text.encode(), 0o644)

    def keys(self) -> str:
        """Return the text of private/vault.key, empty when there is none. Raises Refusal."""
        return _text(self.private.folder / KEY, f"private/{KEY}")

    def save_keys(self, text: str) -> None:
        """Write private/vault.key, for its owner alone."""
        self._write_private(KEY, text.encode())

    def past(self) -> Past:
        """Return what this machine knows of the past; nothing if that is lost."""
        try:
            data = _read(self.private.folder / PAST) or b"{}"
            return msgspec.json.decode(data, type=dict[str, tuple[str, ...]])
        except msgspec.DecodeError:
            return {}

    def save_past(self, past: Past) -> None:
        """Remember it, if it changed."""
        if past != self.past():
            self._write_private(PAST, msgspec.json.encode(past, order="sorted"))

    def here(self) -> Copy:
        """Return the copy of private/. Raises PrivacyError."""
        return Copy(self.contents(), self.past())

    def contents(self) -> Contents:
        """Return the vaults and the rosters of private/. Raises PrivacyError."""
        folder = self.private.folder
        vaults = {path.stem: self.private.vault(path.stem) for path in folder.glob("vaults/*.json")}
        slugs = [path.parent.name for path in folder.glob(f"threads/*/{ROSTER}")]
        rosters = {slug: self.private.roster(slug) for slug in slugs}
        return Contents(vaults, {slug: roster for slug, roster in rosters.items() if roster})

    def take(self, sealed: Contents, places: Iterable[str]) -> None:
        """Write to private/ the entries of vault.age at these places. Raises PrivacyError."""
        entries: Mapping[str, Vault | Roster] = sealed.entries()
        for place in places:
            name, entry = place.partition("/")[2], entries.get(place)
            if isinstance(entry, Vault):
                self.private.save_vault(name, entry)
            elif isinstance(entry, Roster):
                self.private.save_roster(name, entry)

    def _write_private(self, name: str, data: bytes) -> None:
        path = self.private.folder / name
        refuse_if_public(self.root, path)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.parent.chmod(0o700)
        _write(path, data, 0o600)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _text(path: Path, name: str) -> str:
    try:
        return (_read(path) or b"").decode()
    except UnicodeDecodeError:
        raise Refusal(f"{name} n’est pas un texte en UTF-8 : rien n’en est lu.", UNTOLD) from None


def _write(path: Path, data: bytes, mode: int) -> None:
    sweep(path)
    write_whole(path, data, mode)
