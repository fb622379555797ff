"""A review as it is seen at one moment: the desk, and what the screen adds to it. Pure."""

from dataclasses import dataclass, replace
from typing import Literal

from plugins.importing.review.desk import Desk, Step, say
from plugins.importing.review.final import Row, Selection
from plugins.importing.review.state import Event
from plugins.importing.review.work import refusal

Question = Literal["alias", "merge", "mask", "missed", "missed-mask", "leave-all"]
Outcome = Literal["write", "refuse", "quit"]
FRAME = 5
"""Rows of the screen that are not the body: the title and its rule, a rule and two of keys."""


BEGINS: dict[Step, str] = {
    "people": "Voici les personnes.",
    "masks": "Voici ce qui sera remplacé.",
    "doubts": "Voici ce dont le logiciel doute.",
    "final": "Voici le texte final : lisez-le en entier.",
}
"""What is said when a step begins: whoever presses Enter fast sees that the question is new."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A line that a person is typing: about what, and what the line is to answer."""

    question: Question
    subject: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What is shown. `told` is a French sentence about the last key; `scroll` counts rows."""

    desk: Desk
    width: int = 80
    height: int = 24
    ask: Ask | None = None
    told: str = ""
    scroll: int = 0
    helped: bool = False
    compared: bool = False
    selection: Selection | None = None
    outcome: Outcome | None = None

    @property
    def step(self) -> Step:
        """The present step."""
        return self.desk.step

    @property
    def room(self) -> int:
        """The rows of the body."""
        return max(self.height - FRAME, 1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the last step: the final text, or what differs from what was written."""
        final, difference = self.desk.work.rows(self.desk.state, self.width)
        return difference if self.compared else final


def moved_to(view: View, desk: Desk, told: str = "") -> View:
    """Show another desk from its top, unless it is the final text that comes again."""
    stays = view.step == desk.step == "final"
    return replace(
        view,
        desk=desk,
        told=told,
        ask=None,
        selection=None,
        compared=False,
        scroll=view.scroll if stays else 0,
    )


def answer(view: View, event: Event, told: str = "") -> View:
    """Say something, and show what is next, unless no roster can be made of it."""
    if problem := refusal(view.desk.work.matter, view.desk.state, event):
        return replace(view, ask=None, told=problem)
    desk = say(view.desk, event)
    return moved_to(view, desk, told or ("" if desk.step == view.step else BEGINS[desk.step]))


def scrolled(view: View, by: int) -> View:
    """Scroll the final text, never past its ends."""
    last = max(len(view.rows) - view.room, 0)
    return replace(view, scroll=min(max(view.scroll + by, 0), last))
