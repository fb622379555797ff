"""SMS Backup & Restore (Android): the XML of text messages and of MMS.

Form: https://www.synctech.com.au/sms-backup-restore/fields-in-xml-backup-files/. `date` is in
milliseconds; `type` is 1 (received), 2 (sent), 3 (draft), 4 to 6 (not gone yet, or failed). The
application writes « null » for what is absent, an emoji as two halves (`sms_xml.py`), and the same
message again in each backup that was merged.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo
from functools import lru_cache
from typing import Any

from plugins.importers.assemble import Draft, Strand, Strands
from plugins.importers.ids import Ids
from plugins.importers.loose import UNKNOWN, as_name, as_number
from plugins.importers.media import attached
from plugins.importers.moments import from_unix
from plugins.importers.readers import readers
from plugins.importers.sms_xml import elements
from plugins.importers.source import Source
from plugins.importers.text import head_text
from plugins.model import Attachment

NAME = "SMS Backup & Restore (XML)"
CHANNEL = "SMS"
ME = "Moi"
"""The phone's owner, whom the backup does not name."""

_ROOT = re.compile(r"<(?:!DOCTYPE\s+)?smses\b")
_RECEIVED, _SENT = "1", "2"
_FROM = "137"
_NOT_A_NAME = {"", "null", "(Unknown)", "(Inconnu)"}
_NOT_A_FILE = {"application/smil", "text/plain"}
_DIGITS = re.compile(r"[\s().\-/]")
_KINDS = {"image": "image", "video": "vidéo", "audio": "message vocal"}


def accepts(source: Source) -> bool:
    """Tell whether a document is XML whose root is `smses`."""
    return any(True for _ in _files(source))


def national(address: str) -> str:
    """Return a number as it is dialled at home, so that its two spellings are one correspondent.

    >>> national("+33 6 39 98 12 34"), national("06.39.98.12.34"), national("Orange")
    ('0639981234', '0639981234', 'Orange')
    """
    address = as_name(address)
    bare = _DIGITS.sub("", address)
    if not re.fullmatch(r"\+?\d{3,}", bare):
        return address
    return re.sub(r"\A(?:\+|00)33(?=\d{9}\Z)", "0", bare)


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name)
        if head.lstrip().startswith("<") and _ROOT.search(head):
            yield name


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    files = list(_files(source))
    source.announce(files)
    strands: dict[str, Strand] = {}
    seen = Ids()
    for name in files:
        for element in elements(source, name, ("sms", "mms")):
            found = _correspondents(_value(element, "address"))
            strand = strands.setdefault(found, Strand(found, me=ME))
            _name(strand, _value(element, "contact_name"))
            wanted = key in {None, found} and _went(element)
            if wanted and seen.hold(seen.number(_identity(element, found))):
                yield strand, _draft(element, strand, zone, source.where(name))


@lru_cache(maxsize=10_000)
def _correspondents(addresses: str) -> str:
    return "~".join(sorted(map(national, addresses.split("~"))))


def _value(element: Any, name: str) -> str:
    value = element.get(name) or ""
    return "" if value == "null" else str(value)


def _name(strand: Strand, contact: str) -> None:
    if not strand.title and as_name(contact) not in _NOT_A_NAME:
        strand.title = as_name(contact)


def _identity(element: Any, found: str) -> str:
    body = _value(element, "body") or "".join(part.get("text") or "" for part in _parts(element))
    kind = _value(element, "type") or _value(element, "msg_box")
    return "\0".join((found, _value(element, "date"), kind, body, _value(element, "m_id")))


def _went(element: Any) -> bool:
    kind = _value(element, "type" if element.tag == "sms" else "msg_box")
    return kind in {_RECEIVED, _SENT}


def _draft(element: Any, strand: Strand, zone: tzinfo, where: str) -> Draft:
    milliseconds = as_number(_value(element, "date"))
    at = from_unix(None if milliseconds is None else milliseconds / 1000, zone, where)
    if element.tag == "sms":
        sent = _value(element, "type") == _SENT
        return Draft(at, ME if sent else _other(element, strand), _value(element, "body"))
    parts = _parts(element)
    texts = [part.get("text") or "" for part in parts if part.get("ct") == "text/plain"]
    sent = _value(element, "msg_box") == _SENT
    return Draft(
        at=at,
        sender=ME if sent else _other(element, strand),
        text="\n".join(text for text in texts if text not in {"", "null"}),
        attachments=tuple(_file(part) for part in parts if part.get("ct") not in _NOT_A_FILE),
    )


def _parts(element: Any) -> list[Any]:
    return list(element.iterfind("parts/part"))


def _other(element: Any, strand: Strand) -> str:
    """Return who wrote: the correspondent's name, or the number of one of a group."""
    senders = (a for a in element.iterfind("addrs/addr") if a.get("type") == _FROM)
    sender = next((national(a.get("address") or "") for a in senders), "")
    if "~" in strand.key:
        return _contacts(element).get(sender) or sender or UNKNOWN
    return strand.title or strand.key or "Numéro masqué"


def _contacts(element: Any) -> dict[str, str]:
    """Return the names of a group by number: the backup lists both in the same order."""
    numbers = [national(address) for address in _value(element, "address").split("~")]
    names = [as_name(name) for name in _value(element, "contact_name").split(",")]
    return dict(zip(numbers, names, strict=True)) if len(numbers) == len(names) else {}


def _file(part: Any) -> Attachment:
    name = next((value for key in ("cl", "name", "fn") if (value := _value(part, key))), "")
    return attached(name, _KINDS.get((part.get("ct") or "").partition("/")[0], ""))


# A key is a correspondent's number in national form, or those of a group.
listings, parse, threads = readers(_strands, CHANNEL)
