"""What an import keeps in `private/` between two runs, and finds there again.

Beside the vault, the roster and the raw copy, which are those of the text as it was last written:
`written.yaml`, that text, by which the author's edits are told; `begun.json`, the raw thread of an
import under way, and `answers.json`, those of its review, both gone once it is written;
`draft.yaml`, the roster proposed when nobody was there to confirm it.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.anonymity import raw as raws
from plugins.anonymity import vault as vaults
from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.roster import Roster
from plugins.anonymity.store import Private
from plugins.conversations.threads import thread as read
from plugins.documents.mistakes import Mistakes
from plugins.importing.align import align
from plugins.importing.before import Before, behind
from plugins.importing.job import Job
from plugins.importing.naming import Named
from plugins.importing.public import Public
from plugins.importing.review.state import Event
from plugins.importing.rosters import as_told, text_of
from plugins.importing.speech import Refusal
from plugins.model import Redaction, Thread

BEGUN, ANSWERS, WRITTEN, DRAFT = "begun.json", "answers.json", "written.yaml", "draft.yaml"


@dataclass(frozen=True, slots=True)
class Keep:
    """The private folder, as an import uses it."""

    private: Private

    def before(self, where: Named, public: Public | None) -> Before:
        """Return what an earlier import left of a conversation. Raises `Mistakes`, `Refusal`."""
        roster = self.private.roster(where.slug)
        return Before(
            kept=public.kept(where.slug) if public else None,
            written=self._written(where.slug, public) if public else None,
            raw=self.private.raw(where.slug),
            roster=roster if roster and roster.confirmed else None,
            vault=self.private.vault(where.case),
        )

    def begun(self, slug: str) -> Thread | None:
        """Return the raw thread of an import under way; one that cannot be read is as none."""
        text = self.private.text(slug, BEGUN)
        try:
            return raws.decode(text.encode(), BEGUN) if text else None
        except PrivacyError:
            return None

    def begin(self, job: Job) -> None:
        """Keep the raw thread before it is reviewed, so that the next import knows it again."""
        self.private.save_text(job.named.slug, BEGUN, raws.encode(job.raw).decode())

    def customers(self, slug: str | None, case: str | None) -> frozenset[str]:
        """Return the raw names of whoever was the customer: of a conversation, else of its case."""
        roster = self.private.roster(slug) if slug else None
        if roster and roster.confirmed:
            return frozenset(person.name for person in roster.people if person.role == "customer")
        before = (self.begun(slug) or self.private.raw(slug)) if slug else None
        if before:
            return frozenset(p.alias for p in before.participants if p.role == "customer")
        people = self.private.vault(case).people if case else ()
        return frozenset(known.name for known in people if known.role == "customer")

    def events(self, slug: str) -> tuple[Event, ...]:
        """Return the answers of a review under way; none when they cannot be read."""
        try:
            text = self.private.text(slug, ANSWERS) or "[]"
            return msgspec.json.decode(text, type=tuple[Event, ...])
        except msgspec.DecodeError:
            return ()

    def save_events(self, slug: str, events: tuple[Event, ...]) -> None:
        """Keep the answers of a review under way."""
        self.private.save_text(slug, ANSWERS, msgspec.json.encode(events).decode())

    def save_draft(self, job: Job) -> str:
        """Leave the raw thread and the roster to confirm; return the path of the latter, shown."""
        self.begin(job)
        path = self.private.save_text(job.named.slug, DRAFT, text_of(job.proposed))
        return str(path.relative_to(self.private.root))

    def save(self, job: Job, roster: Roster, redaction: Redaction) -> None:
        """Keep what the public text will not say: the vault, the roster, the raw thread."""
        case, slug = job.named.case, job.named.slug
        vault, roster = vaults.assign(job.vault_for(roster), roster, slug)
        by_hand = behind(job.before, job.former.hidden or {}, slug)
        self.private.save_vault(case, vaults.record(vault, job.raw, redaction, by_hand))
        self.private.save_roster(slug, roster)
        self.private.save_raw(slug, job.raw)

    def save_written(self, slug: str, text: bytes) -> None:
        """Keep the public text as it was written; the import is over."""
        self.private.save_text(slug, WRITTEN, text)
        self.end(slug)

    def end(self, slug: str) -> None:
        """Forget what was under way: it is done."""
        self.private.drop(slug, ANSWERS)
        self.private.drop(slug, BEGUN)

    def slugs(self) -> tuple[str, ...]:
        """Return the names under which something is kept."""
        return self.private.threads()

    def known(self, raw: Thread) -> str | None:
        """Return the name of the conversation that an export shows again: imported, or begun."""
        return next((slug for slug in self.slugs() if self.shows(slug, raw)), None)

    def shows(self, slug: str, raw: Thread) -> bool:
        """Tell whether a raw thread is the one kept under a name, or begun."""
        return _same(self.private.raw(slug), raw) or _same(self.begun(slug), raw)

    def threads_of(self, case: str) -> tuple[str, ...]:
        """Return the conversations of a case that its vault knows."""
        threads = (slug for known in self.private.vault(case).people for slug in known.threads)
        return tuple(dict.fromkeys(threads))

    def case_of(self, slug: str) -> str | None:
        """Return the case whose vault knows a conversation."""
        for path in sorted(self.private.folder.glob("vaults/*.json")):
            vault = self.private.vault(path.stem)
            if any(slug in known.threads for known in vault.people):
                return path.stem
        return None

    def _written(self, slug: str, public: Public) -> Thread | None:
        """Return the last text written; one that cannot be read is as one forgotten."""
        text = self.private.text(slug, WRITTEN)
        try:
            return read(text, slug, WRITTEN, public.zone) if text else None
        except Mistakes:
            return None


def _same(before: Thread | None, now: Thread) -> bool:
    """Tell whether two exports show one conversation: most of what the shorter one says.

    Characters are counted: every letter has its « Bonjour » and its « Cordialement ».
    """
    if before is None or before.channel != now.channel:
        return False
    found = align(before.items, now.items)
    same = sum(len(item.text) + 1 for item in now.items if item.n in found)
    lengths = (sum(len(item.text) + 1 for item in thread.items) for thread in (before, now))
    return 2 * same > min(lengths)


def given_roster(file: Path | None) -> Roster | None:
    """Return the roster of the file that was given, if one was, as the file tells it: `Job.given`
    completes it. Raises `Mistakes`, `Refusal`.
    """
    if file is None:
        return None
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("Le registre des noms n’est pas en UTF-8.", 2) from None
    return as_told(text, file.name)
