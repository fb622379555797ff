"""The repository as a curious person would have it: the work tree, and all that git keeps.

    files(root)           tracked files, and those that git would take, as they are on disk
    others(root)          the names of those that git does not hold yet
    history(root, known)  every blob, commit and tag that a ref, the stash or the index leads to

The only package of the gate that calls git. What cannot be read whole raises `Unread`.
"""

from plugins.gate.history.blobs import Blob
from plugins.gate.history.git import Unread
from plugins.gate.history.walk import history
from plugins.gate.history.worktree import files, others

__all__ = ["Blob", "Unread", "files", "history", "others"]
