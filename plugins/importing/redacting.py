"""What `inv redact` does: any text, cleaned as an import is, on the output or in a file."""

import sys
from dataclasses import replace
from datetime import UTC
from itertools import chain, count
from pathlib import Path

from plugins.anonymity.store import Private
from plugins.documents.whole import sweep, write_whole
from plugins.importing.guard import guarded, undisturbed
from plugins.importing.job import prepare
from plugins.importing.keep import Keep, given_roster
from plugins.importing.merge import Merge
from plugins.importing.naming import Named
from plugins.importing.plain import text_of, thread_of
from plugins.importing.reading import read_text
from plugins.importing.reviewing import reviewed
from plugins.importing.speech import Refusal, interactive, say
from plugins.model import Redaction, Thread
from plugins.slugs import slug_of


def redact_file(
    root: Path,
    file: str | Path,
    roster_file: str | Path | None = None,
    output: str | Path | None = None,
) -> int:
    """Clean a text with the project's tools; return the exit status, as `import_export` does.

    `-` is the standard input; nobody can answer then, and a roster is needed.
    The clean text goes to the standard output, or to `output`, which is replaced whole. What is
    private goes to `private/`, under a name made of the file's.
    """
    given = Path(roster_file) if roster_file else None
    target = Path(output) if output else None
    return guarded(lambda: _redact(root.resolve(), Path(file), given, target))


def _redact(root: Path, file: Path, roster_file: Path | None, output: Path | None) -> int:
    if output is not None and output.resolve() == file.resolve():
        raise Refusal("--output désigne le fichier d’origine : donnez-en un autre.")
    keep = Keep(Private(root))
    given = given_roster(roster_file)
    raw = thread_of(read_text(file), "")
    if not raw.items:
        raise Refusal("Ce texte est vide.", 2)
    slug = _slug(keep, f"texte-{slug_of(file.stem) or 'sans-nom'}", raw)
    where = Named(slug, slug, "", ())
    job = prepare(raw, where, replace(keep.before(where, None), raw=None), UTC)
    if given is None and not interactive():
        draft = keep.save_draft(job)
        say(
            "Rien n’est montré : une personne doit confirmer les noms, et il n’y a pas de "
            f"terminal.\nRelisez {draft}, confirmez-le, puis ajoutez --roster {draft}"
        )
        return 1
    keep.begin(job)
    question = f"Écrire ce texte dans {output} ?" if output else "Rendre ce texte ?"
    roster, notes = job.given(given) if given else (reviewed(job, keep, question, _as_it_is), ())
    if roster is None:
        say("Rien n’est écrit. Votre relecture est gardée : la même commande la reprendra.")
        return 1
    for note in notes:
        say(f"À noter, {note}")
    roster = job.settle(roster)
    redaction = job.redact(roster)
    with undisturbed():
        keep.save(job, roster, redaction)
    _give(text_of(redaction.thread), output)
    keep.end(slug)
    say(f"{_several(redaction)}.")
    say(f"Ce qui est dessous reste dans private/, sous le nom « {slug} ».")
    return 0


def _slug(keep: Keep, name: str, raw: Thread) -> str:
    """Return the name under which the same text is kept, or a free one: answers are about it."""
    used = keep.slugs()
    ranked = chain([name], (f"{name}-{rank}" for rank in count(2)))
    return next(slug for slug in ranked if slug not in used or keep.shows(slug, raw))


def _as_it_is(redaction: Redaction) -> Merge:
    return Merge(redaction.thread, (), (), (), "")


def _give(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        sweep(output)
        write_whole(output, text)


def _several(redaction: Redaction) -> str:
    hidden, doubts = len(redaction.replacements), len(redaction.doubts)
    masked = f"{hidden} masque{'s' if hidden > 1 else ''}"
    return f"{masked}, {doubts} doute{'s' if doubts > 1 else ''} laissé{'s' if doubts > 1 else ''}"
