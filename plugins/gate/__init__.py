"""The way out: what `inv check` reads of a built site and of its repository, and refuses."""

import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from plugins.gate import folding, gathering, own_address, reading, sources
from plugins.gate.discretion import discreet
from plugins.gate.history.sent import sent
from plugins.gate.memory import FILE, Memory
from plugins.gate.published import NOWHERE, Published
from plugins.gate.repository import read_repository
from plugins.gate.scan import in_files, in_order, scan
from plugins.gate.site import Read
from plugins.gate.terms import Terms
from plugins.gate.unsure import UNREAD
from plugins.model import Finding
from plugins.typography import unbroken

__all__ = ["Verdict", "judge", "report"]

CLEAN, REFUSED, UNSURE = 0, 1, 2
_TOO_LATE = (
    "Déjà parti : le dépôt distant garde ceci dans son historique, et ne pas publier n’y "
    "changerait rien. Voir « Après une fuite », dans docs/guide.md."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate refuses, and what it would but that a remote holds already."""

    findings: tuple[Finding, ...]
    sent: tuple[Finding, ...] = ()


def judge(  # noqa: PLR0913 - what is judged, then on what terms
    site: Path,
    content: Path,
    siteurl: str,
    zone: tzinfo = UTC,
    *,
    vault: Path | None = None,
    published: Published = NOWHERE,
    branch: str | None = None,
) -> Verdict:
    """Judge the site built in `site` from `content`, to be published at `siteurl`.

    The project is the folder that holds `content`. `zone` is the setting TIMEZONE: the clock of
    dates that give no offset (UTC is Pelican's own). `vault` is a file to judge by, instead of
    what `private/` holds; `published` is what is online already. With the `branch` that is to be
    published, what remotes hold already is told apart: it is too late to refuse it, and a page
    that is mended must be able to go out.
    """
    root = content.parent
    told = gathering.told_by(root, vault)
    terms = gathering.terms(root, content, siteurl, told)
    memory = Memory(root / FILE, terms.fingerprint)
    seen = reading.read(site, terms, memory)
    kept, unread = read_repository(root, terms, memory)
    memory.save()
    late = _sent(root, branch, unread)
    texts = sources.told_by(content, datetime.now(zone), UNREAD)
    judged = replace(
        seen,
        read=(*seen.read, *(it for it in kept if not _is_late(it, late))),
        withheld=texts.withheld,
        answering=texts.answering,
        unread=(
            *(*seen.unread, *told.unread, *unread, *texts.unread),
            *sources.claimed(content, UNREAD),
        ),
        published=published,
        imported=sources.imported(content),
        vaults=frozenset(told.threads),
    )
    past = in_files(it for it in kept if _is_late(it, late))
    cause = _told(own_address.told(terms), terms)
    return Verdict((*cause, *_told(scan(judged), terms)), _told(past, terms))


def report(verdict: Verdict) -> int:
    """Print the findings, a line each: `path:line rule: advice`, and return the exit status.

    Those that say the same of too many places are counted (`folding`): the summary and the status
    are of all of them.

    0 all was read and nothing found, 1 there are findings, 2 something could not be judged.
    """
    for line in folding.lines(verdict.findings):
        print(line)
    if verdict.sent:
        print(unbroken(_TOO_LATE), file=sys.stderr)
        print(*folding.lines(verdict.sent), sep="\n", file=sys.stderr)
    findings = verdict.findings
    print(unbroken(_summary(verdict)), file=sys.stderr if findings else sys.stdout, flush=True)
    if any(finding.rule == UNREAD for finding in findings):
        return UNSURE
    return REFUSED if findings else CLEAN


def _told(found: Iterable[Finding], terms: Terms) -> tuple[Finding, ...]:
    return in_order(discreet(it, terms.search) for it in found)


def _sent(root: Path, branch: str | None, unread: Sequence[Finding]) -> frozenset[str]:
    """Return the ids of what remotes hold. Where git cannot tell, nothing is taken for sent."""
    return sent(root, branch) if branch and not unread else frozenset()


def _is_late(read: Read, late: Collection[str]) -> bool:
    return read.id in late or read.path in late


def _summary(verdict: Verdict) -> str:
    findings = verdict.findings
    if not findings:
        rest = "rien d’autre à redire" if verdict.sent else "rien à redire"
        return f"Vérification : tout est lu, {rest}."
    count = "1 point à corriger" if len(findings) == 1 else f"{len(findings)} points à corriger"
    unsure = sum(finding.rule == UNREAD for finding in findings)
    if unsure == 1:
        count += ", dont 1 qui n’a pas pu être jugé"
    elif unsure:
        count += f", dont {unsure} qui n’ont pas pu être jugés"
    return f"Vérification : {count}."
