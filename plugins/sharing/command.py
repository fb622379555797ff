"""`inv share SLUG`: a kit is made, judged, put in `share/SLUG/`, and told in French."""

from pathlib import Path

from plugins.cards.site import require_shaping
from plugins.documents.mistakes import Mistakes, summary
from plugins.documents.refused import refusal
from plugins.gate import Verdict, report
from plugins.gate import kit as gate
from plugins.sealing.speech import complain, tell
from plugins.sharing import store
from plugins.sharing.kit import MEMORY, Kit, kit_of
from plugins.sharing.memory import Memory, decode
from plugins.sharing.refusal import Refusal
from plugins.sharing.summary import told, warnings
from plugins.sharing.texts import Found, article_of

REFUSED, UNSURE, INTERRUPTED = 1, 2, 130
_STATUSES = {Refusal: UNSURE, KeyboardInterrupt: INTERRUPTED}


def share(root: Path, slug: str) -> int:
    """Make the kit of the article of this slug, and say what to do with it.

    Returns 0; 1 when the texts have mistakes, when something private shows or when the disk
    refuses; 2 when there is no such article, or when the kit could not be judged; 130 after Ctrl-C.
    Unless it is 0, a former kit is as it was.
    """
    try:
        require_shaping(production=True)
        found = article_of(root, slug.strip().strip("/"))
        former = _former(root, found.article.slug)
        return _kept(root, found, kit_of(found, former, found.site.now.date()))
    except (Mistakes, SystemExit, Refusal, OSError, ValueError, KeyboardInterrupt) as error:
        complain(_why(error))
        return _STATUSES.get(type(error), REFUSED)


def _why(error: BaseException) -> str:
    """Say in French why there is no kit."""
    match error:
        case Mistakes():
            return summary(error.mistakes)
        case SystemExit():  # what the build says, in its own words
            return str(error)
        case KeyboardInterrupt():
            return "\nInterrompu : la trousse précédente, s’il y en a une, est entière."
        case OSError():
            return f"Trousse impossible : le disque ou le système refuse ({refusal(error)})."
        case ValueError():
            return f"Trousse impossible : une image n’a pas pu être dessinée ({error})."
    return f"Trousse impossible : {error}"


def _former(root: Path, slug: str) -> Memory | None:
    data = store.former_file(root, slug, MEMORY)
    return decode(data) if data else None


def _kept(root: Path, found: Found, kit: Kit) -> int:
    """Judge the kit where it lies aside, and put it in place when nothing private shows."""
    slug, site = found.article.slug, found.site
    place = f"{store.FOLDER}/{slug}"
    with store.written(root, slug, kit.files) as aside:
        judged = gate.Kit(aside, place, kit.ours)
        findings = gate.judge_kit(judged, site.content, site.address)
        if findings:
            status = report(Verdict(findings))
            source = found.article.relative_source_path
            complain(
                f"Rien n’est écrit dans {place}/. Ces lignes sont celles de la trousse refusée : "
                f"corrigez content/{source}, ou ce qu’il cite."
            )
            return status
        store.install(aside, root, slug)
    for warning in warnings(kit, site.address):
        complain(warning)
    tell(told(kit, place))
    return 0
