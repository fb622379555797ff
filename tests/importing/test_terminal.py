"""`inv import` at a terminal, from the first question to the last « oui »."""

import sys

from tests.conftest import ROOT
from tests.importing.conftest import Project
from tests.importing.terminal import Terminal

CALL = """
import sys
from pathlib import Path
from plugins.importing import {name}
sys.exit({name}(Path(sys.argv[1]), *sys.argv[2:]))
"""
ENTER, END = "\r", "\x04"


def terminal(project: Project, name: str, *words: str) -> Terminal:
    """Call a command of the package at a terminal."""
    command = [sys.executable, "-c", CALL.format(name=name), str(project.root), *words]
    return Terminal(command, project.root, variables={"PYTHONPATH": str(ROOT)})


def importing(project: Project) -> Terminal:
    """Import the sample at a terminal."""
    return terminal(project, "import_export", str(project.export))


def reviewing(project: Project) -> Terminal:
    """Answer the questions that come before the review."""
    screen = importing(project)
    screen.wait_for("Votre numéro (1 à 2) :")
    screen.press("1", ENTER)
    screen.wait_for("Le nom de l’entreprise")
    screen.press("Livrevite", ENTER)
    screen.wait_for("(Entrée : livrevite-2024)")
    screen.press("Colis", ENTER)
    return screen


def test_an_import_goes_from_questions_to_the_file(project: Project) -> None:
    """It is left in the middle, and taken up again without a question asked twice."""
    with reviewing(project) as screen:
        screen.wait_for("1. Les personnes · 1 sur 2")
        screen.press(ENTER, ENTER)
        screen.wait_for("Voici ce qui sera remplacé.")
        screen.press("q")
        screen.wait_for("Votre relecture est gardée")
        assert 1 == screen.wait()
    assert not project.public.exists()
    with importing(project) as screen:
        screen.wait_for("2. Les remplacements · 1 sur")
        screen.press("t" * 5)
        screen.wait_for("Brioude  →  [nom]  ?")
        screen.press("m")
        screen.wait_for("Masque de « Brioude »")
        screen.press("lieu", ENTER)
        shown = screen.wait_for("Écrire ce texte dans content/conversations/colis.yaml ? [o/N]")
        assert "Un technicien passera à [lieu] jeudi." in shown
        assert not project.public.exists()
        screen.press("o")
        screen.wait_for("```dm colis 1-5")
        assert 0 == screen.wait()
    text = project.public.read_text("utf-8")
    assert "brand: Livrevite\n" in text
    assert 'text: "Un technicien passera à [lieu] jeudi."\n' in text


def test_a_known_conversation_asks_what_is_new_alone(project: Project) -> None:
    """The final text says what changes."""
    project.run()
    project.later()
    with importing(project) as screen:
        shown = screen.wait_for("4. Le texte final")
        assert "6 · Agent A · 12/03/2024 18:00" in screen.wait_for("[o/N]"), shown
        screen.press("d")
        assert "+- n: 6" in screen.wait_for("+  from: Agent A")
        screen.press("o")
        assert 0 == screen.wait()
    assert "rétablie" in project.public.read_text("utf-8")


def test_a_no_writes_nothing(project: Project) -> None:
    """Enter is a no."""
    with reviewing(project) as screen:
        screen.wait_for("1 sur 2")
        screen.press(ENTER, ENTER, "t" * 8, "g")
        screen.wait_for("[o/N]")
        screen.press(ENTER)
        screen.wait_for("Rien n’est écrit.")
        assert 1 == screen.wait()
    assert not project.public.exists()


def test_ctrl_c_says_it_in_french_and_writes_nothing(project: Project) -> None:
    """At a question, at the end of input, in the review."""
    for keys in ((), ("1", ENTER)):
        with importing(project) as screen:
            screen.wait_for("Votre numéro")
            screen.press(*keys)
            screen.interrupt("Interrompu : rien n’est écrit.")
            assert 130 == screen.wait()
    with importing(project) as screen:
        screen.wait_for("Votre numéro")
        screen.press(END)
        screen.wait_for("Interrompu : rien n’est écrit.")
        assert 130 == screen.wait()
    with reviewing(project) as screen:
        screen.wait_for("1 sur 2")
        screen.interrupt("Interrompu : rien n’est écrit.")
        assert 130 == screen.wait()
        assert "Traceback" not in screen.shown()
    with importing(project) as screen:
        screen.wait_for("1 sur 2")
        screen.press(END)
        screen.wait_for("Interrompu : rien n’est écrit.")
        assert 130 == screen.wait()
    assert not project.public.exists()


def test_a_wrong_answer_is_asked_again(project: Project) -> None:
    """With what was expected."""
    with importing(project) as screen:
        screen.wait_for("Votre numéro (1 à 2) :")
        screen.press("9", ENTER)
        screen.wait_for("un numéro de 1 à 2.")
        screen.press("camille durand", ENTER)
        screen.wait_for("Le nom de l’entreprise")


def test_the_name_of_another_conversation_is_not_taken_by_mistake(project: Project) -> None:
    """Nor that of one told from memory: another is asked."""
    project.run()
    memory = project.public.with_name("memoire.yaml")
    memory.write_text(
        "origin: reconstructed\nchannel: SMS\nparticipants: {Moi: customer}\n"
        "items: [{n: 1, from: Moi, text: x}]\n",
        "utf-8",
    )
    project.export.write_text(
        "13/03/2024, 09:00 - Zoé Petit: Bonjour.\n13/03/2024, 09:01 - Noa: Bonjour.\n", "utf-8"
    )
    with importing(project) as screen:
        screen.wait_for("Votre numéro (1 à 2) :")
        screen.press("1", ENTER)
        screen.wait_for("Le nom de l’entreprise")
        screen.press(ENTER)
        screen.wait_for("Sous quel nom la citer")
        screen.press("Mémoire", ENTER)
        screen.wait_for("n’a pas été importé")
        screen.press("colis", ENTER)
        screen.wait_for("y ajouter celle-ci ? [o/N]")
        screen.press(ENTER, "suite", ENTER)
        assert "suite" in screen.wait_for("1. Les personnes · 1 sur").split("\n")[0]


def test_a_text_is_reviewed_then_given(project: Project) -> None:
    """On the output, once it was seen whole."""
    file = project.root.parent / "lettre.txt"
    file.write_text(
        "Bonjour Mme Martin,\n\nVotre ligne 06 39 98 12 34.\n\nCamille Durand\n", "utf-8"
    )
    with terminal(project, "redact_file", str(file)) as screen:
        screen.wait_for("1. Les personnes")
        screen.press(ENTER, ENTER)
        screen.wait_for("2. Les remplacements")
        screen.press("t" * 4)
        screen.wait_for("Rendre ce texte ? [o/N]")
        screen.press("o")
        screen.wait_for("Votre ligne [téléphone].")
        assert 0 == screen.wait()
