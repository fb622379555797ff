"""The body of an e-mail -> what its author wrote, and the names of the files sent with it.

MIME: RFC 2045 to 2049; `format=flowed`: RFC 3676. Of two alternatives, the plain text is read, and
the HTML when there is no plain text.
"""

from email import message_from_bytes
from email.message import Message as Part
from itertools import pairwise
from typing import TypeAlias

from plugins.importers.errors import ExportError
from plugins.importers.mail_headers import decoded, words
from plugins.importers.mail_mbox import lightened
from plugins.importers.markup import to_text
from plugins.importers.media import attached
from plugins.importers.text import tidy
from plugins.model import Attachment

LONGEST = 1_000_000
"""Characters of one text that are read: far more than a person writes."""

MOST_PARTS = 1000
FULL_LINE = 72
"""Characters at which programs that do not say `format=flowed` break lines, 78 at the most."""

_SHORTEST_FULL_LINE = 55
_LONGEST_FULL_LINE = 80
_ENDS = (".", "!", "?", ":", ";", "…", ",")
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError)

AnyPart: TypeAlias = "Part[str, str]"


def body(raw: bytes, where: str) -> tuple[str, tuple[Attachment, ...]]:
    """Return the text of a raw message, quotes and signature still in it, and its files.

    Raises `ExportError` when its parts cannot be told apart, or when a text is damaged.
    """
    try:
        texts, files = _read(message_from_bytes(lightened(raw)))
    except UnicodeError:
        what = "texte abîmé, il n’est pas dans l’encodage annoncé"
        raise ExportError(where, f"{what}\u202f; exportez de nouveau ce message.") from None
    except _BROKEN:
        what = "structure MIME illisible"
        raise ExportError(where, f"{what}\u202f; retirez ce message de l’export.") from None
    return "\n\n".join(text.strip("\n") for text in texts if text.strip()), tuple(files)


def _read(message: AnyPart) -> tuple[list[str], list[Attachment]]:
    texts: list[str] = []
    files: list[Attachment] = []
    waiting = [(message, False)]
    for _ in range(MOST_PARTS):
        if not waiting:
            break
        part, related = waiting.pop()
        _mend(part)
        kind = part.get_content_type()
        name = _filename(part)
        if kind.startswith("message/") or _is_file(part, name, kind):
            # A picture that the text itself shows is nearly always a signature's logo.
            if not (related and part.get("Content-ID") and kind.startswith("image/")):
                files.append(_attachment(name, kind))
        elif part.is_multipart():
            chosen = _alternatives(part) if kind == "multipart/alternative" else _children(part)
            waiting += [(each, kind == "multipart/related") for each in reversed(chosen)]
        else:
            texts.append(_text(part, kind))
    return texts, files


def _mend(part: AnyPart) -> None:
    """Read the raw bytes of a header that nothing encodes, before the library gives them up."""
    for name, value in list(part.raw_items()):
        if not value.isascii():
            raw = value.encode("utf-8", "surrogateescape")
            part.replace_header(name, decoded(raw) or raw.decode("utf-8", "replace"))


def _children(part: AnyPart) -> list[AnyPart]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Part)] if isinstance(payload, list) else []


def _alternatives(part: AnyPart) -> list[AnyPart]:
    children = _children(part)
    plain = [each for each in children if each.get_content_type() == "text/plain"]
    written = [each for each in plain if _text(each, "text/plain").strip()]
    return written[:1] or children[-1:]


def _filename(part: AnyPart) -> str:
    return words(part.get_filename() or "")


def _is_file(part: AnyPart, name: str, kind: str) -> bool:
    if part.is_multipart():
        return False
    disposition = part.get_content_disposition()
    return disposition == "attachment" or bool(name) or not kind.startswith("text/")


def _attachment(name: str, kind: str) -> Attachment:
    if kind.startswith("message/"):
        return attached(name, "message joint")
    general = {"image": "image", "audio": "son", "video": "vidéo"}.get(kind.partition("/")[0], "")
    return attached(name, "" if "." in name else general)


def _text(part: AnyPart, kind: str) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    read = decoded(data, part.get_content_charset() or "")
    if read is None:
        raise UnicodeError
    text = tidy(read[:LONGEST])
    if kind == "text/html":
        return to_text(text)
    if str(part.get_param("format", "")).lower() == "flowed":
        return flowed(text, stuffed=str(part.get_param("delsp", "")).lower() == "yes")
    return unfolded(text)


def flowed(text: str, *, stuffed: bool = False) -> str:
    """Join the lines that `format=flowed` breaks: those that end with a space.

    `stuffed` is `DelSp=yes`: that space was added.

    >>> flowed("Ma ligne est \\ncoupée.\\n-- \\nC.")
    'Ma ligne est coupée.\\n-- \\nC.'
    """
    pieces: list[str] = []
    going_on = quoted = False
    for line in text.split("\n"):
        shown = line[1:] if line.startswith(" ") else line
        if pieces and not (going_on and quoted == shown.startswith(">")):
            pieces.append("\n")
        going_on, quoted = shown.endswith(" ") and shown != "-- ", shown.startswith(">")
        pieces.append(shown[:-1] if going_on and stuffed else shown)
    return "".join(pieces)


def unfolded(text: str) -> str:
    """Join lines that were broken only because they were full, in a text that has no longer one.

    A line was full when the first word of the next would not have fitted.
    """
    lines = text.split("\n")
    if any(len(line) > _LONGEST_FULL_LINE and "://" not in line for line in lines):
        return text
    pieces = lines[:1]
    for before, line in pairwise(lines):
        pieces += [" " if _was_full(before, line) else "\n", line]
    return "".join(pieces)


def _was_full(before: str, after: str) -> bool:
    first = after.split(" ", 1)[0]
    return (
        len(before) >= _SHORTEST_FULL_LINE
        and len(before.rstrip()) + 1 + len(first) > FULL_LINE
        and first[:1].isalnum()
        and not before.startswith(">")
        and (first[:1].islower() or not before.rstrip().endswith(_ENDS))
    )
