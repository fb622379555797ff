"""A folder of files to be posted by hand, judged as a site is: `inv share` asks before it exists.

Whatever looks for private things reads every file; the rules of pages, links and feeds, which are
about a site, do not. A picture says itself what is drawn on it (`plugins.cards.png`).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from plugins.gate import gathering
from plugins.gate.discretion import discreet
from plugins.gate.judging import facts
from plugins.gate.passages import Passage
from plugins.gate.rules import direction, identifiers, keys, metadata, secrets
from plugins.gate.scan import in_order
from plugins.gate.surfaces import passages
from plugins.gate.terms import Terms
from plugins.gate.unsure import UNREAD, unknown, unreadable
from plugins.gate.views import View, address, kind_of, pieces
from plugins.model import Finding

PACKET = "W5M0MpCehiHzreSzNTczkc9d"
"""What every XMP packet has for an id (ISO 16684-1, 7.3.2): a PDF says its title in one."""


@dataclass(frozen=True)
class Kit:
    """The files of `folder`, a flat one, as they will lie in the folder `shown` of the project.

    `ours` are texts that the tool made, in which a detector would see numbers: names of files,
    addresses, hashes. The vault is looked for in them all the same.
    """

    folder: Path
    shown: str
    ours: Collection[str] = ()


def judge_kit(kit: Kit, content: Path, siteurl: str) -> tuple[Finding, ...]:
    """Return what must not leave with a kit of the project whose texts are in `content`.

    What cannot be read, the vault first of all, is a finding of the rule `UNREAD`.
    """
    root = content.parent
    told = gathering.told_by(root, None)
    terms = gathering.terms(root, content, siteurl, told)
    found = {replace(it, path=f"{kit.shown}/{it.path}") for it in _found(kit, terms)}
    found.update(secrets.found(Passage(kit.shown, 1, "name", kit.shown), terms.search))
    return in_order(discreet(it, terms.search) for it in (*found, *told.unread))


def _found(kit: Kit, terms: Terms) -> Iterator[Finding]:
    rules = (secrets, keys, direction, metadata, _identifiers(kit.ours))
    paths = sorted(file.name for file in kit.folder.iterdir())
    if not paths:
        yield Finding(".", 1, UNREAD, "rien à lire ici : relancez inv share")
    for path in paths:
        yield from _in_file(kit.folder / path, terms, rules)
        yield from secrets.found(Passage(path, 1, "name", path), terms.search)


def _in_file(file: Path, terms: Terms, rules: Sequence[Any]) -> Iterator[Finding]:
    kind = kind_of(file.name)
    if kind is None or file.is_symlink() or not file.is_file():
        yield unknown(file.name)
        return
    try:
        parts = list(pieces(file.name, kind, address(terms.siteurl, file.name), file.read_bytes()))
    except Exception as error:
        yield unreadable(file.name, error)
        return
    for part in parts:
        for it in facts(part, terms, rules).findings:
            yield replace(it, path=file.name, line=part.line + it.line - 1)


def _identifiers(ours: Collection[str]) -> Any:
    """Return the rule of identifiers, which does not look at the texts that the tool made."""
    longest_first = sorted((PACKET, *ours), key=len, reverse=True)
    made = re.compile("|".join(map(re.escape, longest_first)))

    def in_file(view: View, terms: Terms) -> Iterator[Finding]:
        for passage in passages(view):
            if passage.surface in identifiers.READ:
                text = made.sub(lambda match: " " * len(match[0]), passage.text)
                yield from identifiers.found(replace(passage, text=text), terms)

    return SimpleNamespace(RULE=identifiers.RULE, in_file=in_file)
