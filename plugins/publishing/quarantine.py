"""Git calls whose writings go aside: the author's objects are read, and nothing is added to them.

As git itself does with a push that a hook may still refuse (git-receive-pack, « quarantine »).
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.publishing.git import Repository

_HERE, _THERE = "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"


@contextmanager
def apart(repository: Repository, scratch: Path) -> Iterator[Repository]:
    """Give the same repository, whose new objects go to a folder under `scratch`, gone at the end.

    Refs are not kept from moving: only calls that move none may be made.
    """
    with tempfile.TemporaryDirectory(prefix="objects-", dir=scratch) as folder:
        before = [str(objects(repository)), repository.variables.get(_THERE, "")]
        variables = {_HERE: folder, _THERE: ":".join(filter(None, before))}
        yield Repository(repository.folder, {**repository.variables, **variables})


def objects(repository: Repository) -> Path:
    """Return the folder where a repository's new objects go."""
    return repository.folder / repository.read("rev-parse", "--git-path", "objects")
