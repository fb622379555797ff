"""The tracked list of approved images: its text, read and added to. Pure.

A person reads it in a diff: which image was let through, when, and by which way.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Annotated

import msgspec

from plugins.documents.mistakes import Mistake, Mistakes

PATH = "images/approved.toml"
"""Where the list is, in the content folder."""

HEAD = """\
# Les images approuvées, celles que les textes peuvent montrer. Écrit par « inv screenshot ».
# Une image retouchée a une autre empreinte : elle passe de nouveau par « inv screenshot ».
"""

_LINE = re.compile(r"at line (\d+)")
_HEX = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Approval(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One image let through: its path in the content folder, its SHA-256, the day, the way."""

    path: str
    sha256: _HEX
    date: date
    tool: str


class _List(msgspec.Struct, forbid_unknown_fields=True):
    image: tuple[Approval, ...] = ()


def read(text: str) -> Mapping[str, str]:
    """Return path -> SHA-256; of two approvals of one path, the later holds.

    Raises Mistakes when the text is not such a list.
    """
    try:
        approvals = msgspec.convert(tomllib.loads(text), _List).image
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        raise _mistake(int(found[1]) if found else None) from None
    except (msgspec.ValidationError, RecursionError):
        raise _mistake(None) from None
    return {approval.path: approval.sha256 for approval in approvals}


def added(text: str, approval: Approval) -> str:
    """Return the text of the list with one more approval at its end, the rest as it was."""
    start = text.rstrip("\n") + "\n" if text.strip() else HEAD
    return (
        f"{start}\n[[image]]\n"
        f"path = {_quoted(approval.path)}\n"
        f"sha256 = {_quoted(approval.sha256)}\n"
        f"date = {approval.date.isoformat()}\n"
        f"tool = {_quoted(approval.tool)}\n"
    )


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string, but for DEL (TOML v1.0.0, « String »).
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _mistake(line: int | None) -> Mistakes:
    return Mistakes(
        Mistake(
            PATH,
            line,
            "liste illisible : attendu des blocs [[image]] de quatre lignes, path, sha256, date "
            "et tool. Ôtez les marques d’une fusion, ou reprenez la version de git.",
        )
    )
