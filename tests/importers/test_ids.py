"""The ids of an export: numbers, threads, keys, and how little memory they take."""

import tracemalloc

from plugins.importers.ids import Ids

MANY = 20_000


def filled(count: int) -> Ids:
    """Return the ids of as many messages."""
    ids = Ids()
    for n in range(count):
        ids.hold(ids.number(f"{n}@example.org"))
    return ids


def test_an_id_keeps_its_number_however_many_follow() -> None:
    """The table grows several times meanwhile."""
    ids = filled(MANY)
    again = [ids.number(f"{n}@example.org") for n in range(MANY)]
    assert again == list(range(MANY))


def test_joined_ids_have_one_root() -> None:
    """Whatever the order in which they are joined; others keep theirs."""
    ids = filled(5)
    for one, other in ((0, 1), (3, 2), (1, 2)):
        ids.join(one, other)
    assert len({ids.root(n) for n in range(4)}) == 1
    assert ids.root(4) == 4


def test_a_message_is_new_once() -> None:
    """One that is only referred to is not yet held."""
    ids = Ids()
    number = ids.number("un@example.org")
    assert [ids.is_held(number), ids.hold(number), ids.hold(number), ids.is_held(number)] == [
        False,
        True,
        False,
        True,
    ]


def test_a_key_is_the_same_in_another_order() -> None:
    """Exported again with more messages before it, a thread is found by the same key."""
    ids, others = filled(1), filled(0)
    others.number("avant@example.org")
    assert ids.key(0) == others.key(others.number("0@example.org"))


def test_two_million_messages_would_fit() -> None:
    """Less than sixty bytes each, where a dictionary of texts takes two hundred."""
    tracemalloc.start()
    ids = filled(MANY)
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ids.is_held(MANY - 1)
    assert taken < 60 * MANY
