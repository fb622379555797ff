"""Why a text is not online, and what puts it there, in French. Pure.

An article is read by attribute, for Pelican does not type it.
"""

from datetime import datetime
from typing import Any

from plugins.typography.dates import day

_PUBLISH = "Écrivez « status: published » dans son en-tête, puis lancez inv publish."


def absence(article: Any, now: datetime) -> str:
    """Say what a text is that no reader may see at `now`, after its name or « Ce texte ».

    A text that was withdrawn is not to be shared: a new link of its author's own may count as a new
    publication (the guide, « Le remettre en ligne »).
    """
    asked = article.metadata.get("status", "published")
    if withdrawn := getattr(article, "withdrawn", None):
        return (
            f"a été retiré le {day(withdrawn)} : son lien mène à un mot qui le dit. Ne le partagez "
            "pas sans lire, dans le guide, « Le remettre en ligne »."
        )
    if asked == "hidden":
        return f"est caché (status: hidden) : son lien ne mène nulle part. {_PUBLISH}"
    if asked == "published" and article.date > now:
        return (
            f"est daté du {day(article.date)} : jusque-là, son lien ne mène nulle part. Lancez "
            "inv publish le jour venu."
        )
    return f"est un brouillon : son lien ne mène encore nulle part. {_PUBLISH}"
