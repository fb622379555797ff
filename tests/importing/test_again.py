"""Importing again with a roster: nothing that was masked, renamed or kept in private is lost."""

import json
from typing import Any

import pytest

from tests.importing.conftest import LATER, LINES, Project
from tests.importing.test_command import said

NEW = "12/03/2024, 18:00 - Camille Durand: Le technicien va à BRIOUDE avec Jean-Luc Petit.\n"
FIRST = "Léa Martin: customer\nCamille Durand: agent\n"


def edit(project: Project, before: str, after: str) -> None:
    """Change the public file by hand."""
    text = project.public.read_text("utf-8")
    assert before in text
    project.public.write_text(text.replace(before, after), "utf-8")


def vault(project: Project) -> Any:
    """Return the vault of the case."""
    return json.loads(project.private()["private/vaults/colis.json"])


def masked(project: Project) -> set[tuple[object, object]]:
    """Return the number and the text of what stands behind masks."""
    return {(one["n"], one["text"]) for one in vault(project)["masks"]}


def test_a_given_roster_keeps_the_masks_made_by_hand(project: Project) -> None:
    """On new messages, now and after; the vault knows what is behind."""
    project.names.write_text(FIRST, "utf-8")
    project.run()
    edit(project, "à Brioude jeudi", "à [lieu] jeudi")
    project.export.write_text(LINES + NEW, "utf-8")
    assert 0 == project.run()
    assert "à [lieu] avec" in said(project)[-1]
    assert (4, "Brioude") in masked(project)
    project.export.write_text(LINES + NEW + LATER.replace("18:00", "19:00"), "utf-8")
    assert 0 == project.run()
    assert said(project)[-1].endswith("est rétablie, à [lieu].")


def test_a_shorter_roster_forgets_nobody(project: Project) -> None:
    """Nor what it marked before."""
    project.names.write_text(f"{FIRST}Jean-Luc Petit: other\nBrioude: lieu\n", "utf-8")
    project.run()
    project.names.write_text(FIRST, "utf-8")
    project.export.write_text(LINES + NEW, "utf-8")
    assert 0 == project.run()
    assert "Agent A : Le technicien va à [lieu] avec [nom]." == said(project)[-1]


def test_a_roster_that_keeps_what_is_masked_does_not_show_it(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told, without the words; what was never masked is kept."""
    project.run()
    project.names.write_text(f"{FIRST}brioude: keep\nJean-Luc Petit: keep\n", "utf-8")
    project.export.write_text(LINES + NEW, "utf-8")
    capsys.readouterr()
    assert 0 == project.run()
    assert "Agent A : Le technicien va à [lieu] avec Jean-Luc Petit." == said(project)[-1]
    told = capsys.readouterr().err.replace("\u00a0", " ").replace("\u202f", " ")
    assert "textes de « keep » : 1 restent masqués" in told
    assert "Brioude" not in told


def test_a_real_name_given_as_an_alias_shows_nobody_again(project: Project) -> None:
    """Whoever had an alias keeps it."""
    project.run()
    project.names.write_text(
        "confirmed: true\npeople:\n- {name: Léa Martin, role: customer}\n"
        "- {name: Camille Durand, role: agent, alias: Camille Durand}\n",
        "utf-8",
    )
    project.later()
    assert 0 == project.run()
    assert {"Moi", "Agent A"} == {line.partition(" : ")[0] for line in said(project)}


def test_a_roster_in_another_order_changes_no_alias(project: Project) -> None:
    """A short one gives none: those of the case stay."""
    project.export.write_text(LINES + NEW.replace("Camille Durand", "Zoé Petit"), "utf-8")
    project.names.write_text(f"{FIRST}Zoé Petit: agent\n", "utf-8")
    project.run()
    before = said(project)
    project.names.write_text("Zoé Petit: agent\nLéa Martin: customer\n", "utf-8")
    assert 0 == project.run()
    assert before == said(project)


def test_what_the_platform_has_deleted_stays_in_private(project: Project) -> None:
    """Its masks are still public: the vault and the raw copy keep what is behind."""
    project.run()
    before = masked(project)
    lines = LINES.split("\n")
    deleted = "12/03/2024, 14:23 - Léa Martin: Ce message a été supprimé"
    project.export.write_text("\n".join([deleted, *lines[2:]]) + LATER, "utf-8")
    assert 0 == project.run()
    assert "[téléphone]" in said(project)[0]
    assert (1, "06 39 98 12 34") in before
    assert before <= masked(project)
    raw = json.loads(project.private()["private/threads/colis/raw.json"])
    assert "06 39 98 12 34" in raw["items"][0]["text"]


def test_what_stands_behind_a_mask_that_covers_another_is_kept(project: Project) -> None:
    """In the words of the export."""
    project.run()
    edit(project, "ma ligne [téléphone] est coupée", "[identifiant] est coupée")
    project.later()
    assert 0 == project.run()
    assert (1, "ma ligne 06 39 98 12 34") in masked(project)


@pytest.mark.parametrize("full", [False, True])
def test_an_alias_changed_by_hand_is_carried(project: Project, full: bool) -> None:
    """To what is new, to the list of people and to the vault, whatever the roster says."""
    project.names.write_text(f"{FIRST}Brioude: lieu\n", "utf-8")
    project.run()
    edit(project, "Agent A", "Agent Zed")
    if full:
        project.names.write_text(
            "confirmed: true\npeople:\n- {name: Léa Martin, role: customer, alias: Moi}\n"
            "- {name: Camille Durand, role: agent, alias: Agent A}\n",
            "utf-8",
        )
    project.export.write_text(
        LINES
        + LATER
        + LATER.replace("18:00 - Camille Durand", "19:00 - Léa Martin: Merci Camille ! Noté"),
        "utf-8",
    )
    assert 0 == project.run()
    assert said(project)[-2].startswith("Agent Zed : Votre ligne")
    assert said(project)[-1].startswith("Moi : Merci Agent Zed")
    assert "Agent A" not in project.public.read_text("utf-8")
    aliases = {one["name"]: one["alias"] for one in vault(project)["people"]}
    assert "Agent Zed" == aliases["Camille Durand"]
    assert ["Agent A"] == vault(project)["retired"]


def test_another_conversation_of_the_case_follows(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once it is imported again; until then, its author is told."""
    project.run(case="livraison")
    other = project.root / "content/conversations/suite.yaml"
    lines = LINES.replace("12/03/2024", "14/04/2024")
    project.export.write_text(lines, "utf-8")
    project.run(slug="suite", case="livraison")
    project.export.write_text(LINES, "utf-8")
    edit(project, "Agent A", "Agent Zed")
    capsys.readouterr()
    assert 0 == project.run(case="livraison")
    assert "à la main, suite." in capsys.readouterr().err
    assert "Agent A" in other.read_text("utf-8")
    project.export.write_text(lines, "utf-8")
    assert 0 == project.run(slug="suite", case="livraison")
    assert "Agent A" not in other.read_text("utf-8")
    assert "Agent Zed: agent" in other.read_text("utf-8")


def test_someone_under_another_name_is_the_same(project: Project) -> None:
    """One alias, no message twice, and neither name is shown."""
    project.run()
    later = LINES.replace("Camille Durand", "Dahlia").replace("à Brioude jeudi", "à Brioude lundi")
    more = "12/03/2024, 18:00 - Dahlia: Votre ligne est rétablie.\n"
    thanks = "12/03/2024, 18:01 - Léa Martin: Merci Dahlia. Merci Camille.\n"
    project.export.write_text(later + more + thanks, "utf-8")
    assert 0 == project.run()
    assert [
        "Agent A : Un technicien passera à [lieu] lundi.",
        "Moi : Merci Agent A 🙏",
        "Agent A : Votre ligne est rétablie.",
        "Moi : Merci Agent A. Merci Agent A.",
    ] == said(project)[3:]
    assert "Agent B" not in project.public.read_text("utf-8")
    (agent,) = [one for one in vault(project)["people"] if one["role"] == "agent"]
    assert {"Camille Durand", "Dahlia"} == {agent["name"], *agent["forms"]}
