"""The files of an X archive: where messages stand, whose archive it is, what should be there.

`data/direct-messages.js`, `-group.js` and their `-partN` are JavaScript that assigns JSON to
`window.YTD.direct_messages.partN`. The owner stands in `account.js` and in `manifest.js`
(`window.__THAR_CONFIG`), which also lists the parts. The `*-headers.js` hold no text.
"""

import re
from collections.abc import Iterator
from typing import Any

from plugins.importers.errors import ExportError
from plugins.importers.loose import as_dict, as_list, as_name, as_text
from plugins.importers.objects import walk
from plugins.importers.shelves import natural
from plugins.importers.source import Source
from plugins.importers.text import head_text

_MESSAGES = re.compile(r"\s*window\.YTD\.direct_messages?(?:_group)?\.part\d+\s*=")
_ACCOUNT = re.compile(r"\s*window\.YTD\.account\.part\d+\s*=")
_MANIFEST = re.compile(r"\s*window\.__THAR_CONFIG\s*=")
_OWNERS = (
    (_ACCOUNT, "item.account", ("accountDisplayName", "username")),
    (_MANIFEST, "userInfo", ("displayName", "userName")),
)
_PART = re.compile(r"YTD\.direct_messages?(?:_group)?\.part\d+")


def message_files(source: Source) -> list[str]:
    """Return the paths of the files of messages, part 9 before part 10."""
    return sorted(_files(source, _MESSAGES), key=natural)


def owner(source: Source) -> tuple[str, str]:
    """Return the id and the name of whoever asked for the archive; empty where it does not say."""
    for form, prefix, names in _OWNERS:
        for name in _files(source, form):
            for _, value in walk(source, name, (prefix,), skip="="):
                fields = as_dict(value)
                shown = next((as_name(fields[key]) for key in names if fields.get(key)), "")
                return as_text(fields.get("accountId")), shown
    return "", ""


def whole(source: Source, files: list[str]) -> list[str]:
    """Return `files`. Raises `ExportError` when one that the manifest announces is not there."""
    for name in _files(source, _MANIFEST):
        root = name.rpartition("/")[0].removesuffix("data")
        for _, kinds in walk(source, name, ("dataTypes",), skip="="):
            missing = next((f for f in _announced(as_dict(kinds)) if root + f not in files), None)
            if missing is not None:
                what = "ce fichier de messages, annoncé par manifest.js, manque"
                advice = "donnez l’archive entière, telle que X l’a fournie."
                raise ExportError(source.where(root + missing), f"{what}\u202f; {advice}")
    return files


def _announced(kinds: dict[str, Any]) -> Iterator[str]:
    for kind in kinds.values():
        for entry in map(as_dict, as_list(as_dict(kind).get("files"))):
            if _PART.fullmatch(as_text(entry.get("globalName"))):
                yield as_text(entry.get("fileName"))


def _files(source: Source, form: re.Pattern[str]) -> Iterator[str]:
    return (name for name in source.documents() if form.match(head_text(source, name, 256)))
