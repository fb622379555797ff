"""Which messages a card shows."""

import pytest

from plugins.cards.quote import beginning, quoted
from plugins.model import Cut, Excerpt, Message, Silence
from tests.cards.samples import SILENCE, excerpt

BLOCK = """== 2021-03-01
## Montre en main.
Moi 09:12: un
Moi 14:12: deux
... 3
Agent A: trois
Agent A: quatre
Moi: cinq
Moi: six
Moi: sept
Moi: huit
Moi: neuf
Moi: dix"""


def shown(found: Excerpt) -> list[str]:
    """Return the parts of a card's excerpt in words."""
    names = {Silence: "silence", Cut: "coupe"}
    return [part.text if isinstance(part, Message) else names[type(part)] for part in found.parts]


def whole(found: Excerpt) -> list[str]:
    """Return the messages that must be read whole."""
    return [item.text for item in found.thread.items if isinstance(item, Message)]


def test_the_beginning() -> None:
    """Without a wish, the first messages, none of which must be whole; no day, no note."""
    found = beginning(excerpt(BLOCK))
    expected = "un silence deux coupe trois quatre cinq six sept huit".split()
    assert (shown(found), whole(found)) == (expected, [])


def test_quoted_messages_have_neighbours() -> None:
    """Two messages before, four after, with the silences and the cuts between them."""
    found = quoted(excerpt(BLOCK), "3-4", SILENCE)
    assert shown(found) == "un silence deux coupe trois quatre cinq six sept huit".split()
    assert whole(found) == ["trois", "quatre"]


def test_messages_that_do_not_follow_each_other() -> None:
    """A cut says how many are left out between them, and no neighbour is shown."""
    found = quoted(excerpt(BLOCK), "2, 4", SILENCE)
    assert shown(found) == ["deux", "coupe", "quatre"]
    assert [part.count for part in found.parts if isinstance(part, Cut)] == [1]


def test_an_unknown_message() -> None:
    """A number that the thread does not have is refused."""
    with pytest.raises(ValueError, match="aucun message ne porte le numéro 12"):
        quoted(excerpt(BLOCK), "12", SILENCE)


def test_a_notice_alone() -> None:
    """Ranges that name no message are refused."""
    with pytest.raises(ValueError, match="ne désigne aucun message"):
        quoted(excerpt("Moi: un\n-- Agent A s’en va"), "2", SILENCE)
