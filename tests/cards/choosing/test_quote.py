"""Which part of a conversation goes into a card."""

import pytest

from plugins.cards.choosing.quote import MOST, alone, holding, most_telling, quoted, window
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


def long(*telling: str) -> Excerpt:
    """Return a long conversation, which tells something after the thirtieth message."""
    before = [f"Moi: avant {n}" for n in range(30)]
    after = [f"Moi: après {n}" for n in range(30)]
    return excerpt("\n".join([*before, *telling, *after]))


def test_a_short_conversation_is_kept_whole() -> None:
    """No day, no note, and no message that must be read whole: the layout chooses."""
    found = window(excerpt(BLOCK))
    expected = "un silence deux coupe trois quatre cinq six sept huit neuf dix".split()
    assert (shown(found), whole(found)) == (expected, [])


def test_a_long_one_is_kept_around_what_tells_the_most() -> None:
    """Four messages before the best run, eight after it."""
    found = window(long("Moi: Tu captes ?", "Robot: Bien reçu.", "Moi: Tu captes ?", "Robot: Oui."))
    assert shown(found) == [
        *(f"avant {n}" for n in range(26, 30)),
        *("Tu captes ?", "Bien reçu.", "Tu captes ?", "Oui."),
        *(f"après {n}" for n in range(8)),
    ]
    assert len(found.messages) == MOST


@pytest.mark.parametrize("place", [0, -1])
def test_what_tells_at_an_end(place: int) -> None:
    """There are no neighbours beyond the ends."""
    lines = [f"Moi: {n}" for n in range(40)]
    lines[place] = "Robot: Bien reçu."
    found = window(excerpt("\n".join(lines)))
    assert shown(found)[place] == "Bien reçu."
    assert len(found.messages) < MOST


def test_quoted_messages_have_neighbours() -> None:
    """Two messages before, four after, with the silences and the cuts between them."""
    found = quoted(excerpt(BLOCK), "3-4", SILENCE)
    assert shown(found) == "un silence deux coupe trois quatre cinq six sept huit".split()
    assert whole(found) == ["trois", "quatre"]


def test_nothing_ends_with_a_neighbour_without_words() -> None:
    """What is forgotten, deleted or left without a word stands only between words, or if named."""
    lines = ["Agent A: [oublié]", "Moi: un", "Agent A: (supprimé)", "Moi: deux"]
    lines += ["Agent A: [oublié]", "Moi: trois", "Agent A: [oublié]", "Agent A: [oublié]"]
    forgotten = excerpt("\n".join(lines))
    found = quoted(forgotten, "4", SILENCE)
    assert shown(found) == ["un", "", "deux", "[oublié]", "trois"]
    assert shown(quoted(forgotten, "6-7", SILENCE)) == ["deux", "[oublié]", "trois", "[oublié]"]


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


def test_one_message_alone() -> None:
    """The one that tells the most, with the silence before it and nothing else."""
    found = alone(window(excerpt(BLOCK)))
    assert (shown(found), whole(found)) == (["silence", "deux"], ["deux"])


def test_one_message_among_those_named() -> None:
    """The others are forgotten."""
    found = alone(quoted(excerpt("Moi: Tu captes ?\nMoi: un\nRobot: deux"), "2-3", SILENCE))
    assert (shown(found), whole(found)) == (["deux"], ["deux"])


def test_no_silence_is_told_across_a_cut() -> None:
    """What was left out may have broken it."""
    assert shown(alone(quoted(excerpt(BLOCK), "3", SILENCE))) == ["trois"]


def test_the_excerpt_that_tells_the_most() -> None:
    """Not merely the first of an article."""
    first, second = (
        excerpt("Moi: Bonjour.\nAgent A: Bonjour."),
        excerpt("Moi: Tu captes ?\nRobot: Bien."),
    )
    assert most_telling([first, second]) is second
    assert most_telling([first, excerpt("Moi: Salut.\nAgent A: Salut.")]) is first


def test_the_excerpt_that_holds_what_the_author_names() -> None:
    """The one that shows it, else one that knows it, else the first, whose mistake is told."""
    first, second = excerpt("Moi: un"), excerpt("Moi: un\n-- avis\nMoi: deux")
    found = [holding([first, second], ranges) for ranges in ("3", "1-2", "9", "de 1 à 2")]
    assert [one is second for one in found] == [True, True, False, False]
