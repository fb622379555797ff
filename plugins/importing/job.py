"""One import once its export is read: what is known of the thread already, and what will be of it.

Pure: `command.py` gathers what stands on the disk.
"""

from dataclasses import dataclass, replace
from datetime import tzinfo

from plugins.anonymity.roster import SHARED, Roster
from plugins.anonymity.vault import Vault, assign, known_as
from plugins.importing.align import renumber
from plugins.importing.also import known_so, names_since, with_roles
from plugins.importing.before import Before, after_kept, hidden_before, with_marks
from plugins.importing.clean import clean, refused
from plugins.importing.fit import fit
from plugins.importing.given import Earlier, completed, earlier
from plugins.importing.hidden import hidden
from plugins.importing.merge import Former, Merge, merge
from plugins.importing.naming import Named
from plugins.importing.people import proposed
from plugins.importing.renamed import Renamed, called, carried, notes, renamed
from plugins.model import Redaction, Thread


@dataclass(frozen=True, slots=True)
class Job:
    """A raw thread, numbered after what was there, and the roster to confirm.

    `met` are the names and `known` the texts that a person has confirmed already: what stood in a
    message that was never written was never confirmed. `changed` are the aliases that the author
    changed by hand, `notes` what he must hear of it.
    """

    named: Named
    raw: Thread
    proposed: Roster
    before: Before
    former: Former
    zone: tzinfo
    met: frozenset[str]
    known: frozenset[str]
    earlier: Earlier
    changed: Renamed
    notes: tuple[str, ...] = ()

    def given(self, roster: Roster) -> tuple[Roster, tuple[str, ...]]:
        """Return a roster that was given with what was confirmed before, and what to tell of it."""
        return completed(called(roster, self.changed), self.earlier, self.before.vault)

    def redact(self, roster: Roster) -> Redaction:
        """Anonymise the raw thread."""
        return clean(self.raw, roster, self.named.handles)

    @property
    def taken(self) -> frozenset[str]:
        """The aliases of the case that nobody of this thread may have."""
        vault = self.before.vault
        others = {*vault.retired, *(known.alias for known in vault.people)}
        return frozenset(others - {person.alias for person in self.proposed.people} - SHARED)

    def settle(self, roster: Roster) -> Roster:
        """Return a roster in which everyone has the alias that the case gives, or a free one."""
        return assign(self.vault_for(roster), roster, self.named.slug)[1]

    def vault_for(self, roster: Roster) -> Vault:
        """Return the vault of the case, with the aliases of this roster for those of this thread.

        What no other thread has shown may change, but for the alias of someone else; the former
        one is never given again.
        """
        vault, slug = self.before.vault, self.named.slug
        free = [known for known in vault.people if not {*known.threads} - {slug}]
        found = [(known_as(vault, person), person.alias) for person in roster.people]
        met = [known for known, _ in found]
        others = {known.alias for known in vault.people if known not in met} - SHARED
        aliases = {
            vault.people.index(known): alias
            for known, alias in found
            if known in free and alias not in others
        }
        people = tuple(
            replace(known, alias=aliases.get(rank, known.alias))
            for rank, known in enumerate(vault.people)
        )
        gone = {k.alias for k in vault.people} - {k.alias for k in people} - SHARED
        return replace(vault, people=people, retired=tuple(sorted({*vault.retired, *gone})))

    def refused(self, roster: Roster) -> str:
        """Return why a roster cannot be used, in French; nothing when it can."""
        for person, settled in zip(roster.people, self.settle(roster).people, strict=True):
            if settled.alias != person.alias:
                return f"Dans ce dossier, cette personne serait « {settled.alias} »."
        return refused(self.raw, roster)

    def merged(self, redaction: Redaction) -> Merge:
        """Return what would be written."""
        now = fit(replace(redaction.thread, origin="imported", brand=self.named.brand), self.zone)
        if self.before.kept is None:
            return Merge(now, tuple(item.n for item in now.items), (), (), "")
        return merge(self.before.kept, self.former, now, hidden(self.raw, redaction))


def prepare(raw: Thread, named: Named, before: Before, zone: tzinfo) -> Job:
    """Number a raw thread after what was there, and propose who its people are."""
    raw = replace(raw, slug=named.slug, brand=named.brand)
    names = names_since(before, raw)
    raw = with_roles(raw, before.raw, names)
    before = known_so(before, names, named.slug)
    changed = renamed(before)
    told = tuple(notes(before, named.slug, changed))
    before = carried(before, named.slug, changed)
    kept_items = before.kept.items if before.kept else ()
    used = [item.n for item in (*kept_items, *(before.written.items if before.written else ()))]
    if before.raw is None and before.kept is not None:
        raw, before = after_kept(raw, named, before, before.kept)
    else:
        raw = renumber(before.raw, raw, used)
    hid = hidden_before(before, named)
    written = {item.n for item in before.written.items} if before.written else set()
    confirmed = with_marks(before.roster or Roster(()), before)
    texts = (text for pairs in hid.values() for text, _ in pairs)
    return Job(
        named=named,
        raw=raw,
        proposed=with_marks(proposed(raw, before.roster, before.vault), before),
        before=before,
        former=Former(before.written, hid),
        zone=zone,
        met=frozenset(p.name for p in before.roster.people) if before.roster else frozenset(),
        known=frozenset(text for n, pairs in hid.items() if n in written for text, _ in pairs),
        earlier=earlier(before.vault, confirmed, named.slug, texts),
        changed=changed,
        notes=told,
    )
