"""E-mail: one or several mbox files, one or several messages (`.eml`), in a folder or a zip.

Forms: RFC 5322, RFC 4155. Nothing of a message but what its author wrote is kept: `mail_quotes.py`
cuts replies and signatures. A first pass reads headers (`mail_threads.py`), a second the messages
of one thread. A mailbox seldom says whose it is: `me` is known where it does.
"""

from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers import mail_headers as headers
from plugins.importers.assemble import (
    AUTOMATED,
    NOTHING,
    Draft,
    Strand,
    Strands,
    all_woven,
    listed,
    woven,
)
from plugins.importers.listing import Listing
from plugins.importers.mail_body import body
from plugins.importers.mail_mbox import header_of, is_mbox, is_message, messages
from plugins.importers.mail_quotes import forwards, own
from plugins.importers.mail_threads import Mail, Mailbox, bare
from plugins.importers.source import HEAD, Source
from plugins.model import Attachment, Thread

NAME = "e-mail (mbox ou eml)"
CHANNEL = "E-mail"


def accepts(source: Source) -> bool:
    """Tell whether a document begins as an mbox, or with the header of a message."""
    return any(True for _ in _files(source))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each thread, in the order of its first message in the export."""
    files = list(_files(source))
    source.announce(name for name, _ in files)
    mailbox = _mailbox(source, files, zone)
    strands = _named(mailbox)
    return listed(
        (
            strands[mailbox.thread_of(mail)],
            Draft(mail.at, mailbox.alias(mail.name, mail.address), ""),
        )
        for mail in mailbox
    )


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one thread, by the key of its first message."""
    return woven(_strands(source, key, zone), key, source.label, CHANNEL)


def threads(source: Source, zone: tzinfo) -> Iterator[Thread]:
    """Yield every thread, in the order of `listings`."""
    return all_woven(_strands(source, None, zone), CHANNEL)


def _files(source: Source) -> Iterator[tuple[str, bool]]:
    """Yield (path, whether it is an mbox)."""
    for name in source.documents():
        head = source.head(name, HEAD)
        if is_mbox(head) or is_message(head):
            yield name, is_mbox(head)


def _raw(source: Source, files: list[tuple[str, bool]]) -> Iterator[tuple[str, bytes]]:
    """Yield (path, raw message); the n-th of them is at place n of the mailbox."""
    for name, mbox in files:
        with source.open(name) as stream:
            for raw in messages(stream, mbox=mbox):
                yield name, raw


def _mailbox(source: Source, files: list[tuple[str, bool]], zone: tzinfo) -> Mailbox:
    mailbox = Mailbox(zone)
    for place, (_, raw) in enumerate(_raw(source, files)):
        mailbox.add(place, headers.fields(header_of(raw)))
    mailbox.settle()
    return mailbox


def _named(mailbox: Mailbox) -> dict[int, Strand]:
    """Return the strand of each thread: its first message in time gives its key and its title.

    Whoever a message is sent to takes part: his name may be in the text.
    """
    firsts: dict[int, Mail] = {}
    for mail in mailbox:
        thread = mailbox.thread_of(mail)
        before = firsts.setdefault(thread, mail)
        if mail.at and (before.at is None or mail.at < before.at):
            firsts[thread] = mail
    me = mailbox.alias("", mailbox.me) if mailbox.me else None
    names: dict[int, dict[str, None]] = {thread: {} for thread in firsts}
    for mail in mailbox:
        names[mailbox.thread_of(mail)].update(dict.fromkeys(mailbox.named(mail)))
    return {
        thread: Strand(mailbox.key(mail), bare(mail.title), list(names[thread]), me)
        for thread, mail in firsts.items()
    }


def _strands(source: Source, key: str | None, zone: tzinfo) -> Strands:
    files = list(_files(source))
    source.announce([name for name, _ in files] * 2)
    mailbox = _mailbox(source, files, zone)
    named = _named(mailbox)
    wanted = {
        mail.place: strand
        for mail in mailbox
        if key in {None, (strand := named[mailbox.thread_of(mail)]).key}
    }
    mailbox.forget()
    for place, (name, raw) in enumerate(_raw(source, files) if wanted else ()):
        if place in wanted:
            where = f"{source.where(name)}, message {place + 1}"
            yield wanted[place], _draft(raw, mailbox, zone, where)


def _draft(raw: bytes, mailbox: Mailbox, zone: tzinfo, where: str) -> Draft:
    header = headers.fields(header_of(raw))
    name, address = next(iter(headers.people(header, "from", "sender")), ("", ""))
    whole, files = body(raw, where)
    sender = mailbox.alias(name, address)
    text = own(whole, "" if "@" in sender else sender)
    if not text and not files and forwards(whole):
        files = (Attachment("", "message transféré"),)
    return Draft(
        at=headers.date(header, zone),
        sender=sender,
        text=text,
        id=headers.identifier(header) or None,
        reply=next(reversed(headers.references(header)), None),
        state=AUTOMATED if headers.is_automated(header) else NOTHING,
        attachments=files,
    )
