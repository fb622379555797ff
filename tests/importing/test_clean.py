"""A roster that a person made is obeyed."""

from dataclasses import replace

from plugins.anonymity.roster import Person, Roster
from plugins.importing.clean import clean, refused
from plugins.model import Message, Participant, Reaction, Thread

RAW = Thread(
    "colis-2024",
    "imported",
    "SMS",
    "",
    (Participant("Zorgbot", "robot"), Participant("Camille Durand", "agent")),
    (
        Message(1, None, "Zorgbot", "Ici Zorgbot. Camille Durand arrive, au 06 39 98 12 34."),
        Message(
            2, None, "Camille Durand", "Merci Zorgbot !", reactions=(Reaction("🙂", "Zorgbot"),)
        ),
    ),
)
ROSTER = Roster(
    (Person("Zorgbot", "robot", "Zorgbot"), Person("Camille Durand", "agent", "Agent A")),
    True,
    frozenset({"Zorgbot"}),
)


def test_someone_kept_as_he_is_keeps_his_name() -> None:
    """Where he speaks, where he is named, where he reacts."""
    done = clean(RAW, ROSTER).thread
    assert "colis-2024" == done.slug
    assert ["Zorgbot", "Agent A"] == [person.alias for person in done.participants]
    first, second = done.items
    assert isinstance(first, Message)
    assert isinstance(second, Message)
    assert ("Zorgbot", "Ici Zorgbot. Agent A arrive, au [téléphone].") == (first.sender, first.text)
    assert ("Agent A", "Merci Zorgbot !") == (second.sender, second.text)
    assert (Reaction("🙂", "Zorgbot"),) == second.reactions


def test_a_mask_that_a_person_chose_goes_before_the_one_found() -> None:
    """For a number, and for a name."""
    marked = (("06 39 98 12 34", "référence"), ("Camille Durand", "lieu"))
    done = clean(RAW, replace(ROSTER, marked=marked)).thread
    assert "Ici Zorgbot. [lieu] arrive, au [référence]." == done.items[0].text


def test_an_alias_that_holds_a_real_name_is_refused() -> None:
    """In a sentence that quotes nobody."""
    people = (Person("Camille Durand", "agent", "La Camille"),)
    told = refused(RAW, Roster(people, True))
    assert "choisissez" in told
    assert "Camille" not in told
    assert "" == refused(RAW, ROSTER)
