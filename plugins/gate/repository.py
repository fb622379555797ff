"""The repository as the gate reads it: work tree, history, refs. Each blob is read once.

In the toolkit's own folders, examples hold invented names, addresses, accounts: what they print is
not sought there (`kept.examples`). The detectors read what authors write: `content/`, notes left
elsewhere, the settings, the messages of commits.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import blake2b, sha256
from pathlib import Path

from plugins.gate import history
from plugins.gate.facts import Facts
from plugins.gate.history import Blob, Unread
from plugins.gate.kept import Kept, Owner, owner_of, read
from plugins.gate.kept.examples import unlabelled
from plugins.gate.memory import Memory
from plugins.gate.passages import Passage, Surface
from plugins.gate.rules import identifiers, keys, metadata, pictures, secrets
from plugins.gate.secrets import Search
from plugins.gate.site import Read
from plugins.gate.terms import Terms
from plugins.gate.unsure import UNREAD, unreadable
from plugins.model import Finding
from plugins.screenshots import ledger

LEDGER = ledger.PATH
GENERATED = (LEDGER, "requirements.txt")
"""Written by tools, and full of hashes."""
_SAID = re.compile(r"(?:commit|tag) ")
_WRITTEN = re.compile(r"(?:^|:)(?!\./).*(?:\.md|\.txt|(?:pelican|publish)conf\.py)$", re.DOTALL)
"""Neither the pages of the published branch (`./`), nor code, where every decorator is a handle."""
BROKEN = ("f4945c68187afd76be57a168118cd17815a7a67808a139dd95c770c568db8840",)
"""SHA-256 of examples of the toolkit that are made to be unreadable."""
_APPROVED = re.compile(r'^sha256 = "([0-9a-f]{64})"$', re.MULTILINE)
_NAMES = re.compile(r"[0-9a-f]{7,64}|git ls-files(?: --others)?")
"""Where `history` puts the names of files, one a line."""


@dataclass
class _Gathered:
    """What is known of each blob so far, and what could not be told."""

    read: list[Read] = field(default_factory=list)
    unread: list[Finding] = field(default_factory=list)
    former: frozenset[str] = frozenset()


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
        found.former = _once_approved(root)
        known = partial(_is_known, "history", memory, found)
        past = replace(terms, pictures=terms.pictures | found.former)
        _read(history.history(root, known), "history", past, memory, found)
    except Unread as error:
        found.unread.append(Finding(".git", 1, UNREAD, str(error)))
    return tuple(found.read), tuple(found.unread)


def _once_approved(root: Path) -> frozenset[str]:
    """Return the SHA-256 of the pictures that the list let through, retouched since or not."""
    try:
        return frozenset(_APPROVED.findall((root / "content" / LEDGER).read_text("utf-8")))
    except (OSError, UnicodeDecodeError):  # told where the list is read
        return frozenset()


def _read(
    blobs: Iterable[Blob], surface: Surface, terms: Terms, memory: Memory, found: _Gathered
) -> None:
    for blob in blobs:
        if _is_known(surface, memory, found, blob.path, blob.id):
            continue
        facts = _facts(blob, surface, terms)
        if not any(it.rule == UNREAD for it in facts.findings):
            memory.add(_digest(surface, found, blob.path, blob.id), facts)
        found.read.append(Read(blob.path, 1, facts, blob.id))


def _is_known(surface: Surface, memory: Memory, found: _Gathered, path: str, name: str) -> bool:
    facts = memory.get(_digest(surface, found, path, name))
    if facts is None:
        return False
    found.read.append(Read(path, 1, facts, name))
    return True


def _digest(surface: Surface, found: _Gathered, path: str, name: str) -> bytes:
    """What is found in a blob depends on its bytes, on its owner, and on how it is read."""
    former = " ".join(sorted(found.former)) if owner_of(path) == "content" else ""
    said = f"{surface}\0{owner_of(path)}\0{Path(path).suffix}\0{name}\0{former}"
    return blake2b(said.encode(errors="surrogateescape"), digest_size=16).digest()


def _facts(blob: Blob, surface: Surface, terms: Terms) -> Facts:
    mark = sha256(blob.data).hexdigest()
    is_let_through = mark in terms.allowed.files
    try:
        kept = read(blob.path, surface, blob.data)
        found = {*_private(kept, terms), *(() if is_let_through else _doubtful(kept, terms))}
        return Facts(findings=tuple(sorted(found, key=_place)))
    except Exception as error:
        if is_let_through or mark in BROKEN:
            return Facts()
        return Facts(findings=(unreadable("", error),))


def _private(kept: Kept, terms: Terms) -> Iterator[Finding]:
    """Yield what no list lets through."""
    for owner, text in _texts(kept):
        passage = Passage("", 1, kept.surface, text)
        yield from secrets.found(passage, _search(owner, terms))
        if owner != "code":
            yield from keys.found(passage)


def _doubtful(kept: Kept, terms: Terms) -> Iterator[Finding]:
    """Yield what an author must not let out unseen."""
    for text in _prose(kept):
        yield from identifiers.found(Passage("", 1, kept.surface, text), terms)
    if kept.owner != "content":
        return
    shown = (*kept.pictures, *pictures.addressed(kept.texts))
    yield from pictures.found(shown, kept.surface, terms)
    yield from metadata.found(kept.metadata, kept.surface)


def _prose(kept: Kept) -> Iterator[str]:
    """Yield what people write there: texts, notes, settings, messages of commits.

    Not who commits: git publishes that name and address by design, and says so to its user.
    """
    if _SAID.match(kept.path):
        yield from (text.partition("\n\n")[2] for text in kept.texts)
    elif kept.owner == "content" or (kept.owner == "other" and _WRITTEN.search(kept.path)):
        yield from () if kept.path.endswith(GENERATED) else kept.texts


def _texts(kept: Kept) -> Iterator[tuple[Owner, str]]:
    """Yield the texts of a file; of a list of names, those of each owner apart, lines kept."""
    for text in (*kept.texts, *kept.noise):
        if not _NAMES.fullmatch(kept.path):
            yield kept.owner, unlabelled(text) if kept.owner == "code" else text
            continue
        owners = [owner_of(name) for name in text.split("\n")]
        for owner in dict.fromkeys(owners):
            named = zip(text.split("\n"), owners, strict=True)
            yield owner, "\n".join(name if its == owner else "" for name, its in named)


def _search(owner: Owner, terms: Terms) -> Search:
    if owner == "code":
        return terms.in_code
    return terms.in_documents if owner == "document" else terms.search


def _place(finding: Finding) -> tuple[int, str]:
    return finding.line, finding.rule
