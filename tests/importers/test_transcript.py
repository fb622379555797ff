"""Plain transcripts: turns, roles, and which texts are not conversations."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import transcript
from plugins.importers.source import open_source
from plugins.model import Message, Notice, Thread

PARIS = ZoneInfo("Europe/Paris")


def is_talk(tmp_path: Path, text: str) -> bool:
    """Tell whether a text is taken for a transcript."""
    path = tmp_path / "texte"
    path.write_text(text, encoding="utf-8")
    with open_source(path) as source:
        return transcript.accepts(source)


def read(tmp_path: Path, *lines: str) -> Thread:
    """Read a transcript of these lines."""
    path = tmp_path / "texte"
    path.write_text("\n".join(lines), encoding="utf-8")
    with open_source(path) as source:
        return transcript.parse(source, None, PARIS)


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org",
        "Attention : travaux",
        "Numéro de client : 12",
        '"clé": 1',
        "Je vous le dis, Camille : non",
        "Voilà ce que je vous propose pour demain : rien",
        "12:30",
        ": rien",
    ],
)
def test_a_label_or_a_sentence_begins_no_turn(tmp_path: Path, line: str) -> None:
    """It goes on with what was said before."""
    thread = read(tmp_path, "Moi: a", "Sacha: b", line, "Moi: c")
    assert [item.text for item in thread.items] == ["a", f"b\n{line}", "c"]


@pytest.mark.parametrize(
    "name", ["Sacha", "Service client", "conseiller", "Équipe support", "M. Durand", "Léa de Fibre"]
)
def test_a_name_that_speaks_once_is_one(tmp_path: Path, name: str) -> None:
    """By its capitals, or by the role that it tells."""
    thread = read(tmp_path, "Moi: a", f"{name}: b", "Moi: c")
    assert [item.text for item in thread.items] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "name",
    ["léa", "leamrt", "@Orange_conseil", "bruno_sav", "lea.m", "+33 6 39 98 12 34", "léa martin"],
)
def test_a_name_without_capitals_that_speaks_once_is_one(tmp_path: Path, name: str) -> None:
    """Between two turns, its words are nobody else's."""
    thread = read(tmp_path, "SAV: bonjour, code ?", f"{name}: 4512", "SAV: ok", "Moi: non")
    assert [("SAV", "bonjour, code ?"), (name, "4512"), ("SAV", "ok"), ("Moi", "non")] == [
        (getattr(item, "sender", ""), item.text) for item in thread.items
    ]


def test_a_name_without_capitals_may_come_first_or_last(tmp_path: Path) -> None:
    """Or after a line that goes on with the turn before."""
    thread = read(tmp_path, "léa: a", "SAV: b", "et", "SAV: c", "voilà", "tom: d")
    assert ["a", "b\net", "c\nvoilà", "d"] == [item.text for item in thread.items]


@pytest.mark.parametrize(
    "lines",
    [
        ("Note: x",),
        ("note : x",),
        ("exemple: x",),
        ("forfait : 20 €", "engagement : 12 mois"),
        ("débit : 12", "latence : 5"),
        ("Il faut :", "latence : 5"),
        ("mot_de_passe: 4512",),
        ("https://example.org/a: x",),
        ("12:30: x",),
        ("compte 222: x",),
        ("en bref: x",),
    ],
)
def test_a_list_within_a_turn_belongs_to_it(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Labels, addresses, hours: nobody speaks there."""
    thread = read(tmp_path, "Moi: a", "SAV: b", *lines, "Moi: c")
    assert ["a", "\n".join(("b", *lines)), "c"] == [item.text for item in thread.items]


@pytest.mark.parametrize("one", ["+33 6 39 98 12 34", "Compte 222"])
@pytest.mark.parametrize("other", ["Moi", "Compte 333"])
def test_people_without_a_name_speak(tmp_path: Path, one: str, other: str) -> None:
    """Under a telephone number, or as an export numbers them."""
    lines = (f"{one}: bonjour", f"{other}: oui ?", f"{one}: voilà")
    assert is_talk(tmp_path, "\n".join(lines))
    thread = read(tmp_path, *lines)
    assert [one, other] == [person.alias for person in thread.participants]
    assert is_talk(tmp_path, "Compte 222: bonjour\nCompte 333: oui ?")


def test_a_name_without_hour_speaks_only_if_it_speaks_elsewhere(tmp_path: Path) -> None:
    """Where lines have hours, another name before a colon is part of what is said."""
    thread = read(tmp_path, "[09:12] Moi: a", "Noa: b", "[09:13] Sacha: c", "Moi: d")
    assert [item.text for item in thread.items] == ["a\nNoa: b", "c", "d"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("*** Sacha joined the chat ***", "Sacha rejoint la conversation"),
        ("Sacha a rejoint la conversation", "Sacha rejoint la conversation"),
        ("*** Sacha has left ***", "Sacha quitte la conversation"),
        ("*** Visitor rated 1/5 ***", "Visitor rated 1/5"),
    ],
)
def test_what_the_channel_says_is_a_notice(tmp_path: Path, line: str, expected: str) -> None:
    """In French where someone comes or goes."""
    thread = read(tmp_path, "Moi: a", line, "Sacha: b")
    assert thread.items[1] == Notice(2, None, expected)


@pytest.mark.parametrize(
    "line",
    [
        "Il est parti.",
        "Il a quitté la conversation",
        "Votre collègue a quitté la conversation",
        "15/02/1980",
        "le 15 février 1980",
    ],
)
def test_a_sentence_within_a_turn_belongs_to_it(tmp_path: Path, line: str) -> None:
    """Nobody announces it; a date that answers a question is not a new day."""
    thread = read(tmp_path, "Moi: a", "Sacha: b", line, "Moi: c")
    assert [item.text for item in thread.items] == ["a", f"b\n{line}", "c"]


def test_whoever_comes_or_goes_takes_part(tmp_path: Path) -> None:
    """Even without a word: a name in a notice must not escape the roster."""
    thread = read(tmp_path, "Moi: a", "*** Noa joined the chat ***", "Sacha: b")
    assert [participant.alias for participant in thread.participants] == ["Moi", "Noa", "Sacha"]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Moi", "customer"),
        ("Vous", "customer"),
        ("Client", "customer"),
        ("Visiteur 12", "customer"),
        ("Robot", "robot"),
        ("Support Bot", "robot"),
        ("Assistant virtuel", "robot"),
        ("Sacha", "agent"),
    ],
)
def test_some_names_tell_a_role(tmp_path: Path, name: str, role: str) -> None:
    """Those by which a chat window calls whoever asks, and nobody."""
    assert read(tmp_path, f"{name}: a", "Noa: b", f"{name}: c").role_of(name) == role


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Une phrase.\nUne autre.\n",
        "Bonjour : voici un texte.\nIl continue.\nEncore.\nEt finit : là.\n",
        "title: On\ndate: 2021\nsummary: un\ntags: a\n",
        '{"from": "a"}\n{"from": "b"}\n',
        "[\n[1, 2],\n[3, 4]]",
        "<a>Moi: a</a>\n<a>Moi: b</a>\n",
        "Moi: a\n",
        "10:00 gare\n11:00 poste\n12:00 maison\n",
    ],
)
def test_another_text_is_not_a_transcript(tmp_path: Path, text: str) -> None:
    """Prose, settings, JSON, markup, a timetable, a single line."""
    assert not is_talk(tmp_path, text)


def test_long_answers_are_accepted_where_hours_mark_the_turns(tmp_path: Path) -> None:
    """Three lines in four may go on with the turn before."""
    turns = "[09:12] Moi: a\n[09:13] Sacha: b\n\nUne suite.\nUne autre.\nEt une.\n"
    assert is_talk(tmp_path, turns)


def test_what_is_not_told_stays_unknown(tmp_path: Path) -> None:
    """Neither day nor hour is made up."""
    thread = read(tmp_path, "Moi: a", "Sacha: b", "== 2021-02-15", "Moi: c")
    assert [item.at for item in thread.items] == [None, None, date(2021, 2, 15)]


def test_a_file_sent_is_an_attachment(tmp_path: Path) -> None:
    """As Zendesk writes it."""
    thread = read(
        tmp_path, "[09:12] Moi: Uploaded: box.jpg", "URL: https://example.org", "[09:13] Sacha: b"
    )
    message = thread.items[0]
    assert isinstance(message, Message)
    assert (message.text, message.attachments[0].path) == ("", "box.jpg")
