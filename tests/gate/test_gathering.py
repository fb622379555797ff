"""`gathering`: what must not show, what may, and what could not be read of either."""

from pathlib import Path

import pytest

from plugins.anonymity.roster import Roster
from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Masked, Vault, encode
from plugins.gate.gathering import Told, is_fiction, terms, told_by
from plugins.gate.unsure import UNREAD
from plugins.sealing.store import Store

VAULT = Vault(
    people=(
        Known("Claire Martin", "customer", "Moi", (), ("fibre",)),
        Known("Élodie Quéméner", "agent", "Agent A", (), ("fibre",)),
    ),
    masks=(Masked("mobile", 3, "téléphone", "06 39 98 12 34"),),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project whose `private/` holds a vault and a confirmed roster."""
    (tmp_path / ".gitignore").write_text("/private/\n")
    private = Private(tmp_path)
    private.save_vault("box", VAULT)
    private.save_roster("colis", Roster.of({"Inès": "agent"}))
    private.save_roster("brouillon", Roster(()))
    return tmp_path


def shows(told: Told, project: Path, text: str) -> list[str]:
    """Return the kinds of what a text shows."""
    found = terms(project, project / "content", "", told).search.find(text, "text")
    return sorted({hit.kind for hit in found})


def test_private_is_read_by_default(project: Path) -> None:
    """Every vault, and every roster that a person confirmed, which knows names and no mask."""
    told = told_by(project, None)
    assert told.threads == {"fibre", "mobile"}
    assert told.unread == []
    assert shows(told, project, "elodie quemener, 0639981234, Inès") == ["nom", "téléphone"]


def test_a_file_stands_in_for_private(project: Path) -> None:
    """A vault, or a list of names as `inv import --roster` takes it."""
    vault, names = project / "coffre.json", project / "noms.yaml"
    vault.write_bytes(encode(VAULT))
    names.write_text("Inès: agent\n06 39 98 00 00: téléphone\n", "utf-8")
    assert told_by(project, vault).threads == {"fibre", "mobile"}
    assert shows(told_by(project, vault), project, "Inès") == []
    assert shows(told_by(project, names), project, "Inès, 06.39.98.00.00") == ["nom", "téléphone"]


def test_a_list_of_names_may_be_written_as_json(project: Path) -> None:
    """It is no vault that would hold nothing."""
    names = project / "noms.json"
    names.write_text('{"Inès Kergözien": "agent"}', "utf-8")
    assert shows(told_by(project, names), project, "ines kergozien") == ["nom"]


def test_a_vault_that_was_never_opened_here_is_told(project: Path) -> None:
    """It says what must not show; one that was opened, then forgotten, says nothing more."""
    elsewhere = project / "ailleurs"
    elsewhere.mkdir()
    (elsewhere / ".gitignore").write_text("/private/\n")
    (elsewhere / "vault.age").write_bytes(b"age-encryption.org/v1\n")
    found = told_by(elsewhere, None).unread
    assert [(it.path, it.rule) for it in found] == [("vault.age", UNREAD)]
    Store(elsewhere).save_past({"vaults/box": ("0",)})
    assert told_by(elsewhere, None).unread == []


NO_VAULT = [b"{}", b"[]", b'{"persones": []}', b'{"slug": "fibre", "items": []}']
NO_TEXT = [b"\xff\xfe", b"{", b"- Claire Martin", None]


@pytest.mark.parametrize("data", [*NO_TEXT, *NO_VAULT])
def test_a_vault_that_cannot_be_read_is_told(project: Path, data: bytes | None) -> None:
    """Nothing of it is quoted, and the gate cannot tell."""
    file = project / "coffre.json"
    if data is not None:
        file.write_bytes(data)
    found = told_by(project, file).unread
    assert [(it.path, it.rule) for it in found] == [("coffre.json", UNREAD)]
    assert "Martin" not in found[0].advice


def test_an_author_may_sign(project: Path) -> None:
    """The customer's own name shows once `allow.toml` says why; nobody else's does."""
    text = "Claire Martin et Élodie Quéméner"
    told = told_by(project, None)
    name = '[[text]]\ntext = "{}"\nreason = "il signe ses textes"\n'
    assert shows(told, project, "Claire Martin") == ["nom"]
    (project / "allow.toml").write_text(
        name.format("Claire Martin") + name.format("Élodie Quéméner")
    )
    assert shows(told, project, "Claire Martin") == []
    assert shows(told, project, text) == ["nom"]


def test_a_broken_list_allows_nothing(project: Path) -> None:
    """And is told."""
    (project / "allow.toml").write_text("[[text]")
    told = Told()
    assert terms(project, project / "content", "", told).allowed.texts == frozenset()
    assert [(it.path, it.rule) for it in told.unread] == [("allow.toml", UNREAD)]


@pytest.mark.parametrize("text", ["06 39 98 12 34", "+33 6 39 98 00 00", "a@example.org"])
def test_what_is_reserved_for_fiction_is_known(text: str) -> None:
    """Examples are made of it, and nobody can have it."""
    assert is_fiction(text)
    assert not is_fiction("06 12 34 56 78")
    assert not is_fiction("a@example-organisation.fr")
