"""`inv share-check URL`: what LinkedIn would show of a page, and what is wrong, told in French."""

from plugins.sealing.speech import complain, tell
from plugins.sharing.checking.card import card
from plugins.sharing.checking.head import visible
from plugins.sharing.checking.look import Look, look
from plugins.sharing.checking.verdict import flaws, remarks
from plugins.sharing.refusal import Refusal

CLEAN, FLAWED, UNREAD, INTERRUPTED = 0, 1, 2, 130


def check(where: str) -> int:
    """Read the page at an address, or in a file or a folder, and print what LinkedIn would show.

    Returns 0 when nothing is wrong, 1 when something is, 2 when the page, or its picture, could not
    be read, 130 after Ctrl-C.
    """
    try:
        seen = look(where)
    except Refusal as error:
        complain(visible(f"Lecture impossible : {error}"))
        return UNREAD
    except KeyboardInterrupt:
        complain("\nInterrompu.")
        return INTERRUPTED
    found = list(flaws(seen))
    tell(f"Ce que LinkedIn montrerait de {seen.address}")
    tell(f"\n{card(seen)}\n")
    for remark in remarks(seen):
        tell(f"À savoir : {remark}")
    for flaw in found:
        tell(f"À corriger : {flaw}")
    tell(_summary(seen, len(found)))
    if seen.is_unsure:
        return UNREAD
    return FLAWED if found else CLEAN


def _summary(seen: Look, count: int) -> str:
    if seen.is_unsure:
        return "L’image n’a pas pu être lue : on ne sait pas ce que LinkedIn montrerait."
    if not count:
        return "Rien à corriger."
    return "1 point à corriger." if count == 1 else f"{count} points à corriger."
