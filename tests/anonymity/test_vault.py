"""Who stands behind each alias, what stands behind each mask."""

import pytest

from plugins.anonymity import Person, PrivacyError, Roster, redact
from plugins.anonymity.vault import Known, Masked, Vault, assign, decode, encode, forget, record
from tests.anonymity.samples import said


def aliases(roster: Roster) -> dict[str, str]:
    """Return the alias of each name."""
    return {person.name: person.alias for person in roster.people}


def test_the_same_person_keeps_her_alias_in_every_thread() -> None:
    """Whatever the title, the case, the accents and the order of the roster."""
    vault, _ = assign(Vault(), Roster.of({"Inès": "agent", "Mme Durand": "agent"}), "un")
    _, roster = assign(vault, Roster.of({"Karim": "agent", "DURAND": "agent", "ines": "agent"}))
    assert {"Karim": "Agent C", "DURAND": "Agent B", "ines": "Agent A"} == aliases(roster)


def test_a_form_of_the_name_is_enough() -> None:
    """Initials confirmed once are known ever after."""
    first = Roster((Person("Camille Durand", "agent", "Agent A", ("CD",)),), confirmed=True)
    vault, _ = assign(Vault(), first, "un")
    _, roster = assign(vault, Roster.of({"Karim": "agent", "CD": "agent"}), "deux")
    assert {"Karim": "Agent B", "CD": "Agent A"} == aliases(roster)


def test_one_first_name_does_not_make_two_agents_one() -> None:
    """Each is known again by a whole name, or called by the other's."""
    first = (
        Person("Camille Durand", "agent", "Agent A", ("Camille",)),
        Person("Camille Petit", "agent", "Agent B", ("Camille",)),
    )
    vault, roster = assign(Vault(), Roster(first), "un")
    assert first == roster.people
    assert ["Camille Durand", "Camille Petit"] == [known.name for known in vault.people]
    _, again = assign(vault, Roster(tuple(reversed(first))), "deux")
    assert tuple(reversed(first)) == again.people


def test_one_name_in_two_roles_is_two_people() -> None:
    """A customer and an agent may have one first name."""
    vault, _ = assign(Vault(), Roster.of({"Camille": "agent"}), "un")
    _, roster = assign(vault, Roster.of({"Camille": "customer"}), "deux")
    assert {"Camille": "Moi"} == aliases(roster)


def test_people_under_one_alias_are_one_person() -> None:
    """Someone confirmed under two names has one alias, in the next thread too."""
    both = (Person("Camille", "agent", "Agent A"), Person("Mme Durand", "agent", "Agent A"))
    vault, _ = assign(Vault(), Roster((Person("Durand", "agent", "Agent A"),)), "un")
    vault, _ = assign(vault, Roster.of({"Karim": "agent"}), "deux")
    _, roster = assign(vault, Roster(both, confirmed=True), "trois")
    assert {"Camille": "Agent A", "Mme Durand": "Agent A"} == aliases(roster)


def test_an_alias_is_never_given_again() -> None:
    """Not even once its bearer is forgotten: published threads still show it."""
    vault, _ = assign(Vault(), Roster.of({"Camille": "agent"}), "un")
    vault, people, _ = forget(vault, "un")
    assert (Vault(retired=("Agent A",)), 1) == (vault, people)
    _, roster = assign(vault, Roster.of({"Karim": "agent"}), "deux")
    assert {"Karim": "Agent B"} == aliases(roster)


def test_whoever_is_met_elsewhere_is_not_forgotten() -> None:
    """Only what the thread alone told is erased."""
    vault, _ = assign(Vault(), Roster.of({"Camille": "agent"}), "un")
    vault, _ = assign(vault, Roster.of({"Camille": "agent"}), "deux")
    left, people, masks = forget(vault, "un")
    assert ((Known("Camille", "agent", "Agent A", (), ("deux",)),), 0, 0) == (
        left.people,
        people,
        masks,
    )


def test_the_vault_tells_what_stands_behind_each_mask() -> None:
    """Thread, message, kind and text; recording again tells nothing twice."""
    raw = said("Camille, 06 39 98 12 34")
    done = redact(raw, Roster.of({"Camille": "agent"}))
    other = Masked("autre", 1, "code", "4512")
    vault = record(record(Vault(masks=(other,)), raw, done), raw, done)
    expected = (
        other,
        Masked("fil", 1, "nom", "Camille"),
        Masked("fil", 1, "téléphone", "06 39 98 12 34"),
    )
    assert expected == vault.masks
    assert ((other,), 2) == ((left := forget(vault, "fil"))[0].masks, left[2])


def test_recording_again_loses_nothing() -> None:
    """What the platform has lost may still be public; what was masked by hand is told too."""
    raw = said("Camille, 06 39 98 12 34")
    vault = record(Vault(), raw, redact(raw, Roster.of({"Camille": "agent"})))
    by_hand = Masked("fil", 1, "lieu", "Brioude")
    later = said("Voilà")
    after = record(vault, later, redact(later, Roster.of({})), [by_hand])
    assert (*vault.masks, by_hand) == after.masks


def test_a_vault_is_read_back_as_it_was_written() -> None:
    """In JSON that a person can read."""
    vault, _ = assign(Vault(retired=("Robot",)), Roster.of({"Inès": "agent"}), "un")
    assert vault == decode(encode(vault), "vault.json")
    assert "Inès" in encode(vault).decode()


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b"\xff\xfe", b'{"people": [{"name": 1}]}'])
def test_a_damaged_vault_is_refused_without_quoting_it(data: bytes) -> None:
    """Starting a new one would give aliases that are taken."""
    with pytest.raises(PrivacyError, match=r"^private/vaults/x\.json est illisible"):
        decode(data, "private/vaults/x.json")
