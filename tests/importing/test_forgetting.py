"""`inv forget` leaves nothing of a conversation in the private folder."""

import json

import pytest

from plugins.importing import forget
from tests.importing.conftest import Project


def test_everything_private_goes_and_the_public_file_stays(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """The vault keeps aliases that may not be given again, and no name."""
    project.run()
    public = project.public.read_bytes()
    assert 0 == forget(project.root, "colis")
    assert ["private/vaults/colis.json"] == list(project.private())
    vault = json.loads(project.private()["private/vaults/colis.json"])
    assert {"people": [], "masks": [], "retired": ["Agent A"]} == vault
    assert public == project.public.read_bytes()
    assert "content/conversations/colis.yaml reste" in capsys.readouterr().err


def test_a_name_that_is_not_known_is_told(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those that are."""
    project.run()
    assert 1 == forget(project.root, "colas")
    assert "connus\u00a0: colis." in capsys.readouterr().err
    assert 1 == forget(project.root, "../colis")


def test_a_forgotten_conversation_is_imported_again(project: Project) -> None:
    """Nothing that was public is unmasked, renumbered or lost."""
    project.run()
    former = project.public.read_text("utf-8")
    forget(project.root, "colis")
    project.later()
    assert 0 == project.run()
    text = project.public.read_text("utf-8")
    assert text.startswith(former)
    assert "- n: 6\n  at: 2024-03-12T18:00+01:00\n  from: Agent A\n" in text


def test_an_import_under_way_is_forgotten_too(project: Project) -> None:
    """It is raw already."""
    project.run(roster_file=None)
    assert 0 == forget(project.root, "colis")
    assert {} == project.private()
    assert 1 == forget(project.root, "colis")
