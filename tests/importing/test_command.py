"""`inv import`, without a terminal: a roster that a person confirmed, or nothing public."""

import json
import subprocess
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from plugins.conversations.threads import thread as read
from plugins.documents.whole import write_whole
from plugins.importing import import_export
from plugins.model import Message
from tests.importing.conftest import LINES, Project


def said(project: Project) -> list[str]:
    """Return who says what in the public file."""
    found = read(project.public.read_text("utf-8"), "colis", "colis.yaml", UTC)
    return [f"{i.sender} : {i.text}" for i in found.items if isinstance(i, Message)]


def test_an_export_becomes_a_conversation(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what to paste on the standard output, and a summary beside it."""
    assert 0 == project.run()
    assert [
        "Moi : Bonjour, ma ligne [téléphone] est coupée depuis hier.\nMon adresse : [adresse]",
        "Agent A : Bonjour [nom], je regarde.",
        "Moi : Mon mail : [e-mail]",
        "Agent A : Un technicien passera à [lieu] jeudi.",
        "Moi : Merci Agent A 🙏",
    ] == said(project)
    shown = capsys.readouterr()
    assert "```dm colis 1-5\n```\n" == shown.out
    told = shown.err.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Écrit : content/conversations/colis.yaml" in told
    assert "Messages : 5" in told
    assert "Noms : Moi (client), Agent A (agent)" in told
    assert "Doutes laissés : aucun" in told


def test_nothing_raw_is_left_outside_the_private_folder(project: Project) -> None:
    """Not a name, not a number; private files are their owner's alone."""
    project.run()
    public = [
        path
        for path in project.root.rglob("*")
        if path.is_file() and not path.is_relative_to(project.root / "private")
    ]
    text = "".join(path.read_text("utf-8", "replace") for path in public)
    for private in ("Martin", "Durand", "Camille", "06 39", "Brioude", "Lilas", "example.org"):
        assert private not in text
    modes = {path.stat().st_mode & 0o777 for path in (project.root / "private").rglob("*.*")}
    assert {0o600} == modes
    ignored = ["git", "-C", str(project.root), "status", "--short", "--untracked-files=all"]
    listed = subprocess.run(ignored, capture_output=True, text=True, check=True).stdout
    assert "?? .gitignore\n?? content/conversations/colis.yaml\n" == listed


def test_what_stands_behind_masks_is_kept(project: Project) -> None:
    """In the vault of the case."""
    project.run(case="livraison")
    vault = json.loads(project.private()["private/vaults/livraison.json"])
    assert ["Léa Martin", "Camille Durand"] == [known["name"] for known in vault["people"]]
    assert "06 39 98 12 34" in [masked["text"] for masked in vault["masks"]]


def test_without_a_roster_nothing_public_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """The draft waits in the private folder; the message says how to go on, both ways."""
    assert 1 == project.run(roster_file=None)
    assert not project.public.exists()
    draft = "private/threads/colis/draft.yaml"
    assert {draft, "private/threads/colis/begun.json"} == set(project.private())
    told = capsys.readouterr().err.replace("\u00a0", " ").replace("\u202f", " ")
    assert f"inv import {project.export} --slug colis\n" in told
    assert f"--roster {draft}" in told
    assert 1 == project.run(roster_file=project.root / draft)
    assert "n’est pas confirmé" in capsys.readouterr().err
    confirmed = (project.root / draft).read_text("utf-8")
    confirmed = confirmed.replace("\nconfirmed: false\n", "\nconfirmed: true\n")
    (project.root / draft).write_text(confirmed, "utf-8")
    assert 0 == project.run(roster_file=project.root / draft)
    assert project.public.exists()


def test_importing_again_adds_what_is_new(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """The conversation is found again by itself; what the author edited stays."""
    project.run()
    edited = "# à relire\n" + project.public.read_text("utf-8").replace("jeudi", "un jeudi")
    project.public.write_text(edited, "utf-8")
    project.later()
    capsys.readouterr()
    assert 0 == project.run(slug=None)
    after = project.public.read_text("utf-8")
    assert after.startswith(edited)
    assert "Agent A : Votre ligne [téléphone] est rétablie, à [lieu]." == said(project)[-1]
    told = capsys.readouterr().err.replace("\u00a0", " ")
    assert "(+ ajouté, - retiré) :\n+- n: 6\n" in told
    assert '+  text: "Votre ligne [téléphone] est rétablie, à [lieu]."' in told
    assert "Depuis la dernière fois : 1 nouveau, 0 changé" in told


def test_the_same_export_again_changes_no_byte(project: Project) -> None:
    """Of the public file."""
    project.run()
    before = project.public.read_bytes()
    assert 0 == project.run()
    assert before == project.public.read_bytes()


def test_what_the_author_removed_stays_removed(project: Project) -> None:
    """And its number is not given again."""
    project.run()
    head, _, tail = project.public.read_text("utf-8").partition("- n: 3\n")
    project.public.write_text(head + "- n: 4\n" + tail.partition("- n: 4\n")[2], "utf-8")
    project.later()
    project.run()
    numbers = [line for line in project.public.read_text("utf-8").split("\n") if "- n:" in line]
    assert ["- n: 1", "- n: 2", "- n: 4", "- n: 5", "- n: 6"] == numbers


def test_two_threads_of_a_case_share_their_aliases(project: Project) -> None:
    """Camille is the same agent in both; somebody new gets another letter."""
    project.run(case="livraison")
    project.export.write_text(
        "13/03/2024, 09:00 - Zoé Petit: Bonjour.\n"
        "13/03/2024, 09:01 - Camille Durand: Bonjour Zoé.\n"
        "13/03/2024, 09:02 - Léa Martin: Bonjour à vous deux.\n",
        "utf-8",
    )
    names = "Zoé Petit: agent\nCamille Durand: agent\nLéa Martin: customer\n"
    project.names.write_text(names, "utf-8")
    assert 0 == project.run(slug="suite", case="livraison")
    text = (project.root / "content/conversations/suite.yaml").read_text("utf-8")
    assert ["  from: Agent B", "  from: Agent A", "  from: Moi"] == [
        line for line in text.split("\n") if "from:" in line
    ]


def test_a_second_thread_of_a_case_knows_its_customer_and_its_brand(project: Project) -> None:
    """Nobody is asked twice who he is, nor takes the company for a person."""
    project.run(case="livraison", me="Léa Martin")
    kept = project.public.read_text("utf-8")
    write_whole(
        project.public, kept.replace("channel: WhatsApp", "channel: WhatsApp\nbrand: Zorglub")
    )
    project.export.write_text(
        "13/03/2024, 09:00 - Léa Martin: Bonjour.\n13/03/2024, 09:01 - Zorglub: Bonjour.\n", "utf-8"
    )
    project.run(slug="suite", case="livraison", roster_file=None)
    begun = json.loads(project.private()["private/threads/suite/begun.json"])
    assert "Zorglub" == begun["brand"]
    draft = project.private()["private/threads/suite/draft.yaml"].decode()
    assert '- name: "Léa Martin"\n  role: customer\n  alias: "Moi"\n' in draft
    assert "Zorglub" not in draft


@pytest.mark.parametrize(
    ("change", "status", "told"),
    [
        (lambda p: (p.root / ".gitignore").unlink(), 1, "n’est pas ignoré par git"),
        (lambda p: p.export.unlink(), 2, "ce fichier n’existe pas"),
        (lambda p: p.export.write_bytes(b"\x00\x01\x02"), 2, "Export illisible."),
        (
            lambda p: p.export.write_text("12/03/2024, 14:23 - Léa Martin: \u200e\n", "utf-8"),
            2,
            "ne contient aucun message",
        ),
        (lambda p: p.names.write_text("Léa Martin: chef\n", "utf-8"), 2, "noms.yaml"),
        (lambda p: p.names.write_bytes(b"\xff\xfe\xff"), 2, "n’est pas en UTF-8"),
        (lambda p: p.names.unlink(), 2, "Fichier inaccessible (introuvable)"),
        (lambda p: (p.root / "content").rmdir(), 1, "Pas de dossier content/"),
    ],
)
def test_a_refusal_is_a_sentence_and_writes_nothing(
    project: Project,
    change: Callable[[Project], object],
    status: int,
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither in public nor in private."""
    change(project)
    assert status == project.run()
    shown = capsys.readouterr()
    assert told in shown.err.replace("\u00a0", " ").replace("\u202f", " ")
    assert "" == shown.out
    assert {} == project.private()
    assert not project.public.exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"slug": "Le Colis"}, "Nom public impossible après --slug"),
        ({"me": "Personne"}, "Personne de ce nom dans la conversation"),
        ({"thread": "7"}, "Aucune conversation n’a ce numéro : donnez-en un de 1 à 1."),
        ({"zone": "Europe/Brioude"}, "fuseau horaire inconnu"),
    ],
)
def test_an_option_that_does_not_hold_is_told(
    project: Project, options: dict[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what was expected."""
    assert 0 != project.run(**options)
    assert told in capsys.readouterr().err.replace("\u00a0", " ").replace("\u202f", " ")
    assert {} == project.private()


def test_a_conversation_told_from_memory_is_left_alone(project: Project) -> None:
    """The export goes under another name."""
    project.public.parent.mkdir()
    text = "origin: reconstructed\nchannel: SMS\nparticipants: {Moi: customer}\n"
    write_whole(project.public, text + "items: [{n: 1, from: Moi, text: x}]\n")
    before = project.public.read_bytes()
    assert 1 == project.run()
    assert before == project.public.read_bytes()


def test_the_customer_may_be_told(project: Project) -> None:
    """By his name in the export."""
    project.run(roster_file=None, me="Camille Durand")
    draft = project.private()["private/threads/colis/draft.yaml"].decode()
    assert '- name: "Camille Durand"\n  role: customer\n  alias: "Moi"\n' in draft


def test_who_is_the_customer_is_said_once(project: Project) -> None:
    """A later import remembers it, or what the roster says of it since."""
    project.run(me="Camille Durand", roster_file=None)
    project.run(roster_file=None)
    draft = project.private()["private/threads/colis/draft.yaml"].decode()
    assert '- name: "Camille Durand"\n  role: customer\n' in draft
    project.run()
    project.run(roster_file=None, slug="colis")
    draft = project.private()["private/threads/colis/draft.yaml"].decode()
    assert '- name: "Léa Martin"\n  role: customer\n' in draft


def test_an_import_that_waits_is_known_again(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its thread, under the name that it had; nothing is left of it once it is written."""
    project.run(roster_file=None)
    assert "private/threads/colis/begun.json" in project.private()
    capsys.readouterr()
    assert 0 == project.run(slug=None)
    assert "« colis »" in capsys.readouterr().err.replace("\u202f", " ")
    assert project.public.exists()
    assert "private/threads/colis/begun.json" not in project.private()


def test_what_waits_is_not_taken_for_what_was_written(project: Project) -> None:
    """The raw copy explains the public text, and goes with it."""
    project.run()
    raw = project.private()["private/threads/colis/raw.json"]
    project.later()
    project.run(roster_file=None)
    assert raw == project.private()["private/threads/colis/raw.json"]


def test_private_notes_that_fail_after_the_text_are_told(
    project: Project, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written; nobody says that nothing is."""

    def refused(*_words: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("plugins.importing.keep.Keep.save_written", refused)
    assert 0 == project.run()
    told = capsys.readouterr().err.replace("\u00a0", " ")
    assert "À noter, private/ n’est pas à jour" in told
    assert "Écrit : content/conversations/colis.yaml" in told


def test_several_threads_are_listed_and_none_is_guessed(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A number or a key tells which."""
    export = tmp_path / "result.json"
    export.write_text(json.dumps(TELEGRAM), "utf-8")
    assert 1 == import_export(project.root, export, roster_file=project.names)
    shown = capsys.readouterr().err
    assert "ajoutez --thread" in shown
    assert "01/03/2021" in shown
    assert 0 == import_export(
        project.root, export, thread="2", roster_file=project.names, slug="colis"
    )
    assert ["Agent A : Le second"] == said(project)


def chat(number: int, text: str) -> dict[str, object]:
    """Return a conversation as Telegram exports it."""
    message = {
        "id": 1,
        "type": "message",
        "date": "2021-03-01T09:12:00",
        "date_unixtime": "1614586320",
        "from": "Camille Durand",
        "from_id": "user7",
        "text": text,
    }
    return {
        "name": f"Conversation {number}",
        "type": "personal_chat",
        "id": number,
        "messages": [message],
    }


TELEGRAM = {"chats": {"list": [chat(1, "Le premier"), chat(2, "Le second")]}}


def test_the_sample_is_read(project: Project) -> None:
    """As it stands."""
    assert LINES == project.export.read_text("utf-8")
