"""Obsidian's Chat View: blocks `{{name|body|time}}` in a note; each block is a thread.

Form: the plugin's README; `obsidian_blocks.py` tells the two versions apart. A body is Markdown and
stays as it is written, but for the pictures put in it (`![[box.jpg]]`).
"""

import re
from collections.abc import Iterator
from datetime import tzinfo

from plugins.importers.assemble import Draft, Strand
from plugins.importers.loose import UNKNOWN, as_name
from plugins.importers.media import attached
from plugins.importers.obsidian_blocks import Block, Node, blocks
from plugins.importers.source import HEAD, Source
from plugins.importers.stamps import Stamp, search, stamp
from plugins.importers.text import head_text, lines
from plugins.importers.transcript_clock import Clock
from plugins.importers.transcript_turns import Entry
from plugins.importers.transcripts import Told, draft_of, transcript_readers

NAME = "Obsidian Chat View"
CHANNEL = "Chat"
CUT = "Coupure dans la conversation d’origine"

_EMBED = re.compile(r"!\[\[(?P<file>[^\[\]|\\\n]{1,300})(?:\\?\|[^\]\n]{0,100})?\]\]")
_BREAK = re.compile(r" ?<br\s*/?> ?", re.IGNORECASE)


def accepts(source: Source) -> bool:
    """Tell whether a document has a `chat` fence with a message in it, or begins as one."""
    return any(_files(source))


def _pages(source: Source, zone: tzinfo, key: str | None) -> Iterator[tuple[Strand, Told]]:
    files = list(_files(source))
    source.announce(files)
    for name in files:
        for number, block in enumerate(blocks(lines(source, name)), 1):
            strand = Strand(f"{name}#{number}", me=as_name(block.me) or None)
            if key in {None, strand.key}:
                yield strand, _told(block, strand, zone)


def _files(source: Source) -> Iterator[str]:
    for name in source.documents():
        head = head_text(source, name, HEAD)
        if "|" in head and any(blocks(head.splitlines())):
            yield name


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


# A key is a block's place in its file; whoever stands alone on the right is the customer.
listings, parse, threads = transcript_readers(_pages, CHANNEL)
