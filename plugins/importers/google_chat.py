"""Google Chat, as Takeout gives it: a folder for each conversation, and who the owner is.

Form: `messages.json`, `{"messages": [{creator{name, email, user_type}, created_date, text,
topic_id, message_id, attached_files[], …}]}`; beside it `group_info.json`, `{"name", "members":
[]}`; elsewhere `user_info.json`, `{"user": {name, email}, "membership_info": []}`. Not documented.
Dates are sentences, in the account's language. `google_chat_messages.py` reads the messages.
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Strand, Strands
from plugins.importers.google_chat_messages import People, draft
from plugins.importers.loose import as_dict, as_list, as_name, as_text
from plugins.importers.objects import objects, walk
from plugins.importers.readers import readers
from plugins.importers.source import Source
from plugins.importers.text import head_text

NAME = "Google Chat (Takeout)"
CHANNEL = "Google Chat"

_MESSAGES = re.compile(r'\s*\{\s*"messages"\s*:\s*\[\s*\{')
_MESSAGE = ('"creator"', '"created_date"')
_OWNER = re.compile(r'\s*\{\s*"user"\s*:\s*\{[^{}]*"email"\s*:')
_GROUP = re.compile(r'\s*\{[^{}\[\]]*"members"\s*:\s*\[')


def accepts(source: Source) -> bool:
    """Tell whether a document begins with messages that have a creator and a creation date."""
    return any(True for _ in _files(source))


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, 65536)
        if _MESSAGES.match(head) and all(field in head for field in _MESSAGE):
            yield name


def _strands(source: Source, zone: tzinfo, key: str | None) -> Strands:
    owner, address = _owner(source)
    files = [name for name in _files(source) if key in {None, name}]
    groups = _groups(source)
    source.announce(files)
    for name in files:
        people = People()
        strand = Strand(name, me=owner or None)
        strand.title, members = _group(source, groups.get(_folder(name)))
        strand.names = [people.meet(member) for member in members]
        yield strand, None
        for value in objects(source, name, "messages.item"):
            said = draft(as_dict(value), people, zone, source.where(name))
            if address:
                strand.me = people.name_of(address) or strand.me
            yield strand, said


def _owner(source: Source) -> tuple[str, str]:
    """Return the name and the address of whoever asked for the export, or empty texts."""
    for name in source.documents():
        head = head_text(source, name)
        if _OWNER.match(head) and '"membership_info"' in head:
            for _, user in walk(source, name, ("user",)):
                fields = as_dict(user)
                return as_name(fields.get("name")), as_text(fields.get("email")).lower()
    return "", ""


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _groups(source: Source) -> dict[str, str]:
    """Return the file that describes the conversation of each folder."""
    described = (name for name in source.documents() if _GROUP.match(head_text(source, name)))
    return {_folder(name): name for name in described}


def _group(source: Source, name: str | None) -> tuple[str, list[dict[str, object]]]:
    """Return the title and the members that the file beside the messages tells."""
    title, members = "", list[dict[str, object]]()
    for prefix, value in walk(source, name, ("name", "members")) if name else ():
        if prefix == "name":
            title = as_name(value)
        else:
            members = [as_dict(member) for member in as_list(value)]
    return title, members


# A key is the path of a conversation's file; the account's owner is the customer.
listings, parse, threads = readers(_strands, CHANNEL)
