"""`private/`: the only place of the disk where anything raw may lie. Never followed by git.

    private/vaults/<case>.json            who and what stands behind aliases and masks
    private/threads/<thread>/roster.json  the names, confirmed or not
    private/threads/<thread>/raw.json     the thread as it was exported
    private/threads/<thread>/<name>       what else is kept of it (a draft, answers)

Folders are open to their owner alone (0700), files too (0600). A file is written beside its place,
flushed to the disk, then renamed: whatever happens, it is whole, the former one or the new one.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from plugins.anonymity import raw as raws
from plugins.anonymity import vault as vaults
from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.forgotten import Forgotten
from plugins.anonymity.git import refuse_if_public
from plugins.anonymity.roster import Roster
from plugins.anonymity.vault import Vault
from plugins.documents.whole import PARTIAL, write_whole
from plugins.model import Thread
from plugins.slugs import SLUG

FOLDER = "private"
RAW, ROSTER = "raw.json", "roster.json"


class Private:
    """The private folder of the project at `root`.

    Raises PrivacyError, here and at each writing, when git could take it in or when it is a link.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.folder = self.root / FOLDER
        self._check(self.folder / "vaults" / "x.json")

    def vault(self, case: str) -> Vault:
        """Return the vault of a case, empty when there is none yet."""
        data = self._read(self._vault(case))
        return vaults.decode(data, self._shown(self._vault(case))) if data else Vault()

    def save_vault(self, case: str, vault: Vault) -> None:
        """Write the vault of a case."""
        self._write(self._vault(case), vaults.encode(vault))

    def roster(self, thread: str) -> Roster | None:
        """Return the roster of a thread, confirmed or not, or None."""
        path = self._thread(thread) / ROSTER
        data = self._read(path)
        try:
            return msgspec.json.decode(data, type=Roster) if data else None
        except msgspec.DecodeError:
            raise PrivacyError(
                f"{self._shown(path)} est illisible : effacez-le et confirmez les noms de nouveau."
            ) from None

    def save_roster(self, thread: str, roster: Roster) -> None:
        """Write the roster of a thread."""
        self._write(self._thread(thread) / ROSTER, msgspec.json.encode(roster, order="sorted"))

    def raw(self, thread: str) -> Thread | None:
        """Return a thread as it was exported, or None."""
        path = self._thread(thread) / RAW
        data = self._read(path)
        return raws.decode(data, self._shown(path)) if data else None

    def save_raw(self, thread: str, raw: Thread) -> None:
        """Write a thread as it was exported."""
        self._write(self._thread(thread) / RAW, raws.encode(raw))

    def text(self, thread: str, name: str) -> str | None:
        """Return what else is kept of a thread under a file's name, or None."""
        data = self._read(self._thread(thread) / _plain(name))
        return None if data is None else data.decode("utf-8")

    def save_text(self, thread: str, name: str, text: str | bytes) -> Path:
        """Write something else of a thread under a file's name; return where it lies.

        A text goes in UTF-8; bytes are one already.
        """
        path = self._thread(thread) / _plain(name)
        self._write(path, text.encode("utf-8") if isinstance(text, str) else text)
        return path

    def drop(self, thread: str, name: str) -> None:
        """Erase what else is kept of a thread under a file's name, if it is."""
        path = self._thread(thread) / _plain(name)
        if path.exists():
            with self._alone():
                self._check(path)
                path.unlink(missing_ok=True)
                self._flush(path.parent)

    def forget(self, thread: str) -> Forgotten:
        """Erase everything of a thread: its files, and its entries in the vault of every case."""
        folder = self._thread(thread)
        self._check(folder / RAW)
        people = masks = 0
        with self._alone():
            for path in sorted((self.folder / "vaults").glob("*.json")):
                before = vaults.decode(path.read_bytes(), self._shown(path))
                left, gone, hidden = vaults.forget(before, thread)
                if left != before:
                    self._replace(path, vaults.encode(left))
                people, masks = people + gone, masks + hidden
            files = sorted(path.name for path in folder.glob("*")) if folder.is_dir() else []
            if folder.is_dir():
                shutil.rmtree(folder)
            self._flush(folder.parent)
        return Forgotten(tuple(f"{thread}/{name}" for name in files), people, masks)

    def cases(self) -> tuple[str, ...]:
        """Return the cases that have a vault, sorted."""
        kept = (path.stem for path in (self.folder / "vaults").glob("*.json"))
        return tuple(sorted(name for name in kept if SLUG.fullmatch(name)))

    def threads(self) -> tuple[str, ...]:
        """Return the threads that anything is kept of, sorted."""
        folder = self.folder / "threads"
        kept = (path.name for path in folder.glob("*") if path.is_dir())
        return tuple(sorted(name for name in kept if SLUG.fullmatch(name)))

    def _vault(self, case: str) -> Path:
        return self.folder / "vaults" / f"{_slug(case)}.json"

    def _thread(self, thread: str) -> Path:
        return self.folder / "threads" / _slug(thread)

    def _shown(self, path: Path) -> str:
        return str(path.relative_to(self.root))

    def _check(self, path: Path) -> None:
        """Refuse a place that git could publish, or that a link takes elsewhere."""
        for folder in (self.folder, *(self.folder / p for p in ("vaults", "threads")), path.parent):
            if folder.is_symlink():
                raise PrivacyError(
                    f"{self._shown(folder)} est un lien vers un autre endroit : mettez à sa place "
                    "un vrai dossier, à vous seul."
                )
        refuse_if_public(self.root, path)

    def _read(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except FileNotFoundError:
            return None

    def _write(self, path: Path, data: bytes) -> None:
        with self._alone():
            self._check(path)
            _own(path.parent, self.folder)
            self._replace(path, data)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Wait until nobody else writes: what another left half written may then be taken away."""
        _own(self.folder, self.folder)
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            for left in self.folder.rglob(f".*{PARTIAL}"):
                left.unlink()
            yield
        finally:
            os.close(handle)

    def _replace(self, path: Path, data: bytes) -> None:
        write_whole(path, data, 0o600)
        self._flush(path.parent)

    def _flush(self, folder: Path) -> None:
        """Make the names of a folder last, as its files do."""
        if folder.is_dir():
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _own(folder: Path, top: Path) -> None:
    """Make a folder and those above it up to `top`, open to their owner alone."""
    for place in (top, *reversed([p for p in folder.parents if top in p.parents]), folder):
        place.mkdir(mode=0o700, exist_ok=True)
        if place.stat().st_mode & 0o077:
            place.chmod(0o700)


def _slug(name: str) -> str:
    if not SLUG.fullmatch(name):
        raise PrivacyError(
            "Nom de fil ou de dossier invalide : minuscules, chiffres et traits d’union."
        )
    return name


def _plain(name: str) -> str:
    if not name or name != Path(name).name or name.startswith(".") or name in (RAW, ROSTER):
        raise PrivacyError("Nom de fichier invalide dans private/.")
    return name
