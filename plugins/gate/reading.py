"""A built site on disk -> a Site: the only reader of the output folder.

Each piece is read once: remembered from a former reading, or read now, by both cores when there
are many. A file that cannot be read is not skipped: it is a finding, and the gate cannot tell.
"""

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from plugins.gate.facts import Facts
from plugins.gate.history.objects import LARGEST
from plugins.gate.judging import facts
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.memory import Memory
from plugins.gate.progress import progress
from plugins.gate.rules import RULES, Rule
from plugins.gate.site import Read, Site
from plugins.gate.terms import Terms
from plugins.gate.unsure import UNREAD, unknown, unreadable
from plugins.gate.views import Piece, address, kind_of, pieces
from plugins.model import Finding

ALONE = 64
"""Pieces: fewer are read faster than another process starts."""
BATCH = 32


@dataclass
class _Found:
    """What a walk over the files gathers."""

    pieces: list[Piece] = field(default_factory=list)
    unread: list[Finding] = field(default_factory=list)


def read(
    site: Path, terms: Terms, memory: Memory | None = None, rules: Sequence[Rule] = RULES
) -> Site:
    """Read the site in `site`, as it would be published at the address of `terms`."""
    found = _Found()
    paths = sorted(_walk(site, found))
    symlinks = tuple(path for path in paths if (site / path).is_symlink())
    files = frozenset(paths) - frozenset(symlinks)
    for path in sorted(files):
        _cut(site, path, terms, found)
    known = known_of(found.pieces, terms, memory, rules)
    reads = tuple(Read(it.path, it.line, known[it.digest]) for it in found.pieces)
    return Site(
        terms,
        files,
        symlinks,
        reads,
        {
            it.path: page
            for it in found.pieces
            if it.kind == "page" and (page := known[it.digest]).sound
        },
        {it.path: raster for it in reads if (raster := it.facts.raster)},
        unread=tuple(found.unread),
    )


def known_of(
    wanted: Sequence[Piece], terms: Terms, memory: Memory | None, rules: Sequence[Rule] = RULES
) -> Mapping[bytes, Facts]:
    """Return what is known of each piece, by its digest, reading those that are new.

    What could not be told is told again the next time: it is not remembered.
    """
    memory = memory or Memory(None, "")
    found = {it.digest: memory.get(it.digest) for it in wanted}
    new = {it.digest: it for it in wanted if found[it.digest] is None}
    for digest, known in zip(new, _facts(list(new.values()), terms, rules), strict=True):
        found[digest] = known
        if not any(it.rule == UNREAD for it in known.findings):
            memory.add(digest, known)
    return {digest: known for digest, known in found.items() if known is not None}


def _facts(new: Sequence[Piece], terms: Terms, rules: Sequence[Rule]) -> Iterator[Facts]:
    if len(new) < ALONE:
        yield from (facts(piece, terms, rules) for piece in new)
        return
    batches = [new[start : start + BATCH] for start in range(0, len(new), BATCH)]
    names = tuple(rule.__name__ for rule in rules)
    with (
        ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=(terms, names)) as pool,
        progress("Lecture du site", len(new)) as advance,
    ):
        for batch, known in _each(pool, batches):
            advance(len(batch))
            yield from known


def _each(
    pool: ProcessPoolExecutor, batches: Sequence[Sequence[Piece]]
) -> Iterator[tuple[Sequence[Piece], list[Facts]]]:
    """Read each batch; where a process died (no memory left…), nobody can tell what it read."""
    waiting = [(batch, _submitted(pool, batch)) for batch in batches]
    for batch, future in waiting:
        try:
            yield batch, future.result()
        except Exception as error:
            lost = Facts(findings=(unreadable("", error),), sound=False)
            yield batch, [lost] * len(batch)


def _submitted(pool: ProcessPoolExecutor, batch: Sequence[Piece]) -> Future[list[Facts]]:
    try:
        return pool.submit(_batch, batch)
    except BrokenExecutor as error:
        future: Future[list[Facts]] = Future()
        future.set_exception(error)
        return future


_WORK: dict[str, Any] = {}
"""What each process works with: sent once, not with every batch."""


def _begin(terms: Terms, names: Sequence[str]) -> None:
    _WORK.update(terms=terms, rules=[import_module(name) for name in names])


def _batch(batch: Sequence[Piece]) -> list[Facts]:
    return [facts(piece, _WORK["terms"], _WORK["rules"]) for piece in batch]


def _cut(site: Path, path: str, terms: Terms, found: _Found) -> None:
    kind = kind_of(path)
    try:
        data = _bytes(site / path)
        if kind is not None:
            found.pieces.extend(pieces(path, kind, address(terms.siteurl, path), data))
        elif sha256(data).hexdigest() in terms.allowed.files:
            found.pieces.append(Piece(path, "other", address(terms.siteurl, path), data))
        else:
            found.unread.append(unknown(path))
    except Exception as error:
        found.unread.append(unreadable(path, error))


def _bytes(file: Path) -> bytes:
    """Read a file. A pipe or a device would be waited for without end: it is no page."""
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableError("ce n’est pas un fichier")
    if found.st_size > LARGEST:
        raise UnreadableError("fichier de plus de 100 Mio")
    return file.read_bytes()


def _walk(site: Path, found: _Found) -> Iterator[str]:
    """Yield every file, and every link to a folder (`os.walk` does not enter those)."""

    def closed(error: OSError) -> None:
        folder = Path(error.filename).relative_to(site).as_posix()
        if folder != ".":  # an absent site has no page, which is said
            found.unread.append(unreadable(folder, error))

    for folder, folders, names in os.walk(site, onerror=closed):
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in names + linked:
            yield Path(folder, name).relative_to(site).as_posix()
