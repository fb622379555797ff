"""What the vaults and the rosters hold that must not be published."""

from plugins.anonymity.roster import Person, Roster
from plugins.anonymity.vault import Known, Masked, Vault
from plugins.gate.secrets import Secret, secrets_of


def test_people_and_masks_of_a_vault_are_secrets() -> None:
    """Names, their other forms, and what stands behind each mask."""
    vault = Vault(
        people=(Known("Camille Durand", "agent", "Agent A", ("CD",)),),
        masks=(Masked("fil", 1, "téléphone", "06 39 98 12 34"),),
    )
    expected = (
        Secret("06 39 98 12 34", "téléphone"),
        Secret("CD", "nom"),
        Secret("Camille Durand", "nom"),
    )
    assert secrets_of([vault], []) == expected


def test_a_roster_counts_once_confirmed() -> None:
    """A proposal has false alarms in it."""
    people = (Person("Inès", "agent", "Agent A"),)
    marked = (("Rueil", "lieu"),)
    draft = Roster(people, marked=marked)
    assert secrets_of([], [draft]) == ()
    confirmed = Roster(people, confirmed=True, marked=marked)
    assert secrets_of([], [confirmed]) == (Secret("Inès", "nom"), Secret("Rueil", "lieu"))


def test_what_is_public_is_left_out() -> None:
    """The author’s alias, functions, brands and single letters are nobody’s."""
    names = ("Moi", "Service client", "@SAV_Orange", "Orange", "A", "")
    people = tuple(Known(name, "agent", "") for name in names)
    masks = (Masked("fil", 1, "lien", "Orange"), Masked("fil", 2, "code", "7"))
    assert secrets_of([Vault(people, masks)], []) == ()


def test_a_secret_held_twice_is_one() -> None:
    """The vault and the roster often hold the same names."""
    vault = Vault(people=(Known("Inès", "agent", "Agent A"),))
    roster = Roster((Person("Inès", "agent", "Agent A"),), confirmed=True)
    assert secrets_of([vault], [roster]) == (Secret("Inès", "nom"),)
