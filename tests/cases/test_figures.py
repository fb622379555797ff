"""What is counted in a case."""

import pytest

from plugins.cases.figures import COUNTS, FEMININE, figures
from plugins.model import Message, Notice, Participant, Thread

AUTO = frozenset({"automated"})
ITEMS = (
    Message(1, None, "Moi", "Tu captes ?"),
    Message(2, None, "Robot", "Bien reçu.", AUTO),  # type: ignore[arg-type]
    Notice(3, None, "Agent A arrive"),
    Message(4, None, "Agent A", "Je comprends."),
    Message(5, None, "Moi", "Allô ?"),
    Message(6, None, "Moi", "Tu captes\u202f? Tu captes ?"),
    Message(7, None, "Agent B", "Oui."),
    Message(8, None, "Agent A", "Absente.", AUTO),  # type: ignore[arg-type]
)
THREAD = Thread(
    "x",
    "reconstructed",
    "SMS",
    "",
    (
        Participant("Moi", "customer"),
        Participant("Robot", "robot"),
        Participant("Agent A", "agent"),
        Participant("Agent B", "agent"),
    ),
    ITEMS,
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("messages", 7),
        ("customer-messages", 3),
        ("brand-messages", 4),
        ("agent-messages", 2),
        ("automatic-messages", 2),
        ("signatures", 2),
        ("questions", 2),
        ("unanswered", 1),
    ],
)
def test_each_figure_is_counted_from_the_messages(name: str, value: int) -> None:
    """Notices are not messages, an automatic answer is not an agent's."""
    assert value == figures([THREAD])[name].value


def test_every_figure_of_the_list_is_tested() -> None:
    """A new figure needs its line above."""
    (mark,) = test_each_figure_is_counted_from_the_messages.pytestmark  # type: ignore[attr-defined]
    assert set(COUNTS) == {name for name, _ in mark.args[1]}
    assert set(COUNTS) >= FEMININE


def test_figures_add_up_over_the_threads_of_a_case() -> None:
    """Two conversations count twice."""
    assert 14 == figures([THREAD, THREAD])["messages"].value
