"""What is encrypted: one text for equal vaults, and nothing of it is lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.anonymity.roster import STANDINGS, Person, Roster
from plugins.anonymity.vault import Known, Masked, Vault
from plugins.sealing.document import BLOCK, Contents, decode, digest, document, encode
from plugins.sealing.refusal import Refusal
from tests.sealing.conftest import ROSTER, VAULT

SHAPE = """{
 "past": {"vaults/cas": ["", "0a"]},
 "recipients": ["age1x"],
 "rosters": {"fil": {
  "confirmed": true, "kept": ["Fibre", "Livebox"], "marked": [["les Tilleuls", "lieu"]],
  "people": [{"alias": "Agent A", "forms": ["CD"], "name": "Camille Durand", "role": "agent",
              "why": "signe un message"}]}},
 "vaults": {"cas": {
  "masks": [{"kind": "téléphone", "n": 1, "text": "06 39 98 12 34", "thread": "fil"}],
  "people": [{"alias": "Agent A", "forms": ["CD"], "name": "Camille Durand", "role": "agent",
              "threads": ["fil"]}],
  "retired": ["Agent B"]}},
 "version": 1
}"""

PAST = {"vaults/cas": ("", "0a")}
TEXTS = st.text(max_size=12)
MANY = st.lists(TEXTS, max_size=3).map(tuple)
ROLES = st.sampled_from(STANDINGS)
VAULTS = st.builds(
    Vault,
    st.lists(st.builds(Known, TEXTS, ROLES, TEXTS, MANY, MANY), max_size=3).map(tuple),
    st.lists(st.builds(Masked, TEXTS, st.integers(0, 9999), TEXTS, TEXTS), max_size=3).map(tuple),
    MANY,
)
ROSTERS = st.builds(
    Roster,
    st.lists(st.builds(Person, TEXTS, ROLES, TEXTS, MANY, TEXTS), max_size=3).map(tuple),
    st.booleans(),
    st.frozensets(TEXTS, max_size=3),
    st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple),
)
CONTENTS = st.builds(
    Contents,
    st.dictionaries(TEXTS, VAULTS, max_size=3),
    st.dictionaries(TEXTS, ROSTERS, max_size=3),
)


def refused(data: bytes) -> tuple[str, int]:
    """Return the refusal to read, up to its comma, and its status."""
    with pytest.raises(Refusal) as caught:
        decode(data)
    return str(caught.value).partition(":")[0].rstrip(), caught.value.status


def test_its_shape_is_that_of_its_version() -> None:
    """Change `Vault` or `Roster`, and this fails: raise `VERSION`, and read the former one too."""
    wanted = document(Contents({"cas": VAULT}, {"fil": ROSTER}), ("age1x",), PAST)
    assert json.loads(SHAPE) == json.loads(encode(wanted))


@given(CONTENTS)
def test_nothing_is_lost(contents: Contents) -> None:
    """Any vaults, any rosters."""
    assert contents == decode(encode(document(contents, ("age1x",), PAST))).contents


@given(CONTENTS)
def test_equal_vaults_make_equal_bytes(contents: Contents) -> None:
    """In whatever order files were found."""
    turned = Contents(
        dict(reversed([*contents.vaults.items()])), dict(reversed([*contents.rosters.items()]))
    )
    assert encode(document(contents, (), PAST)) == encode(document(turned, (), PAST))


@given(CONTENTS)
def test_its_size_tells_little(contents: Contents) -> None:
    """It is a number of whole blocks."""
    assert 0 == len(encode(document(contents, (), PAST))) % BLOCK


def test_one_more_name_does_not_change_its_size() -> None:
    """Else the history would tell when someone came."""
    one, two = (Contents({"cas": Vault(retired=("Agent A",) * n)}) for n in (1, 2))
    assert len(encode(document(one, (), {}))) == len(encode(document(two, (), {})))


def test_a_newer_version_is_not_guessed() -> None:
    """Whatever else it holds."""
    newer = ("vault.age a été écrit par une version plus récente de ce logiciel", 2)
    assert newer == refused(b'{"version": 2, "coffres": []}')


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"[]", b"{}", b'{"version": "1"}', b'{"version":1}']
)
def test_what_is_no_vault_is_refused(data: bytes) -> None:
    """Encrypted for us by someone else, or by mistake; it is not quoted."""
    strange = ("vault.age s’ouvre, mais ce qu’il contient n’est pas un coffre de ce logiciel", 2)
    assert strange == refused(data)


def test_entries_are_told_apart() -> None:
    """By all that they hold."""
    assert digest(ROSTER) == digest(Roster(ROSTER.people, True, ROSTER.kept, ROSTER.marked))
    assert digest(ROSTER) != digest(Roster(ROSTER.people, False, ROSTER.kept, ROSTER.marked))
