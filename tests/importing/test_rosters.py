"""A roster becomes a file that a person corrects, and is read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.roster import STANDINGS, Person, Roster
from plugins.documents.mistakes import Mistakes
from plugins.documents.seen import is_seen
from plugins.importing.rosters import TOP, roster_of, text_of
from plugins.importing.speech import Refusal
from plugins.masks import MASKS

WORDS = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: text.strip() != "")
ALIASES = WORDS.filter(lambda text: text == text.strip() and is_seen(text))
PEOPLE = st.builds(
    Person,
    WORDS,
    st.sampled_from(STANDINGS),
    ALIASES,
    st.lists(WORDS, max_size=2).map(tuple),
    WORDS,
)
ROSTERS = st.builds(
    Roster,
    st.lists(PEOPLE, max_size=3).map(tuple),
    st.just(True),
    st.frozensets(WORDS, max_size=3),
    st.lists(st.tuples(WORDS, st.sampled_from(MASKS)), max_size=3).map(tuple),
)


@given(ROSTERS)
def test_what_is_written_is_read_back(roster: Roster) -> None:
    """Whatever the names."""
    assert roster == roster_of(text_of(roster), "x.yaml")


def test_a_draft_says_what_to_do() -> None:
    """And is refused until it is done."""
    draft = Roster(
        (Person("Camille Durand", "agent", "Agent A", ("CD",), "participant de l’export"),),
        kept=frozenset({"Brioude"}),
        marked=(("4521", "référence"),),
    )
    expected = """\
confirmed: false
people:
- name: "Camille Durand"
  role: agent
  alias: "Agent A"
  forms: ["CD"]
  why: "participant de l’export"
keep:
- "Brioude"
mask:
- {text: "4521", as: référence}
"""
    assert TOP + expected == text_of(draft)
    with pytest.raises(Refusal, match="n’est pas confirmé"):
        roster_of(text_of(draft), "x.yaml")


def test_the_short_form_is_a_name_and_what_it_is() -> None:
    """Aliases are given in order."""
    text = "# mes noms\nCamille: agent\nM. Durand: customer\nBrioude: keep\n'4521': référence\n"
    roster = roster_of(text, "x.yaml")
    assert [("Camille", "Agent A"), ("M. Durand", "Moi")] == [
        (person.name, person.alias) for person in roster.people
    ]
    assert (True, frozenset({"Brioude"}), (("4521", "référence"),)) == (
        roster.confirmed,
        roster.kept,
        roster.marked,
    )


def test_a_missing_alias_is_given() -> None:
    """The next one that nobody has."""
    text = (
        "confirmed: true\npeople:\n"
        "- {name: A, role: agent}\n- {name: B, role: agent, alias: Agent A}\n"
    )
    assert ["Agent B", "Agent A"] == [p.alias for p in roster_of(text, "x.yaml").people]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Camille: chef\n", "trouvé « … », attendu customer"),
        ("Camille:\n", "x.yaml:1"),
        ("confirmed: true\npeople: oui\n", "clé « people »"),
        ("confirmed: true\nmask: [{text: a, as: rien}]\n", "masque inconnu"),
        ("people: [{name: A, role: chef}]\n", "il manque la clé « confirmed »"),
        ("- Camille\n", "x.yaml"),
        (
            "confirmed: true\npeople: [{name: Zoé, role: Zoé}]\n",
            "clé « people.role » : trouvé « … »",
        ),
        ("a: [\n", "YAML illisible"),
        ("", "il manque la clé « confirmed »"),
    ],
)
def test_each_mistake_is_told(text: str, problem: str) -> None:
    """With the place, in French, and without a name."""
    with pytest.raises(Mistakes) as caught:
        roster_of(text, "x.yaml")
    assert problem in str(caught.value)
    assert not {"Camille", "Zoé", "chef"} & set(re.findall(r"\w+", str(caught.value)))


@pytest.mark.parametrize("alias", ["", " ", "\u200b"])
def test_an_alias_that_nobody_sees_is_none(alias: str) -> None:
    """Another is given instead."""
    people = f'people:\n- name: Camille\n  role: agent\n  alias: "{alias}"\n'
    (person,) = roster_of(f"confirmed: true\n{people}", "x.yaml").people
    assert person.alias == "Agent A"
