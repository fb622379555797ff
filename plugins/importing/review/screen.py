"""The rows of the screen, whatever its size. Pure: `run.py` puts them on a terminal.

Only weight and inversion set things apart, and never alone: a terminal without colours, or one
that shows no attribute at all, tells as much.
"""

from itertools import islice

from rich.cells import cell_len, set_cell_size

from plugins.importing.review import desk as desks
from plugins.importing.review.bodies import Line, body, shortened
from plugins.importing.review.cards import printable
from plugins.importing.review.desk import Step
from plugins.importing.review.keys import KEYS, Key
from plugins.importing.review.view import Ask, View
from plugins.typography.spaces import unbroken

TITLES: dict[Step, str] = {
    "people": "1. Les personnes",
    "masks": "2. Les remplacements",
    "doubts": "3. Les doutes",
    "final": "4. Le texte final",
}


def screen(view: View) -> list[Line]:
    """Return exactly `view.height` rows, each of `view.width` cells at most."""
    rows = list(islice(body(view), view.room))
    rows += [[]] * (view.room - len(rows))
    rule: Line = [("", "─" * view.width)]
    told = _told(view)
    notice: Line = [("bold", told), ("", "─" * (view.width - cell_len(told)))]
    lines = [_title(view), rule, *rows, notice, *_foot(view)]
    return [_cut(line, view.width) for line in lines][: view.height]


def plain(lines: list[Line]) -> str:
    """Return the rows as text alone."""
    return "\n".join("".join(text for _, text in line).rstrip() for line in lines)


def label(ask: Ask) -> str:
    """Return what stands before the line that a person types."""
    subject = printable(ask.subject[0]) if ask.subject else ""
    short = subject if len(subject) <= 30 else subject[:29] + "…"
    words = {
        "alias": f"Alias de « {short} » : ",
        "merge": f"« {short} » est la même personne que le numéro : ",
        "mask": f"Masque de « {short} » : ",
        "missed": "Texte à masquer, tel qu’il est écrit : ",
        "missed-mask": f"Masque de « {short} » : ",
        "leave-all": f"Garder en clair ce qui reste ({len(ask.subject)}) ? [o/N] ",
    }
    return unbroken(words[ask.question])


def _title(view: View) -> Line:
    desk = view.desk
    left = f" Relecture · {TITLES[view.step]}"
    if view.step == "final":
        last = min(view.scroll + view.room, len(view.rows))
        left += f" · lignes {view.scroll + 1} à {last} sur {len(view.rows)}"
    else:
        left += f" · {desk.at + 1} sur {len(desks.deck(desk))}"
        left += f" · reste {len(desks.rest(desk))}"
    right = printable(desk.work.matter.title)
    gap = view.width - cell_len(left) - cell_len(right) - 1
    return [("bold", left), ("", f"{' ' * gap}{right}" if gap > 2 else "")]


def _told(view: View) -> str:
    """Return what stands on the rule above the keys: as many whole sentences as there is room."""
    below = _below(view)
    choices = (f"{view.told} {below}".strip(), view.told, below)
    rows = [f"── {printable(unbroken(words))} " for words in choices if words]
    return next((row for row in rows if cell_len(row) <= view.width), "".join(rows[:1]))


def _below(view: View) -> str:
    """Say that the final text goes on: whoever answers has read it all."""
    left = len(view.rows) - view.scroll - view.room if view.step == "final" else 0
    if left <= 0 or view.helped or view.ask:
        return ""
    return f"Espace : la suite ({left} ligne{'s' if left > 1 else ''})."


def _foot(view: View) -> list[Line]:
    if view.ask:
        return [[], [("", " Entrée valide, une ligne vide renonce.")]]
    keys = [key for key in KEYS[view.step] if key.word]
    half = next((i for i in range(len(keys)) if _row(keys[: i + 1]) > view.width), len(keys))
    first, second = keys[:half], keys[half:]
    if view.step != "final":
        return [_named(first), _named(second)]
    question, answers = unbroken(view.desk.work.matter.question), " [o/N] "
    asked = shortened(question, view.width - len(answers) - 1)
    return [[("reverse", f" {asked}{answers}")], _named(first)]


def _row(keys: list[Key]) -> int:
    return sum(cell_len(f"  {key.shown} {key.word}") for key in keys)


def _named(keys: list[Key]) -> Line:
    return [part for key in keys for part in (("bold", f"  {key.shown}"), ("", f" {key.word}"))]


def _cut(line: Line, width: int) -> Line:
    """Cut a row to the screen; whatever is beyond would push the rest down."""
    left = width
    cut: Line = []
    for style, text in line:
        fits = text if cell_len(text) <= left else set_cell_size(text, max(left, 0))
        cut.append((style, fits))
        left -= cell_len(fits)
    return cut
