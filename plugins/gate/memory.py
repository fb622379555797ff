"""What was read of former sites, kept on disk by the bytes of each piece, so that it is read once.

The memory saves time and is trusted for nothing else: one that is damaged, or that was made under
other terms or by other code, is empty. It holds facts only, none of them private.
"""

import sys
from functools import lru_cache
from hashlib import blake2b, scrypt
from importlib.metadata import version
from pathlib import Path

import msgspec

from plugins.documents.refused import why
from plugins.documents.whole import write_whole
from plugins.gate.facts import Facts

FILE = Path(".cache/gate.msgpack")
_READERS = ("html5lib", "pillow", "pypdf", "fonttools", "phonenumbers", "python-stdnum")


class Memory:
    """Facts by the digest of their piece, for one fingerprint of terms and code."""

    def __init__(self, file: Path | None, fingerprint: str) -> None:
        self._file = file
        self._mark = _mark(fingerprint)
        self._known: dict[bytes, Facts] = _load(file, self._mark) if file else {}
        self._kept: dict[bytes, Facts] = {}

    def get(self, digest: bytes) -> Facts | None:
        """Return what is known of a piece, and keep it for the next time."""
        found = self._kept.get(digest) or self._known.get(digest)
        if found is not None:
            self._kept[digest] = found
        return found

    def add(self, digest: bytes, facts: Facts) -> None:
        """Keep what was read of a piece."""
        self._kept[digest] = facts

    def save(self) -> None:
        """Write what was used or learnt; a memory that cannot be written is only slow."""
        if self._file is None or self._kept.keys() == self._known.keys():
            return
        data = msgspec.msgpack.encode(list(self._kept.items()))
        try:
            sealed = blake2b(data, digest_size=16).digest()
            write_whole(self._file, self._mark + sealed + data, 0o600)
        except OSError as error:
            print(f"Vérification : .cache/ ne s’écrit pas ({why(error)}).", file=sys.stderr)


@lru_cache(maxsize=4)
def _mark(fingerprint: str) -> bytes:
    """Return what tells these terms and this code from others, at the head of the file.

    Slowly on purpose: whoever has the file could otherwise try every telephone number against it.
    """
    return scrypt(fingerprint.encode(), salt=code().encode(), n=2**14, r=8, p=1, dklen=16)


def code() -> str:
    """Return what tells the code that reads: our own sources, and the libraries' versions."""
    folder = Path(__file__).resolve().parent.parent
    sources = sorted(
        file for name in ("gate", "detect", "anonymity") for file in (folder / name).rglob("*.py")
    )
    digest = blake2b(digest_size=16)
    for file in sources:
        digest.update(file.read_bytes())
    return digest.hexdigest() + "".join(map(version, _READERS))


def _load(file: Path, mark: bytes) -> dict[bytes, Facts]:
    try:
        data = file.read_bytes()
        if data[:16] != mark or data[16:32] != blake2b(data[32:], digest_size=16).digest():
            return {}
        return dict(msgspec.msgpack.decode(data[32:], type=list[tuple[bytes, Facts]]))
    except (OSError, msgspec.DecodeError):
        return {}
