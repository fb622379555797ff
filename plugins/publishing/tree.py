"""The git tree that a folder becomes, known before anything is committed."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.publishing.git import Repository
from plugins.publishing.quarantine import apart

Entries = Mapping[str, str]
"""What a tree holds: path -> mode and id of the blob, as in `100644 8baef1b…`."""


def entries_of(repository: Repository, site: Path, added: Mapping[str, str]) -> Entries:
    """Return the files of `site` and the `added` ones (path -> text), as git would keep them.

    Bytes go in as they are (no line-ending or attribute filter), modes as ghp-import sets them.
    Nothing is written.
    """
    entries = dict(_files(repository, site))
    for path, text in added.items():
        blob = repository.read("hash-object", "--stdin", given=text.encode())
        entries[path] = f"100644 {blob}"
    return entries


def tree_of(repository: Repository, entries: Entries, scratch: Path) -> str:
    """Return the id of the tree that holds `entries`; what git writes goes to the folder `scratch`.

    The author's repository gets nothing.
    """
    lines = "".join(f"{kind}\t{path}\0" for path, kind in sorted(entries.items()))
    with apart(repository, scratch) as aside:
        variables = {**aside.variables, "GIT_INDEX_FILE": str(scratch / "index")}
        index = Repository(repository.folder, variables)
        index.read("update-index", "-z", "--index-info", given=os.fsencode(lines))
        return index.read("write-tree", "--missing-ok")


def entries_at(repository: Repository, commit: str) -> Entries:
    """Return what the tree of a commit holds."""
    listing = repository.read("ls-tree", "-r", "-z", "--full-tree", commit)
    found: dict[str, str] = {}
    for record in filter(None, listing.split("\0")):
        kind, _, path = record.partition("\t")
        mode, _, blob = kind.split(" ")
        found[path] = f"{mode} {blob}"
    return found


def _files(repository: Repository, site: Path) -> Iterator[tuple[str, str]]:
    paths = [Path(folder, name) for folder, _, names in os.walk(site) for name in names]
    listing = "".join(f"{path}\n" for path in paths)
    blobs = repository.read(
        "hash-object", "--no-filters", "--stdin-paths", given=os.fsencode(listing)
    )
    for path, blob in zip(paths, blobs.splitlines(), strict=True):
        mode = "100755" if os.access(path, os.X_OK) else "100644"
        yield path.relative_to(site).as_posix(), f"{mode} {blob}"
