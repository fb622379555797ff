"""What each message tells."""

import pytest

from plugins.cards.choosing.worth import weighed
from tests.cards.samples import excerpt

LONG = "Votre demande a bien été prise en compte"


@pytest.mark.parametrize(
    ("message", "worth"),
    [
        ("Moi: Bonjour.", 1),
        ("Moi: (supprimé)", 0),
        ("Agent A: [De ce message, il ne reste que la signature.]", 0),
        ("Moi: Il y en a un ?", 2),
        ("Agent A: Il y en a un ?", 1),
        ("Moi: TU CAPTES\u202f?", 6),
        ("Robot: Bien reçu.", 3),
        ("Agent A (auto): Bien reçu.", 3),
        ("Agent A: Nous vous remercions de votre patience.", 3),
        ("Agent A: Je comprends tout à fait.", 3),
        ("Moi: Je ne te comprends pas.", 1),
        ("Moi: Merci pour rien.", 3),
        ("Moi: Merci.", 1),
        ("Moi: JAMAIS.", 2),
        ("Moi: Mon [IBAN], à la SNCF et au RIB.", 1),
        ("Moi: Allô !!", 2),
        ("Moi: Allô… allô...", 2),
    ],
)
def test_a_message_by_itself(message: str, worth: int) -> None:
    """One for being there, then what it says, and who says it."""
    (found,) = weighed(excerpt(message))
    assert worth == found.alone


@pytest.mark.parametrize(
    ("before", "message", "worth"),
    [
        ("Moi: Qui vient ?", "Moi: Qui vient ?", 5),
        ("Moi: Qui vient ?\nAgent A: Nous.", "Moi: Mais QUI vient ?", 2),
        ("Moi: Qui vient ?\nAgent A: Nous.", "Moi: Bon. Qui vient\u202f?", 5),
        ("Moi: Un.", "Moi: Et ?", 5),
        ("Agent A: Un.", "Moi: Et ?", 2),
        ("Moi: Un.\n... 3", "Moi: Et ?", 2),
        (f"Robot: {LONG}.", f"Moi: « {LONG} », donc.", 3),
        (f"Robot: {LONG}.", f"Robot: {LONG}.", 5),
        (f"Agent A: {LONG}.", f"Agent B: {LONG} hier, et un autre jour la réponse viendra.", 1),
    ],
)
def test_a_message_after_others(before: str, message: str, worth: int) -> None:
    """A question asked again, words repeated; nothing is known across a cut."""
    assert worth == weighed(excerpt(f"{before}\n{message}"))[-1].alone


@pytest.mark.parametrize(("hour", "worth"), [("09:30", 1), ("10:00", 2), ("15:00", 3)])
def test_the_silence_before_a_message(hour: str, worth: int) -> None:
    """The longer the wait, the more the message tells; a notice does not break a silence."""
    block = f"== 2021-03-01\nMoi 09:00: un\n-- Agent A arrive\nAgent A {hour}: deux"
    assert worth == weighed(excerpt(block))[-1].alone


@pytest.mark.parametrize(("day", "worth"), [("02", 4), ("04", 5)])
def test_silences_of_days(day: str, worth: int) -> None:
    """One day, three days."""
    block = f"== 2021-03-01\nMoi 09:00: un\n== 2021-03-{day}\nAgent A 09:00: deux"
    assert worth == weighed(excerpt(block))[-1].alone


@pytest.mark.parametrize(
    ("block", "worth"),
    [
        ("Moi: un\nAgent A: deux", 1),
        ("Moi: un\nMoi: deux", 0),
        ("Moi: un ?\nAgent A: deux", 1),
        ("Moi: un ?\nRobot: deux", 4),
        ("Moi: un ?\nMoi: deux", 3),
        ("Moi 09:00: un ?\nAgent A 14:00: deux", 4),
        ("Moi: un ?\n...\nRobot: deux", 0),
        ("Moi: un ?\nAgent A: (supprimé)", 0),
    ],
)
def test_a_message_read_after_the_one_before_it(block: str, worth: int) -> None:
    """The other side speaks; a question meets a robot, a silence, or nobody."""
    assert worth == weighed(excerpt(block))[-1].after
