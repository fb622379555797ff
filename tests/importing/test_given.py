"""A given roster is completed by what was confirmed before."""

from plugins.anonymity.roster import Person, Roster
from plugins.anonymity.vault import Known, Vault
from plugins.importing.given import Earlier, completed, earlier

CAMILLE = Person("Camille Durand", "agent", "Agent A", ("CD",))
LEA = Person("Léa Martin", "customer", "Moi")
BEFORE = Earlier((LEA, CAMILLE), hidden=frozenset({"Camille Durand", "12 rue du Lac"}))


def given(*people: Person, kept: tuple[str, ...] = ()) -> Roster:
    """Return a roster as a file tells it."""
    return Roster(people, True, frozenset(kept))


def aliases(roster: Roster, before: Earlier = BEFORE, vault: Vault | None = None) -> dict[str, str]:
    """Return the alias of each person, once it is completed."""
    return {p.name: p.alias for p in completed(roster, before, vault or Vault())[0].people}


def test_whoever_is_not_listed_any_more_stays() -> None:
    """After those who are, who take free aliases."""
    zoe = Person("Zoé", "agent", "")
    assert {"Zoé": "Agent B", LEA.name: "Moi", CAMILLE.name: "Agent A"} == aliases(given(zoe))


def test_an_alias_that_somebody_has_is_not_given_twice() -> None:
    """Unless the two may be one person."""
    zoe, same = Person("Zoé", "agent", "Agent A"), Person("Mme Durand", "agent", "Agent A")
    assert "Agent B" == aliases(given(zoe))["Zoé"]
    assert "Agent A" == aliases(given(same))["Mme Durand"]


def test_a_person_keeps_the_forms_of_her_name() -> None:
    """A shorter list does not unlearn them, and a form finds her again."""
    (person, _), _ = completed(given(Person("CD", "agent", "")), BEFORE, Vault())[0].people, None
    assert ("CD", "Agent A", ("Camille Durand",)) == (person.name, person.alias, person.forms)


def test_a_role_may_change() -> None:
    """Whoever was an agent is only spoken of."""
    roster, _ = completed(given(Person("Camille Durand", "other", "")), BEFORE, Vault())
    assert [("Camille Durand", "[nom]"), ("Léa Martin", "Moi")] == [
        (person.name, person.alias) for person in roster.people
    ]


def test_one_name_in_two_roles_stays_two_people() -> None:
    """The one who is not listed is not taken for the other."""
    both = Earlier((Person("Camille", "customer", "Moi"), Person("Camille", "agent", "Agent A")))
    roster, _ = completed(given(Person("Camille", "agent", "")), both, Vault())
    assert [("agent", "Agent A"), ("customer", "Moi")] == [(p.role, p.alias) for p in roster.people]


def test_a_form_that_two_people_have_makes_them_one_neither() -> None:
    """The first of them is meant."""
    other = Person("Camille Petit", "agent", "Agent B", ("Camille",))
    before = Earlier((Person("Camille Durand", "agent", "Agent A", ("Camille",)), other))
    roster, _ = completed(given(Person("Camille", "agent", "")), before, Vault())
    assert {"Camille": "Agent A", "Camille Petit": "Agent B"} == {
        person.name: person.alias for person in roster.people
    }


def test_what_is_kept_shows_nothing_that_is_hidden() -> None:
    """Neither a part of it, nor more than it; what was kept before stays so."""
    roster, notes = completed(given(kept=("rue du lac", "durand", "Orange")), BEFORE, Vault())
    assert (frozenset({"Orange"}), 1) == (roster.kept, len(notes))
    before = Earlier(kept=frozenset({"durand"}), hidden=frozenset({"Camille Durand"}))
    assert (frozenset({"durand"}), ()) == (
        (found := completed(given(kept=("durand",)), before, Vault()))[0].kept,
        found[1],
    )


def test_the_vault_tells_who_was_met_in_the_thread() -> None:
    """Where the roster of it is lost."""
    vault = Vault(
        (
            Known("Camille Durand", "agent", "Agent A", (), ("fil",)),
            Known("Zoé", "agent", "Agent B", (), ("autre",)),
        )
    )
    found = earlier(vault, Roster(()), "fil", ["06 39 98 12 34"])
    assert ["Camille Durand"] == [person.name for person in found.people]
    assert frozenset({"06 39 98 12 34", "Camille Durand"}) == found.hidden
    assert "Agent B" == aliases(given(Person("Zoé", "agent", "")), found, vault)["Zoé"]
