"""What `inv import` does, step by step, and what it says.

Nothing public is written before a person has confirmed the roster and, at a terminal, read the
final text whole. Private things are written first, the public file last: an import that is killed
leaves the former files whole, and the next one takes up what it had begun.
"""

import shlex
from dataclasses import dataclass
from pathlib import Path

from plugins.anonymity.errors import PrivacyError
from plugins.anonymity.roster import Roster
from plugins.anonymity.store import Private
from plugins.importers import timezone
from plugins.importing import naming
from plugins.importing.choose import who_is_me
from plugins.importing.guard import guarded, undisturbed
from plugins.importing.job import Job, prepare
from plugins.importing.keep import Keep, given_roster
from plugins.importing.merge import Merge
from plugins.importing.opening import read_thread, with_customer
from plugins.importing.public import Public
from plugins.importing.reviewing import reviewed
from plugins.importing.speech import console, interactive, say
from plugins.importing.summary import quotation, summary
from plugins.importing.where import known_again, where


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line."""

    root: Path
    export: Path
    thread: str | None
    me: str | None
    roster_file: Path | None
    case: str | None
    slug: str | None
    zone: str


def import_export(  # noqa: PLR0913, PLR0917 - the options of the command, in the order of its help
    root: Path,
    export: str | Path,
    thread: str | None = None,
    me: str | None = None,
    roster_file: str | Path | None = None,
    case: str | None = None,
    slug: str | None = None,
    zone: str = "Europe/Paris",
) -> int:
    """Import one thread of an export into the project at `root`; return the exit status.

    `thread` is a rank in the list or a key of the export, `me` the customer's raw name, `zone` an
    IANA name. 0: written. 1: not confirmed, or refused. 2: what was given cannot be read.
    130: interrupted.
    """
    file = Path(roster_file) if roster_file else None
    request = Request(root.resolve(), Path(export), thread, me, file, case, slug, zone)
    return guarded(lambda: _import(request))


def _import(request: Request) -> int:
    zone = timezone(request.zone)
    naming.check(request.slug, "--slug")
    naming.check(request.case, "--case")
    keep, public = Keep(Private(request.root)), Public(request.root, zone)
    given = given_roster(request.roster_file)
    asking = given is None and interactive()
    raw = read_thread(request.export, request.thread, zone, asking=asking)
    slug = request.slug or known_again(keep, raw)
    me = who_is_me(raw, request.me, keep.customers(slug, request.case), asking=asking)
    named = where(keep, public, raw, slug, request.case, asking=asking)
    with console().status("Recherche des noms…"):
        job = prepare(with_customer(raw, me), named, keep.before(named, public), zone)
    if given is None and not asking:
        return _draft(request, keep, job)
    roster, notes = job.given(given) if given else (_reviewed(keep, public, job), ())
    if roster is None:
        say("Rien n’est écrit. Votre relecture est gardée : la même commande la reprendra.")
        return 1
    for note in (*job.notes, *notes):
        say(f"À noter, {note}")
    return _write(keep, public, job, job.settle(roster))


def _reviewed(keep: Keep, public: Public, job: Job) -> Roster | None:
    """Return the roster that a person confirms, or None; what she answers is kept as it comes."""
    keep.begin(job)
    question = f"Écrire ce texte dans {public.shown(job.named.slug)} ?"
    return reviewed(job, keep, question, job.merged)


def _draft(request: Request, keep: Keep, job: Job) -> int:
    """Leave everything in `private/`, and say the two ways to go on."""
    file = keep.save_draft(job)
    options = {"--thread": request.thread, "--case": request.case, "--slug": job.named.slug}
    words = [word for option, value in options.items() if value for word in (option, value)]
    again = shlex.join(["inv", "import", str(request.export), *words])
    say(
        "Rien n’est publié : une personne doit confirmer les noms, et il n’y a pas de terminal.\n"
        f"Le registre proposé est dans {file}. Au choix :\n"
        f"  - dans un terminal : {again}\n"
        f"  - ou relisez ce fichier, confirmez-le, puis : {again} --roster {shlex.quote(file)}"
    )
    return 1


def _write(keep: Keep, public: Public, job: Job, roster: Roster) -> int:
    """Write what is private, then what is public; tell what was done."""
    with console().status("Anonymisation…"):
        redaction = job.redact(roster)
        merged = job.merged(redaction)
    text = public.text(job.before.kept, merged.thread)
    with undisturbed():
        keep.save(job, roster, redaction)
        public.write(job.named.slug, text)
        _remember(keep, job, text)
        _tell(public, job, merged, summary(merged, roster, redaction.doubts))
    return 0


def _remember(keep: Keep, job: Job, text: bytes) -> None:
    """Keep the text that was written. It is public by then: what goes wrong here is only told."""
    try:
        keep.save_written(job.named.slug, text)
    except (OSError, PrivacyError):
        say(
            "À noter, private/ n’est pas à jour : relancez la même commande avant de retoucher "
            "le fichier."
        )


def _tell(public: Public, job: Job, merged: Merge, told: str) -> None:
    if merged.difference:
        say(f"Ce qui change dans le fichier (+ ajouté, - retiré) :\n{merged.difference}")
    for note in merged.notes:
        say(f"À noter, {note}")
    say(f"\nÉcrit : {public.shown(job.named.slug)}")
    say(told)
    if not merged.thread.brand:
        say("  L’entreprise n’est pas nommée : ajoutez « brand: » au fichier si vous le voulez.")
    say("À coller dans un article :\n")
    print(quotation(merged.thread))
