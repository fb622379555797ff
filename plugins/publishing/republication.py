"""A text that was withdrawn is not put online again by accident: the law may count it as new.

Loi du 29 juillet 1881, art. 65: a press offence can be prosecuted for three months from the day it
was committed. Cass. crim., 7 février 2017, no 15-83.439, and again 10 avril 2018: content that
was withdrawn and is put online again, on purpose, is published anew, and a new time begins.
"""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from plugins.publishing.asking import confirm, someone_is_there
from plugins.publishing.git import PublishingError
from plugins.publishing.speech import say
from plugins.redirects.notice import is_notice

LAW = (
    "En droit, le remettre en ligne peut compter comme une nouvelle publication : le délai pendant "
    "lequel ce qu’il dit peut vous valoir un procès pour diffamation ou injure (trois mois le plus "
    "souvent, loi du 29 juillet 1881, art. 65) repartirait alors de zéro. Si ce texte vous a déjà "
    "été reproché, demandez d’abord conseil."
)


def republished(notices: Iterable[str], site: Path) -> Iterator[str]:
    """Yield the files that say online that a text is withdrawn, and are texts again in `site`.

    One that leads to a text (`aliases:`) counts too: it may be the same, under another name. The
    page of a series comes back with its texts: it is they that count.
    """
    for path in sorted(notices):
        page = site / path
        if path.count("/") == 1 and page.is_file():
            html = page.read_text("utf-8", "replace")
            if not is_notice(html):
                yield path


def slug_of(path: str) -> str:
    """Return the slug of a text's file.

    >>> slug_of("tu-captes/index.html")
    'tu-captes'
    """
    return path.removesuffix("/index.html")


def require_consent(paths: Iterable[str], given: Collection[str]) -> None:
    """Ask before each text is published again, but for the slugs `given` on the command line.

    Raises PublishingError after a no, or when nobody is there to answer.
    """
    for slug in map(slug_of, paths):
        if slug in given:
            continue
        if not someone_is_there():
            raise PublishingError(
                f"« {slug} » a été retiré du site, et vos textes l’y remettraient. {LAW}\n"
                f"Pour le publier de nouveau : inv publish --republish {slug}\n{_otherwise()}"
            )
        say(f"\n« {slug} » a été retiré du site, et vos textes l’y remettent. {LAW}")
        if not confirm(f"Publier « {slug} » de nouveau ?"):
            raise PublishingError(f"« {slug} » reste retiré. {_otherwise()}")


def _otherwise() -> str:
    return (
        "Pour publier le reste sans lui : remettez dans son en-tête la ligne « withdrawn: » suivie "
        "du jour du retrait, validez (git commit), puis relancez."
    )
