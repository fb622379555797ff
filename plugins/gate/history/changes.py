"""Which files each commit, tree or index holds: lists of ids, without their bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from plugins.gate.history import git

_DELETED, _SUBMODULE = b"D", b"160000"
"""A status, and the mode of what is in fact a commit of another repository."""

MARKS = (b"pelicanconf.py", b"pyproject.toml")
"""What the root of a commit of the sources holds, and that of a published site never does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file by its name. `name` is the id of its bytes, empty for a submodule."""

    path: bytes
    name: bytes
    stage: bytes = b"0"


def commits(root: Path, also: bytes) -> bytes:
    """List the commits that refs, HEADs and the ids `also` lead to, a line each, parents first.

    The oldest one that holds a file then stays the same when others are added.
    """
    order = ("--all", "--topo-order", "--reverse", "--stdin")
    return b"".join(it + b"\n" for it in git.lines(root, "rev-list", *order, given=also))


def sources(root: Path, listed: bytes) -> frozenset[bytes]:
    """Return the commits of the list that are of the sources, not of a published site, or notes."""
    names = listed.splitlines()
    asked = [(name, b"%s:%s\n" % (name, mark)) for name in names for mark in MARKS]
    given = b"".join(place for _, place in asked)
    answers = git.lines(root, "cat-file", "--batch-check", given=given)
    pairs = zip(asked, answers, strict=True)
    return frozenset(name for (name, _), answer in pairs if not answer.endswith(b" missing"))


def changes(root: Path, listed: IO[bytes]) -> Iterator[tuple[bytes, list[Entry]]]:
    """Yield what each commit of the list holds that a parent did not; a merge, once per parent.

    Every file of every commit is met: were it like that of all parents, it would be among theirs.
    """
    words = ("--stdin", "-r", "-m", "--root", "--raw", "-z", "--no-renames", "--no-abbrev")
    found = git.records(root, "diff-tree", *words, given=listed)
    commit, held = b"", list[Entry]()
    for record in found:
        if not record.startswith(b":"):
            if held:
                yield commit, held
            commit, held = record, []
            continue
        _, mode, _, name, status = record.split(b" ")
        path = next(found)
        if status != _DELETED:
            held.append(Entry(path, b"" if mode == _SUBMODULE else name))
    if held:
        yield commit, held


def tree(root: Path, name: bytes) -> Iterator[Entry]:
    """Yield the files of a tree, in all its folders."""
    for record in git.records(root, "ls-tree", "-r", "-z", "--full-tree", name.decode("ascii")):
        head, _, path = record.partition(b"\t")
        mode, _, found = head.split(b" ")
        yield Entry(path, b"" if mode == _SUBMODULE else found)


def staged(root: Path) -> Iterator[Entry]:
    """Yield the index of this work tree, all of it; `stage` is 1 to 3 for a file in conflict."""
    for record in git.records(root, "ls-files", "--stage", "-z", "--full-name", ":/"):
        head, _, path = record.partition(b"\t")
        mode, name, stage = head.split(b" ")
        yield Entry(path, b"" if mode == _SUBMODULE else name, stage)
