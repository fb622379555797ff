"""Brings a job to the review in the terminal, and back with the roster that a person confirmed."""

from collections.abc import Callable

from plugins.anonymity.roster import Roster
from plugins.importing.job import Job
from plugins.importing.keep import Keep
from plugins.importing.merge import Merge
from plugins.importing.review.desk import sit
from plugins.importing.review.run import run
from plugins.importing.review.state import roster, start
from plugins.importing.review.view import View
from plugins.importing.review.work import Matter, Work
from plugins.importing.speech import console
from plugins.model import Redaction


def reviewed(
    job: Job, keep: Keep, question: str, preview: Callable[[Redaction], Merge]
) -> Roster | None:
    """Return the confirmed roster, or None when the person did not say « oui » to the final text,
    which `preview` makes of a redaction.

    The answers are kept in `private/` as they come, and taken up by the next review of the same
    thread; they go once the text is written.
    """
    slug = job.named.slug
    matter = Matter(
        thread=job.raw,
        proposed=job.proposed,
        redact=lambda confirmed: job.redact(job.settle(confirmed)),
        preview=preview,
        refused=job.refused,
        taken=job.taken,
        title=slug,
        question=question,
    )
    first = start(job.proposed, job.met, job.known)
    with console().status("Un instant…"):
        desk = sit(Work(matter), first, keep.events(slug))
    last = run(View(desk), lambda events: keep.save_events(slug, events))
    return roster(last.desk.state, job.proposed) if last.outcome == "write" else None
