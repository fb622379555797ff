"""`inv unpublish`: a text leaves the site, its author keeps it, and is told what remains elsewhere.

The mark is one line of its front matter, `withdrawn: 2021-03-03`: it survives a rebuild, shows in a
diff, and stands where the author looks. A page whose text is gone from the sources gets a text
without a body, which bears the mark alone.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path

from plugins.documents.mistakes import Mistakes
from plugins.documents.refused import refusal
from plugins.documents.whole import sweep, write_whole
from plugins.publishing import settings
from plugins.publishing.asking import confirm, someone_is_there
from plugins.publishing.git import PublishingError, Repository
from plugins.publishing.settings import Publication
from plugins.publishing.speech import refuse, say
from plugins.publishing.traces import traces
from plugins.redirects.sources import Source, source, sources
from plugins.slugs import SLUG
from plugins.typography.dates import day

_END = re.compile(r"\A(\ufeff?---[ \t]*\r?\n.*?^)(?=---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)
_BODILESS = """---
title: Texte retiré
slug: {slug}
date: {day}
withdrawn: {day}
---
"""


def unpublish(root: Path, slug: str, publish: Callable[[], int]) -> int:
    """Mark the text of this slug as withdrawn, and say in French what that does not erase.

    Where someone is there to agree, the mark is committed and `publish` called, whose status is
    returned. Otherwise returns 0, 1 when it cannot be, 130 after Ctrl-C.
    """
    try:
        if not _is_to_be_published(root, slug.strip().strip("/")):
            return 0
    except PublishingError as error:
        return refuse(f"Retrait impossible : {error}")
    except OSError as error:
        return refuse(f"Retrait impossible : le disque ou le système refuse ({refusal(error)}).")
    except KeyboardInterrupt:
        return refuse("Interrompu : rien n’est publié. La même commande reprendra.", 130)
    return publish()


def _is_to_be_published(root: Path, slug: str) -> bool:
    """Mark the text, tell the rest, and return whether its author agreed to publish at once."""
    wanted = settings.read(root)
    repository = Repository(root, {})
    found = _text(root, slug, wanted)
    today = datetime.now(wanted.zone).date()
    is_online = _is_online(repository, wanted, slug)
    if found is None:
        _refuse_a_stand_in(root, slug, wanted)
        if not is_online:
            raise PublishingError(_unknown(root, slug, wanted))
    if found is not None and found.status != "published" and not is_online:
        raise PublishingError(
            f"{found.path} n’est pas en ligne (status: {found.status}) : il n’y a rien à retirer."
        )
    path = f"content/{found.path if found else f'articles/{slug}.md'}"
    if found is not None and found.withdrawn:
        say(f"Déjà retiré, le {day(found.withdrawn)} : {path}")
    else:
        _mark(root / path, path, slug, today, exists=found is not None)
        say(_marked(path, slug, today, exists=found is not None))
    if linking := _linking(root, found, slug):
        say(linking)
    say(traces(slug, path, wanted.branch))
    return _is_agreed(repository, path, slug)


def _text(root: Path, slug: str, wanted: Publication) -> Source | None:
    named = [it for it in sources(root / "content", wanted.zone) if it.slug == slug]
    if len(named) > 1:
        paths = ", ".join(it.path for it in named)
        raise PublishingError(f"plusieurs textes ont le slug « {slug} » : {paths}.")
    return named[0] if named else None


def _refuse_a_stand_in(root: Path, slug: str, wanted: Publication) -> None:
    """Raise PublishingError unless a text without a body may be written for this slug."""
    if not SLUG.fullmatch(slug) or slug in wanted.pages:
        raise PublishingError(
            f"« {slug} » n’est pas l’adresse d’un texte. Une série, un sujet ou une liste se "
            "retire avec ses textes, un par un."
        )
    named = re.compile(rf"^slug:[ \t]*[\"']?{re.escape(slug)}[\"']?[ \t]*\r?$", re.MULTILINE)
    for file in sorted((root / "content").rglob("*.md")):
        if named.search(file.read_text("utf-8", "replace")):
            raise PublishingError(
                f"l’en-tête de {file.relative_to(root)} a une erreur, que dit inv build. "
                "Corrigez-la, puis relancez."
            )


def _is_online(repository: Repository, wanted: Publication, slug: str) -> bool:
    """Whether the published branch had the page when it was last seen from here."""
    refs = (f"refs/heads/{wanted.branch}", f"refs/remotes/{wanted.remote}/{wanted.branch}")
    return any(repository.holds("cat-file", "-e", f"{ref}:{slug}/index.html") for ref in refs)


def _unknown(root: Path, slug: str, wanted: Publication) -> str:
    slugs = [it.slug for it in sources(root / "content", wanted.zone)]
    close = get_close_matches(slug, slugs, n=1)
    advice = (
        f"Vouliez-vous dire « {close[0]} » ?"
        if close
        else "Le slug est la fin de son adresse : tu-captes pour /tu-captes/."
    )
    return f"aucun texte n’a le slug « {slug} », et aucune page en ligne non plus. {advice}"


def _linking(root: Path, found: Source | None, slug: str) -> str:
    """Say which texts still lead to this one."""
    words = [f"/{slug}/", *([Path(found.path).name] if found else [])]
    there = (
        it.path
        for it in sources(root / "content", UTC)
        if it != found and any(w in (root / "content" / it.path).read_text("utf-8") for w in words)
    )
    listed = "".join(f"\n  content/{path}" for path in there)
    if not listed:
        return ""
    return f"\nCes textes y mènent encore ; leurs lecteurs arriveront sur cet avis :{listed}"


def _mark(file: Path, path: str, slug: str, today: date, *, exists: bool) -> None:
    """Add the line, and read it back. Raises PublishingError when the front matter is unusual."""
    if not exists:
        write_whole(file, _BODILESS.format(slug=slug, day=today))
        return
    with file.open(encoding="utf-8", newline="") as handle:
        text = handle.read()
    marked = _END.sub(lambda head: f"{head[1]}withdrawn: {today}{_break(text)}", text, count=1)
    if not _is_marked(path, marked, today):
        raise PublishingError(
            f"l’en-tête de {path} n’a pas la forme habituelle. Ajoutez-y vous-même la ligne "
            f"« withdrawn: {today} », puis relancez."
        )
    sweep(file)
    write_whole(file, marked)


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _is_agreed(repository: Repository, path: str, slug: str) -> bool:
    """Ask to commit the mark and publish, and commit it; or tell the commands that do it."""
    is_committed = not repository.call("status", "--porcelain", "--", path).output.strip()
    message = f"Retrait de {slug}"
    if not someone_is_there() or not confirm("\nValider ce changement et publier maintenant ?"):
        commit = f'  git add {path}\n  git commit -m "{message}"\n'
        say(f"\nPour finir :\n{'' if is_committed else commit}  inv publish")
        return False
    if not is_committed:
        repository.read("add", "--", path)
        repository.read("commit", "--quiet", "-m", message, "--", path)
    return True


def _is_marked(path: str, text: str, today: date) -> bool:
    try:
        plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
        return source(path, plain, UTC).withdrawn == today
    except Mistakes:
        return False


def _marked(path: str, slug: str, today: date, *, exists: bool) -> str:
    kept = (
        f"Marqué comme retiré : {path} (ligne « withdrawn: {today} »). Votre texte y reste, entier."
        if exists
        else f"Le texte n’est plus dans vos sources : {path} garde sa place, avec le jour du "
        f"retrait (withdrawn: {today})."
    )
    return (
        f"{kept}\n\nRien n’a encore changé en ligne. À la prochaine publication, l’adresse "
        f"/{slug}/ dira seulement qu’un texte a été retiré par son auteur le {day(today)} ; il "
        "quittera les listes, les flux, le plan du site, et sa vignette sera supprimée."
    )
