"""WhatsApp: day and month, clocks, names, and what the application writes by itself."""

from pathlib import Path

import pytest

from plugins.importers import read
from plugins.importers.whatsapp_lines import day_first, header
from plugins.model import Message, Notice, Thread

MARK = "\u200e"


def chat(tmp_path: Path, *lines: str) -> Thread:
    """Read a chat of these lines."""
    path = tmp_path / "chat.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return read(path)[0]


def only(tmp_path: Path, line: str) -> Message:
    """Read a chat of one message."""
    (item,) = chat(tmp_path, line).items
    assert isinstance(item, Message)
    return item


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12/03/2024, 14:23 - Camille: a", "2024-03-12T14:23:00"),
        ("12/03/2025 08:59 - Camille: a", "2025-03-12T08:59:00"),
        ("22/01/2021 à 15:51 - Camille: a", "2021-01-22T15:51:00"),
        ("[12/03/2024, 14:23:11] Camille: a", "2024-03-12T14:23:11"),
        ("[12/03/2024 à 14:23:11] Camille: a", "2024-03-12T14:23:11"),
        (f"{MARK}[12/03/2024 14:23:11] Camille: a", "2024-03-12T14:23:11"),
        ("12.03.24, 14:23 - Camille: a", "2024-03-12T14:23:00"),
        ("12-03-2024 14:23 - Camille: a", "2024-03-12T14:23:00"),
        ("2024-03-12, 14:23 - Camille: a", "2024-03-12T14:23:00"),
        ("2024-03-12 14 h 23 - Camille: a", "2024-03-12T14:23:00"),
        ("12/03/2024, 2:23\u202fpm - Camille: a", "2024-03-12T14:23:00"),
        ("12/03/2024, 12:23 a.\u00a0m. - Camille: a", "2024-03-12T00:23:00"),
        ("12/03/24, 12:23 p.m. - Camille: a", "2024-03-12T12:23:00"),
        ("[12/03/24, 2:23:11 PM] Camille: a", "2024-12-03T14:23:11"),
    ],
)
def test_a_stamp_is_read_as_phones_write_it(line: str, expected: str, tmp_path: Path) -> None:
    """Each region has its own form; hours of twelve, narrow spaces, marks."""
    at = only(tmp_path, line).at
    assert str(at and at.isoformat())[:19] == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["01/02/2024", "13/02/2024"], True),
        (["01/02/2024", "02/13/2024"], False),
        (["01/02/2024", "01/03/2024", "01/04/2024"], True),
        (["01/02/2024", "01/03/2024", "02/01/2024"], False),
        (["11/02/2024", "12/02/2024", "01/03/2024"], True),
        (["01/02/2024"], True),
    ],
)
def test_day_and_month_are_told_by_the_whole_file(dates: list[str], expected: bool) -> None:
    """A number beyond 12, or else the order in which time does not go back."""
    found = (header(f"{date}, 10:00 - Camille: a") for date in dates)
    assert day_first(stamp for stamp, _ in filter(None, found)) is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Camille: a", "Camille"),
        ("Camille : a", "Camille"),
        ("Camille\u202f: a", "Camille"),
        (f"{MARK}~\u202fCamille: a", "Camille"),
        ("\u202a+33\u00a06\u00a039\u00a098\u00a012\u00a034\u202c: a", "+33 6 39 98 12 34"),
        ("Camille D. 👩\u200d💻: a", "Camille D. 👩\u200d💻"),
    ],
)
def test_a_name_is_cleared_of_what_surrounds_it(
    written: str, expected: str, tmp_path: Path
) -> None:
    """Spaces before the colon, direction marks, the tilde of strangers."""
    assert only(tmp_path, f"12/03/2024, 14:23 - {written}").sender == expected


@pytest.mark.parametrize(
    "line",
    [
        "Camille a créé le groupe « Fibre : coupée »",
        "Camille changed the subject from “Fibre: on” to “Fibre: off”",
        "Vous avez ajouté Noa",
    ],
)
def test_a_notice_with_a_colon_is_not_a_message(line: str, tmp_path: Path) -> None:
    """What would be the name tells something."""
    (item,) = chat(tmp_path, f"12/03/2024, 14:23 - {line}").items
    assert (type(item), item.text) == (Notice, line)


@pytest.mark.parametrize(
    ("written", "path", "description"),
    [
        ("<Médias omis>", "", "fichier"),
        ("<Media omitted>", "", "fichier"),
        ("<Media omessi>", "", "fichier"),
        (f"{MARK}image absente", "", "image"),
        (f"{MARK}audio omis", "", "son"),
        (f"{MARK}sticker omitted", "", "autocollant"),
        (f"{MARK}Bild weggelassen", "", "image"),
        ("PTT-20240312-WA0003.opus (fichier joint)", "PTT-20240312-WA0003.opus", "message vocal"),
        ("facture mars.pdf (file attached)", "facture mars.pdf", "document"),
        (f"{MARK}<pièce jointe : 0001-PHOTO.jpg>", "0001-PHOTO.jpg", "image"),
        (
            f"facture.pdf • {MARK}3 pages {MARK}<attached: 0002-facture.pdf>",
            "0002-facture.pdf",
            "document",
        ),
    ],
)
def test_a_file_is_described_and_never_copied(
    written: str, path: str, description: str, tmp_path: Path
) -> None:
    """Its name where the export has it, and what it is."""
    message = only(tmp_path, f"[12/03/2024, 14:23:11] Camille: {written}")
    assert [(a.path, a.description) for a in message.attachments] == [(path, description)]


@pytest.mark.parametrize(
    ("written", "description"),
    [
        (f"{MARK}Facture Durand.pdf • {MARK}3 pages {MARK}document omitted", "document"),
        (f"{MARK}Facture Durand.pdf • {MARK}3 pages {MARK}document omis", "document"),
        (f"{MARK}Facture Durand.pdf • {MARK}1 page {MARK}document absent", "document"),
        (f"{MARK}Facture Durand • {MARK}245 ko {MARK}document omis", "document"),
        (f"Facture Durand.pdf {MARK}document omis", "document"),
        ("Facture Durand.pdf • 3 pages document omitted", "document"),
        (f"{MARK}code de sécurité.pdf • {MARK}3 pages {MARK}documento omitido", "document"),
        (f"{MARK}Durand.pdf • {MARK}2 Seiten {MARK}Dokument weggelassen", "document"),
        (f"{MARK}Carte de contact omise", "fiche de contact"),
        (f"{MARK}Contact card omitted", "fiche de contact"),
        (f"{MARK}Kontaktkarte ausgelassen", "fiche de contact"),
        (f"{MARK}Tarjeta de contacto omitida", "fiche de contact"),
        (f"facture Durand.pdf • {MARK}3 pages {MARK}<attached: 0002-x.pdf>", "document"),
    ],
)
def test_the_name_of_a_file_is_not_said(written: str, description: str, tmp_path: Path) -> None:
    """iOS puts it before what it left out: it is no message, and no text has it."""
    message = only(tmp_path, f"[12/03/2024 14:23:11] L: {written}")
    assert ("", [description]) == (message.text, [a.description for a in message.attachments])


def test_what_is_said_beside_a_file_is_kept(tmp_path: Path) -> None:
    """And words that only look like the application's."""
    message = only(tmp_path, f"[12/03/2024 14:23:11] L: voici ma box {MARK}image absente")
    assert ("voici ma box", "image") == (message.text, message.attachments[0].description)
    line = "Le contrat.pdf • 3 pages ? Un document omis…"
    assert line == only(tmp_path, f"[12/03/2024 14:23:11] L: {line}").text


def test_a_mention_leaves_no_mark(tmp_path: Path) -> None:
    """WhatsApp isolates the name that it puts there."""
    message = only(tmp_path, "12/03/2024, 14:23 - L: merci @\u2068Camille Durand\u2069 !")
    assert "merci @Camille Durand !" == message.text


def test_whoever_joins_under_an_initial_is_one_person(tmp_path: Path) -> None:
    """« Bruno L. » in what is told as in what he says."""
    thread = chat(
        tmp_path,
        "12/03/2024, 14:23 - ~\u202fBruno L. a rejoint le groupe.",
        "12/03/2024, 14:24 - ~\u202fBruno L.: bonjour",
    )
    assert ["Bruno L."] == [person.alias for person in thread.participants]


def test_the_caption_of_a_file_is_kept(tmp_path: Path) -> None:
    """On the same line or on the next ones."""
    thread = chat(
        tmp_path,
        "12/03/2024, 14:23 - Camille: <Médias omis> la montre sur le buffet",
        "12/03/2024, 14:24 - Camille: IMG-1.jpg (fichier joint)",
        "sa boîte",
    )
    assert [item.text for item in thread.items] == ["la montre sur le buffet", "sa boîte"]


def test_a_person_may_write_what_the_application_would(tmp_path: Path) -> None:
    """Without the mark, and signed, it is somebody's words."""
    line = "12/03/2024, 14:23 - Camille: Noa a quitté le groupe, tu sais pourquoi ?"
    assert only(tmp_path, line).text == "Noa a quitté le groupe, tu sais pourquoi ?"


def test_a_stamp_quoted_in_a_message_belongs_to_it(tmp_path: Path) -> None:
    """No calendar has its date in this file's order."""
    thread = chat(
        tmp_path,
        "13/03/2024, 14:23 - Camille: Regarde :",
        "03/14/2024, 14:24 - Noa: collé d’un autre téléphone",
        "15/03/2024, 14:25 - Camille: Voilà",
    )
    assert len(thread.items) == 2


def test_what_stands_before_the_first_stamp_is_kept(tmp_path: Path) -> None:
    """Nothing is dropped in silence."""
    thread = chat(tmp_path, "Ma discussion", "", "13/03/2024, 14:23 - Camille: a")
    assert (thread.items[0].at, thread.items[0].text) == (None, "Ma discussion")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Discussion WhatsApp avec Coupés de fibre.txt", "coupes-de-fibre"),
        ("WhatsApp Chat with Fibre.txt", "fibre"),
        ("chat.txt", "camille"),
    ],
)
def test_the_title_is_the_one_that_whatsapp_gives_to_the_file(
    name: str, expected: str, tmp_path: Path
) -> None:
    """Nothing in the text says it; without it, those who speak do."""
    path = tmp_path / name
    path.write_text("13/03/2024, 14:23 - Camille: a")
    assert read(path)[0].slug == expected


def test_whoever_deletes_as_you_made_the_export(tmp_path: Path) -> None:
    """« Vous avez supprimé ce message » is only said to oneself."""
    thread = chat(
        tmp_path,
        "13/03/2024, 14:23 - Camille: Vous avez supprimé ce message",
        "13/03/2024, 14:24 - SAV: Ce message a été supprimé",
    )
    assert (thread.role_of("Camille"), thread.role_of("SAV")) == ("customer", "agent")
