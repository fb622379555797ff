"""Who stands in a thread, and under which alias."""

import pytest

from plugins.anonymity import Person, Roster
from plugins.anonymity.roster import with_aliases


def test_a_roster_from_names_and_roles() -> None:
    """The customer is « Moi », agents have letters, robots numbers, others a mask."""
    roster = Roster.of(
        {"Camille": "agent", "M. Durand": "customer", "Bip": "robot", "Bop": "robot"}
        | {"Karim": "agent", "Julie": "other", "Serveur": "system"}
    )
    expected = ["Agent A", "Moi", "Robot", "Robot 2", "Agent B", "[nom]", "Système"]
    assert expected == [person.alias for person in roster.people]
    assert roster.confirmed


def test_texts_are_kept_or_marked() -> None:
    """« keep » leaves a text, a mask's word hides one."""
    roster = Roster.of({"Livebox": "keep", "Villa des Pins": "lieu"})
    assert ((), frozenset({"Livebox"}), (("Villa des Pins", "lieu"),)) == (
        roster.people,
        roster.kept,
        roster.marked,
    )


def test_an_unknown_role_is_told_in_french() -> None:
    """With what was expected, and without the name."""
    with pytest.raises(
        ValueError, match="trouvé « agnt », attendu customer, agent, robot"
    ) as caught:
        Roster.of({"Camille": "agnt"})
    assert "Camille" not in str(caught.value)


def test_an_alias_that_is_taken_is_not_given() -> None:
    """Neither one of the roster nor one taken elsewhere."""
    people = [Person("a", "agent", ""), Person("b", "agent", "Agent B"), Person("c", "agent", "")]
    named = with_aliases(people, taken=["Agent A"])
    assert ["Agent C", "Agent B", "Agent D"] == [person.alias for person in named]
