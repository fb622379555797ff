"""A file of the repository -> what can be searched in it: whose words, and which texts. Pure."""

import re
from dataclasses import dataclass
from typing import Literal

from plugins.gate.kept.opening import opened
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.passages import Surface

__all__ = ["Kept", "Owner", "UnreadableError", "owner_of", "read"]

Owner = Literal["content", "document", "code", "other"]

CODE = ("plugins", "tests", "benchmarks")
EXAMPLES = ("tests", "benchmarks")
"""What is the tool itself: code, and in folders of these two, whatever the examples are made of."""
DOCUMENTED = ("docs", ".ci")
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")
"""What the tool says of itself. An author may write there too, or leave a file there."""

_REVISION = re.compile(r"(?:[0-9a-f]{7,64})?:(?:[123]:)?(?P<file>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Kept:
    """The texts of a file, the path that it was given under, and who answers for them.

    `pictures` are the SHA-256 of those in it, `metadata` what travels with them. `noise` are bytes
    that may read as text.
    """

    path: str
    surface: Surface
    owner: Owner
    texts: tuple[str, ...]
    pictures: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()


def read(path: str, surface: Surface, data: bytes) -> Kept:
    """Return what can be searched in a file of the work tree, or in a `Blob` of the history.

    Raises UnreadableError, a ValueError whose message may be shown, when some of it cannot be read:
    an unknown format, a damaged or encrypted file, an archive that inflates without end.
    """
    found = opened(data)
    told = (found.texts, found.pictures, found.metadata, found.noise)
    return Kept(path, surface, owner_of(path), *told)


def owner_of(path: str) -> Owner:
    """Tell whose words a file holds, by its path: in the work tree, or as `history` writes it.

    `content/` is the author's, in any commit. The rest of what is not one of the sources (`./`:
    a published site, whose page may be called `docs/`) is other, as are messages and names. Of the
    toolkit, code is told from documents: a file that is neither code nor an example is a document.

    >>> [owner_of(it) for it in ("content/a.md", "1a2b3c4d5e:content/a.md", ":docs/guide.md")]
    ['content', 'content', 'document']
    >>> [owner_of(it) for it in ("plugins/a.py", "plugins/a.docx", "tests/a.md", "tests/b/a.md")]
    ['code', 'document', 'document', 'code']
    >>> [owner_of(it) for it in ("1a2b3c4d5e:./docs/index.html", "commit 1a2b3c4d5e", "Makefile")]
    ['other', 'other', 'other']
    """
    found = _REVISION.fullmatch(path)
    file = found["file"] if found else path
    folder = file.removeprefix("./").split("/")[0] if "/" in file else ""
    if folder == "content":
        return "content"
    if file.startswith("./"):
        return "other"
    if folder in DOCUMENTED or file in DOCUMENTS:
        return "document"
    if folder not in CODE:
        return "other"
    is_example = folder in EXAMPLES and file.count("/") > 1
    return "code" if is_example or file.endswith(".py") else "document"
