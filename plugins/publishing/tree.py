"""The git tree that a folder becomes, known before anything is committed."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.publishing.git import Repository


def tree_of(repository: Repository, site: Path, added: Mapping[str, str]) -> str:
    """Return the id of the tree that holds the files of `site` and the `added` ones, path -> text.

    Bytes go in as they are (no line-ending or attribute filter), modes as ghp-import sets them.
    """
    entries = dict(_files(repository, site))
    for path, text in added.items():
        entries[path] = ("100644", repository.read("hash-object", "--stdin", given=text.encode()))
    lines = "".join(f"{mode} {blob}\t{path}\0" for path, (mode, blob) in sorted(entries.items()))
    with tempfile.TemporaryDirectory() as folder:
        variables = {**repository.variables, "GIT_INDEX_FILE": str(Path(folder, "index"))}
        index = Repository(repository.folder, variables)
        index.read("update-index", "-z", "--index-info", given=os.fsencode(lines))
        return index.read("write-tree", "--missing-ok")


def _files(repository: Repository, site: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    paths = [Path(folder, name) for folder, _, names in os.walk(site) for name in names]
    listing = "".join(f"{path}\n" for path in paths)
    blobs = repository.read(
        "hash-object", "--no-filters", "--stdin-paths", given=os.fsencode(listing)
    )
    for path, blob in zip(paths, blobs.splitlines(), strict=True):
        mode = "100755" if os.access(path, os.X_OK) else "100644"
        yield path.relative_to(site).as_posix(), (mode, blob)
