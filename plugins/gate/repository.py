"""The repository as the gate reads it: work tree, history, refs. Each blob is read once.

In the toolkit's own folders, examples hold invented names, addresses, accounts: only real numbers
and e-mails are sought there. The detectors read what authors write, `content/`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b, sha256
from pathlib import Path

from plugins.gate import history
from plugins.gate.facts import Facts
from plugins.gate.history import Blob, Unread
from plugins.gate.kept import Kept, owner_of, read
from plugins.gate.memory import Memory
from plugins.gate.passages import Passage, Surface
from plugins.gate.rules import identifiers, keys, secrets
from plugins.gate.site import Read
from plugins.gate.terms import Terms
from plugins.gate.unsure import UNREAD, unreadable
from plugins.model import Finding
from plugins.screenshots import ledger

LEDGER = ledger.PATH
"""Written by the tool, and full of hashes."""
_NAMES = re.compile(r"[0-9a-f]{7,64}|git ls-files(?: --others)?")
"""Where `history` puts the names of files, one a line."""


@dataclass
class _Gathered:
    """What is known of each blob so far, and what could not be told."""

    read: list[Read] = field(default_factory=list)
    unread: list[Finding] = field(default_factory=list)


def read_repository(
    root: Path, terms: Terms, memory: Memory
) -> tuple[tuple[Read, ...], tuple[Finding, ...]]:
    """Return what is known of every blob of the repository at `root`, and what is not.

    What was read of a former history is not even asked of git again.
    """
    found = _Gathered()
    try:
        _read(history.files(root), "source", terms, memory, found)
        _read(history.others(root), "source", terms, memory, found)
        known = partial(_is_known, "history", memory, found)
        _read(history.history(root, known), "history", terms, memory, found)
    except Unread as error:
        found.unread.append(Finding(".git", 1, UNREAD, str(error)))
    return tuple(found.read), tuple(found.unread)


def _read(
    blobs: Iterable[Blob], surface: Surface, terms: Terms, memory: Memory, found: _Gathered
) -> None:
    for blob in blobs:
        if _is_known(surface, memory, found, blob.path, blob.id):
            continue
        facts = _facts(blob, surface, terms)
        if not any(it.rule == UNREAD for it in facts.findings):
            memory.add(_digest(surface, blob.path, blob.id), facts)
        found.read.append(Read(blob.path, 1, facts, blob.id))


def _is_known(surface: Surface, memory: Memory, found: _Gathered, path: str, name: str) -> bool:
    facts = memory.get(_digest(surface, path, name))
    if facts is None:
        return False
    found.read.append(Read(path, 1, facts, name))
    return True


def _digest(surface: Surface, path: str, name: str) -> bytes:
    """What is found in a blob depends on its bytes, on its owner, and on how it is read."""
    said = f"{surface}\0{owner_of(path)}\0{Path(path).suffix}\0{name}"
    return blake2b(said.encode(errors="surrogateescape"), digest_size=16).digest()


def _facts(blob: Blob, surface: Surface, terms: Terms) -> Facts:
    if sha256(blob.data).hexdigest() in terms.allowed.files:
        return Facts()
    try:
        kept = read(blob.path, surface, blob.data)
        return Facts(findings=tuple(sorted(set(_findings(kept, terms)), key=_place)))
    except Exception as error:
        if owner_of(blob.path) == "toolkit":  # tests are made of damaged files
            return Facts()
        return Facts(findings=(unreadable("", error),))


def _findings(kept: Kept, terms: Terms) -> Iterator[Finding]:
    search = terms.elsewhere if kept.owner == "toolkit" else terms.search
    for text in map(_authored, kept.texts) if _NAMES.fullmatch(kept.path) else kept.texts:
        passage = Passage("", 1, kept.surface, text)
        yield from secrets.found(passage, search)
        if kept.owner != "toolkit":
            yield from keys.found(passage)
        if kept.owner == "content" and not kept.path.endswith(LEDGER):
            yield from identifiers.found(passage, terms)


def _authored(names: str) -> str:
    """Return a list of file names without those of the toolkit's own examples, lines kept."""
    return "\n".join("" if owner_of(it) == "toolkit" else it for it in names.split("\n"))


def _place(finding: Finding) -> tuple[int, str]:
    return finding.line, finding.rule
