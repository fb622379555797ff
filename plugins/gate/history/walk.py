"""Everything that refs, the stash and the index lead to, each file once, oldest commit first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryFile

from plugins.gate.history import changes, git
from plugins.gate.history.blobs import Blob, digest, named, short, shown
from plugins.gate.history.changes import Entry
from plugins.gate.history.git import Unread
from plugins.gate.history.objects import Objects, Wanted, objects
from plugins.gate.history.words import header, words

Known = Callable[[str, str], bool]

SHALLOW = "l’historique n’est pas entier : lancez « git fetch --unshallow », puis relancez."
NAMES_OF_REFS, STAGED_NAMES = "git show-ref", "git ls-files"
"""Where names are that no commit holds: the commands that list them."""
_REFS = "--format=%(objectname) %(objecttype) %(refname)"


@dataclass
class _Walk:
    """A reading under way, and what was met: names of files, and digests of files with theirs."""

    root: Path
    known: Known
    objects: Objects
    names: set[bytes] = field(default_factory=set)
    pairs: set[bytes] = field(default_factory=set)


def history(root: Path, known: Known) -> Iterator[Blob]:
    """Yield what the repository of `root` keeps. Outside a repository, nothing. Raises Unread.

    Read: whatever a ref leads to (branches, tags, remotes as last fetched, notes, `refs/original`,
    `refs/replace`), the HEAD of each work tree, every entry of the stash, what is staged. Not read:
    what only a reflog of a branch remembers, or nothing at all (an amended or dropped commit): no
    push sends it and no clone receives it, until git prunes it. Nor are the files of submodules,
    which are in other repositories, nor those behind the pointers of Git LFS.

    `known(path, id)` tells that a blob was read already; git is then not asked for its bytes (tags
    apart: they lead elsewhere). Ids are git's. Paths, as `git show` takes them, or nearly:

        1a2b3c4d5e:content/x.md   a file, in the first commit that holds these bytes under that name
        1a2b3c4d5e:./x/index.html the same, where the commit is not one of the sources
        1a2b3c4d5e                the names of files that this commit was first to hold, one a line
        :content/x.md, :2:x.md    a staged file that no commit holds, and one in conflict
        commit 1a2b3c4d5e         author, committer, message; `tag …`, for an annotated tag
        stash@{1}                 the same, of a stash, then what its reflog says of it
        blob 1a2b3c4d5e           a file that a tag or a ref names by itself
        git show-ref, git ls-files  the names of refs, of staged files

    A tag goes by its id, for its name may be what must not be shown. Time and memory grow with the
    number of changes in the history, not with its size: no two files are in memory at once.
    """
    if not git.is_repository(root):
        return
    if git.lines(root, "rev-parse", "--is-shallow-repository") != [b"false"]:
        raise Unread(SHALLOW)
    refs = [line.split(b" ", 2) for line in git.lines(root, "for-each-ref", _REFS)]
    stash = list(_stash(root, refs))
    listed = changes.commits(root, b"".join(commit + b"\n" for commit, _ in stash))
    with objects(root) as store:
        walk = _Walk(root, known, store)
        yield from _new(walk, [named(NAMES_OF_REFS, (name for _, _, name in refs))])
        yield from _new(walk, _said_of(stash))
        yield from _commits(walk, listed, stash)
        yield from _named(walk, [(name, kind) for name, kind, _ in refs])
        yield from _committed(walk, listed)
        yield from _staged(walk)


_Stash = tuple[bytes, bytes]
"""The commit of an entry, and what its reflog says."""


def _stash(root: Path, refs: Iterable[list[bytes]]) -> Iterator[_Stash]:
    """Yield the entries, newest first: all but that one are in its reflog only."""
    if any(name == b"refs/stash" for _, _, name in refs):
        words = ("--walk-reflogs", "--no-show-signature", "--no-patch", "--format=%H %gs")
        for row in git.lines(root, "log", *words, "refs/stash"):
            commit, _, said = row.partition(b" ")
            yield commit, said


def _said_of(stash: Sequence[_Stash]) -> Iterator[Blob]:
    for number, (_, said) in enumerate(stash):
        yield Blob(f"stash@{{{number}}}", digest(said), said)


def _new(walk: _Walk, blobs: Iterable[Blob]) -> Iterator[Blob]:
    return (it for it in blobs if it.data and not walk.known(it.path, it.id))


def _read(walk: _Walk, wanted: Iterable[Wanted]) -> Iterator[Blob]:
    """Read what is not known; of commits and tags, the words."""
    new = (it for it in wanted if not walk.known(it.path, it.name.decode("ascii")))
    for found in walk.objects.read(new):
        data = found.data if found.kind == b"blob" else words(found.data)
        yield Blob(found.path, found.name.decode("ascii"), data)


def _commits(walk: _Walk, listed: bytes, stash: Sequence[_Stash]) -> Iterator[Blob]:
    entries = {commit: f"stash@{{{number}}}" for number, (commit, _) in enumerate(stash)}
    names = listed.splitlines()
    return _read(walk, (Wanted(entries.get(it) or f"commit {short(it)}", it) for it in names))


def _named(walk: _Walk, pending: list[tuple[bytes, bytes]]) -> Iterator[Blob]:
    """Yield the annotated tags, then the files and folders that refs or tags name by themselves."""
    met: set[bytes] = set()
    while pending:
        name, kind = pending.pop()
        if kind == b"commit" or name in met:
            continue
        met.add(name)
        if kind == b"tree":
            yield from _held(walk, short(name), [*changes.tree(walk.root, name)], ":./")
            continue
        place = Wanted(f"{kind.decode('ascii')} {short(name)}", name)
        yield from _read(walk, [place])
        for tag in walk.objects.read([place] if kind == b"tag" else ()):
            pending.append((header(tag.data, b"object"), header(tag.data, b"type")))


def _committed(walk: _Walk, listed: bytes) -> Iterator[Blob]:
    sources = changes.sources(walk.root, listed)
    with TemporaryFile() as given:
        given.write(listed)
        given.seek(0)
        for commit, entries in changes.changes(walk.root, given):
            yield from _held(walk, short(commit), entries, ":" if commit in sources else ":./")


def _staged(walk: _Walk) -> Iterator[Blob]:
    entries = list(changes.staged(walk.root))
    yield from _new(walk, [named(STAGED_NAMES, _fresh(walk, entries))])
    for entry in entries:
        joint = ":" if entry.stage == b"0" else f":{entry.stage.decode('ascii')}:"
        yield from _files(walk, "", [entry], joint)


def _held(walk: _Walk, holder: str, entries: Sequence[Entry], joint: str) -> Iterator[Blob]:
    """Yield the names, then the files, that no commit before held."""
    yield from _new(walk, [named(holder, _fresh(walk, entries))])
    yield from _files(walk, holder, entries, joint)


def _fresh(walk: _Walk, entries: Iterable[Entry]) -> Iterator[bytes]:
    for entry in entries:
        if entry.path not in walk.names:
            walk.names.add(entry.path)
            yield entry.path


def _files(walk: _Walk, holder: str, entries: Iterable[Entry], joint: str) -> Iterator[Blob]:
    return _read(
        walk,
        (
            Wanted(holder + joint + shown(it.path), it.name)
            for it in entries
            if _is_new(walk, it, joint)
        ),
    )


def _is_new(walk: _Walk, entry: Entry, joint: str) -> bool:
    if not entry.name:
        return False
    pair = blake2b(entry.name + joint[:3].encode() + entry.path, digest_size=16).digest()
    known = pair in walk.pairs
    walk.pairs.add(pair)
    return not known
