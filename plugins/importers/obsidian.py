"""Obsidian's Chat View: blocks `{{name|body|time}}` in a note; each block is a thread.

Form: the plugin's README; `obsidian_blocks.py` tells the two versions apart. A body is Markdown and
stays as it is written, but for the pictures put in it (`![[box.jpg]]`).
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Draft, Strand
from plugins.importers.errors import ExportError
from plugins.importers.listing import Listing
from plugins.importers.loose import UNKNOWN, as_name
from plugins.importers.media import attached
from plugins.importers.obsidian_blocks import Block, Node, blocks
from plugins.importers.source import HEAD, Source
from plugins.importers.stamps import Stamp, search, stamp
from plugins.importers.text import head_text, lines
from plugins.importers.transcript_clock import Clock
from plugins.importers.transcript_lines import Entry
from plugins.importers.transcripts import Told, counted, draft_of, thread_of
from plugins.model import Thread

NAME = "Obsidian Chat View"
CHANNEL = "Chat"
CUT = "Coupure dans la conversation d’origine"

_EMBED = re.compile(r"!\[\[(?P<file>[^\[\]|\\\n]{1,300})(?:\\?\|[^\]\n]{0,100})?\]\]")
_BREAK = re.compile(r" ?<br\s*/?> ?", re.IGNORECASE)


def accepts(source: Source) -> bool:
    """Tell whether a document has a `chat` fence with a message in it, or begins as one."""
    return any(_files(source))


def listings(source: Source, zone: tzinfo) -> Iterator[Listing]:
    """Yield each block, numbered in its file."""
    files = list(_files(source))
    source.announce(files)
    for name in files:
        for strand, block in _strands(source, name):
            yield from counted(strand, _told(block, strand, zone))


def parse(source: Source, key: str | None, zone: tzinfo) -> Thread:
    """Return one block; the customer is whoever stands alone on the right, where one does."""
    files = list(_files(source))
    source.announce(files)
    every = (pair for name in files for pair in _strands(source, name))
    found = [(strand, block) for strand, block in every if key in {None, strand.key}]
    if not found:
        raise ExportError(source.label, "aucune conversation de ce nom\u202f; listez-les.")
    if len(found) > 1:
        raise ExportError(source.label, "plusieurs conversations\u202f; dites laquelle importer.")
    strand, block = found[0]
    return thread_of(strand, _told(block, strand, zone), source.label, CHANNEL)


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, HEAD)
        if "|" in head and any(blocks(head.splitlines())):
            yield name


def _strands(source: Source, name: str) -> Iterator[tuple[Strand, Block]]:
    for number, block in enumerate(blocks(lines(source, name)), 1):
        me = as_name(block.me) or None
        yield Strand(f"{name}#{number}", me=me), block


def _told(block: Block, strand: Strand, zone: tzinfo) -> Told:
    clock = Clock(zone)
    for node in block.nodes:
        day = stamp(node.body) if node.name is None else None
        at = clock.at(day or search(node.subtext)[0])
        draft = None if day else _draft(node, strand)
        if draft is not None:
            yield at, draft


def _draft(node: Node, strand: Strand) -> Draft | None:
    if node.name is None:
        return Draft(None, None, node.body or CUT)
    text = _BREAK.sub("\n", _EMBED.sub("", node.body)).strip()
    draft = draft_of(Entry(Stamp(), as_name(node.name) or UNKNOWN, text), strand)
    draft.attachments += tuple(attached(found["file"]) for found in _EMBED.finditer(node.body))
    return draft if draft.text or draft.attachments else None
