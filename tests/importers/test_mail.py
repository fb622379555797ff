"""E-mail: headers, mailboxes, threads, bodies, and whose mailbox it is."""

from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import mail, read
from plugins.importers import mail_headers as headers
from plugins.importers.errors import ExportError
from plugins.importers.mail_body import body, flowed, unfolded
from plugins.importers.mail_mbox import BLOCK, is_mbox, is_message, messages
from plugins.importers.source import open_source
from plugins.model import Message, Thread

PARIS = ZoneInfo("Europe/Paris")
FROM = "From - Mon Feb 15 09:12:00 2021\n"


def letter(text: str = "a", **fields: str) -> str:
    """Return a message, its fields written with underscores."""
    known = {
        "From": "Camille <c@example.org>",
        "To": "Sacha <s@example.com>",
        "Subject": "Ligne",
        "Date": "Mon, 15 Feb 2021 09:12:00 +0100",
    }
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    header = "".join(f"{name}: {value}\n" for name, value in (known | named).items() if value)
    return f"{header}\n{text}\n"


def mailbox(tmp_path: Path, *letters: str) -> tuple[Thread, ...]:
    """Read an mbox of these messages."""
    path = tmp_path / "boite"
    path.write_text("\n".join(FROM + each for each in letters), encoding="utf-8")
    return read(path)


def texts(threads: tuple[Thread, ...]) -> list[list[str]]:
    """Return what each thread says."""
    return [[item.text for item in thread.items] for thread in threads]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ma ligne", "Ma ligne"),
        ("=?utf-8?q?Ma_ligne?=", "Ma ligne"),
        ("=?UTF-8?B?w6l0w6k=?= =?utf-8?Q?_pass=C3=A9?=", "été passé"),
        ("=?utf-8?q?coup=C3?= =?utf-8?q?=A9e?=", "coupée"),
        ("=?iso-8859-1?Q?=E9t=E9?=", "été"),
        ("=?iso-8859-1?Q?l=92=E9t=E9?=", "l’été"),
        ("=?inconnu?q?=C3=A9t=C3=A9?=", "été"),
        ("=?utf-8*fr?q?=C3=A9t=C3=A9?=", "été"),
        ("=?utf-8?b?!!!?= ?", " ?"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ],
)
def test_encoded_words_are_read(written: str, expected: str) -> None:
    """Whatever their encoding, even when a character is cut between two of them."""
    assert headers.words(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("c@example.org", [("", "c@example.org")]),
        ("Camille <C@Example.org>", [("Camille", "c@example.org")]),
        ('"Petit, Camille" <c@example.org>', [("Petit, Camille", "c@example.org")]),
        ("c@example.org (Camille Petit)", [("Camille Petit", "c@example.org")]),
        ("'c@example.org' <c@example.org>", [("", "c@example.org")]),
        (
            "A <a@e.org>, b@e.org; C <c@e.org>",
            [("A", "a@e.org"), ("", "b@e.org"), ("C", "c@e.org")],
        ),
        ("undisclosed-recipients:;", []),
        ("", []),
    ],
)
def test_mailboxes_are_read(written: str, expected: list[tuple[str, str]]) -> None:
    """With or without a name, quoted or in a remark."""
    assert headers.people({"from": [written]}, "from") == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"date": ["Mon, 15 Feb 2021 09:12:00 +0100"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["15 Feb 2021 08:12 GMT"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["Mon, 15 Feb 2021 08:12:00 -0000"]}, "2021-02-15 09:12:00+01:00"),
        ({"date": ["Mon, 15 Feb 2021 09:12:00"]}, "2021-02-15 09:12:00+01:00"),
        (
            {"date": ["hier"], "received": ["a; Mon, 15 Feb 2021 09:12:00 +0100"]},
            "2021-02-15 09:12:00+01:00",
        ),
        ({"date": ["99 Feb 99999"]}, "None"),
        ({}, "None"),
    ],
)
def test_a_date_is_read_or_else_that_of_its_arrival(
    fields: dict[str, list[str]], expected: str
) -> None:
    """An hour without a zone is the export's zone's."""
    assert str(headers.date(fields, PARIS)) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("auto-submitted", "auto-replied", True),
        ("auto-submitted", "auto-generated", True),
        ("auto-submitted", "no", False),
        ("x-autoreply", "yes", True),
        ("x-autorespond", "Absence", True),
        ("precedence", "auto_reply", True),
        ("precedence", "bulk", False),
        ("x-auto-response-suppress", "All", False),
    ],
)
def test_an_automatic_message_says_so(name: str, value: str, expected: bool) -> None:
    """Help desks ask for no automatic answer to their agents' own messages: it says nothing."""
    assert headers.is_automated({name: [value]}) is expected


@pytest.mark.parametrize(
    ("head", "mbox", "message"),
    [
        (FROM + letter(), True, False),
        (letter(), False, True),
        ("\ufeff" + letter(), False, True),
        (letter(Received="a\n by b\n\tfor c"), False, True),
        ("From: a\nSubject: b\n\ntexte", False, False),
        ("From: Paris\nTo: Lyon\nSubject: train\nPas un en-tête\n", False, False),
        ("From the start: 9:12\nTo: a\n", True, False),
        ("Un texte.", False, False),
    ],
)
def test_a_message_is_told_by_its_header(head: str, mbox: bool, message: bool) -> None:
    """Known fields, and nothing else before the first empty line."""
    assert (is_mbox(head.encode()), is_message(head.encode())) == (mbox, message)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_mbox_is_cut_at_its_from_lines(end: str) -> None:
    """Not at a sentence that begins with « From », quoted or not."""
    one = letter("From here at 9:12\n\n>From there\n\nFrom nowhere: a")
    whole = f"{FROM}{one}\n{FROM}{letter()}".replace("\n", end).encode()
    found = [
        raw.decode().replace("\r\n", "\n").strip() for raw in messages(BytesIO(whole), mbox=True)
    ]
    assert found == [one.strip(), letter().strip()]


@pytest.mark.parametrize("shift", range(-60, 70, 7))
def test_a_from_line_may_stand_across_two_blocks(shift: int) -> None:
    """Wherever a block ends."""
    first = letter("x" * (BLOCK - len(FROM) - len(letter("")) + shift))
    whole = f"{FROM}{first}\n{FROM}{letter('b')}".encode()
    assert [len(raw) for raw in messages(BytesIO(whole), mbox=True)] == [
        len(first) - 1,
        len(letter("b")),
    ]


def test_answers_are_threaded_by_what_they_refer_to(tmp_path: Path) -> None:
    """Whatever their subject and their order; a message given twice counts once."""
    answer = letter("b", Message_ID="<2@e>", In_Reply_To="<1@e>", Subject="Autre")
    first = letter("a", Message_ID="<1@e>")
    third = letter("c", Message_ID="<3@e>", References="<0@e> <2@e>", Subject="Encore")
    assert texts(mailbox(tmp_path, third, answer, first, answer)) == [["c", "b", "a"]]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ({"Subject": "Ligne"}, {"Subject": "RE : Ligne"}, True),
        ({"Subject": "Ligne"}, {"Subject": "Réf: TR : ligne"}, True),
        ({"Subject": "Ligne"}, {"Subject": "Ligne"}, False),
        (
            {"Subject": "Ligne"},
            {"Subject": "Re: Ligne", "To": "n@example.net", "From": "x@e.org"},
            False,
        ),
        ({"Subject": "Ligne"}, {"Subject": "Re: Ligne", "In_Reply_To": "<parti@e>"}, True),
        (
            {"Subject": "[#4815] Ligne"},
            {"Subject": "[#4815] Ligne", "From": "autre@example.com"},
            True,
        ),
        ({"Subject": ""}, {"Subject": "Re:"}, False),
    ],
)
def test_answers_to_nothing_are_threaded_by_subject(
    one: dict[str, str], other: dict[str, str], joined: bool, tmp_path: Path
) -> None:
    """Among the same correspondents; a ticket's number is enough with one of them."""
    threads = mailbox(tmp_path, letter("a", **one), letter("b", **other))
    assert (len(threads) == 1) is joined


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"X_Gmail_Labels": "Sent,Important"}, "customer"),
        ({"X_Gmail_Labels": "=?utf-8?q?Messages_envoy=C3=A9s?="}, "customer"),
        ({"X_Gmail_Labels": "Inbox"}, "agent"),
        ({}, "agent"),
    ],
)
def test_a_label_tells_whose_mailbox_it_is(
    fields: dict[str, str], expected: str, tmp_path: Path
) -> None:
    """Gmail's, on what its owner sent."""
    assert mailbox(tmp_path, letter(**fields))[0].role_of("Camille") == expected


def test_a_delivery_tells_whose_mailbox_it_is(tmp_path: Path) -> None:
    """When it is to one address."""
    one = letter(
        From="Sacha <s@example.com>", To="Camille <c@example.org>", Delivered_To="c@example.org"
    )
    other = letter(Delivered_To="s@example.com", Subject="b")
    assert mailbox(tmp_path, one)[0].role_of("Camille") == "customer"
    assert mailbox(tmp_path, one, other)[0].role_of("Camille") == "agent"


def test_an_address_that_several_people_share_gives_each_his_name(tmp_path: Path) -> None:
    """A support's; the owner of the mailbox has one name."""
    threads = mailbox(
        tmp_path,
        letter(From="Sacha <s@example.com>", To="c@example.org", Message_ID="<1@e>"),
        letter(From="Noa <s@example.com>", To="c@example.org", In_Reply_To="<1@e>"),
        letter(From="s@example.com", To="c@example.org", In_Reply_To="<1@e>"),
    )
    assert [item.sender for item in threads[0].items if isinstance(item, Message)] == [
        "Sacha",
        "Noa",
        "Sacha",
    ]


def test_whoever_is_written_to_takes_part(tmp_path: Path) -> None:
    """The name may be in the text."""
    (thread,) = mailbox(tmp_path, letter(Cc='"Petit, Noa" <n@example.org>, x@example.org'))
    assert [p.alias for p in thread.participants] == ["Camille", "Sacha", "Petit, Noa"]


def mime(*, plain: str | None = None, html: str | None = None) -> EmailMessage:
    """Return a message with one alternative or two."""
    message = EmailMessage()
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def test_the_plain_text_is_preferred_unless_it_is_empty() -> None:
    """The HTML is read otherwise."""
    assert body(mime(plain="a", html="<p>b</p>").as_bytes(), "")[0] == "a"
    assert body(mime(plain=" \n", html="<p>b</p>").as_bytes(), "")[0] == "b"
    assert body(mime(html="<p>b</p>").as_bytes(), "")[0] == "b"


def test_a_file_is_named_and_never_read() -> None:
    """Nor is a message sent as a file; a picture that the text shows is not one."""
    message = mime(plain="a")
    message.add_attachment(b"\xff" * 300_000, maintype="image", subtype="jpeg", filename="été.jpg")
    message.add_attachment(mime(plain="b"), filename="autre.eml")
    message.add_attachment(b"x", maintype="audio", subtype="ogg")
    text, files = body(message.as_bytes(), "")
    assert (text, [(file.path, file.description) for file in files]) == (
        "a",
        [("été.jpg", "image"), ("autre.eml", "message joint"), ("", "son")],
    )


@pytest.mark.parametrize(
    ("charset", "data", "expected"),
    [
        ("utf-8", "été".encode(), "été"),
        ("utf-8", "été".encode("latin-1"), "été"),
        ("iso-8859-1", "l’été".encode("cp1252"), "l’été"),
        ("iso-8859-1", "été".encode(), "été"),
        ("us-ascii", "été".encode(), "été"),
        ("inconnu", "été".encode(), "été"),
        ("idna", "été".encode(), "été"),
        ("utf-16-le", "été".encode("utf-16-le"), "été"),
        ("iso-2022-jp", "日本".encode("iso-2022-jp"), "日本"),
    ],
)
def test_a_text_is_read_in_the_encoding_that_it_shows(
    charset: str, data: bytes, expected: str
) -> None:
    """The one declared, unless the bytes say otherwise."""
    header = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert body(header.encode() + data, "")[0] == expected


def test_a_damaged_text_is_refused() -> None:
    """A name half read would escape masking."""
    with pytest.raises(ExportError) as caught:
        body(
            "Content-Type: text/plain; charset=utf-8\n\nété ".encode() + b"\xe9t\xc3",
            "boite, message 3",
        )
    assert caught.value.where == "boite, message 3"


def test_nested_parts_without_end_are_refused_or_read() -> None:
    """Each holds the next."""
    part = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    raw = "".join(part.format(n) for n in range(3000)) + "Content-Type: text/plain\n\nfin\n"
    with pytest.raises(ExportError):
        body(raw.encode(), "boite")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \nb\nc", "a b\nc"),
        ("> a \nb", "> a \nb"),
        (" espace\n", "espace\n"),
        ("-- \nC.", "-- \nC."),
    ],
)
def test_flowed_lines_are_joined(text: str, expected: str) -> None:
    """Those that end with a space; never a quote with what follows, nor a signature."""
    assert flowed(text) == expected


FULL = "Bonjour, ma ligne est coupée depuis lundi matin et personne ne me répond"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{FULL}\nau numéro indiqué.", f"{FULL} au numéro indiqué."),
        (f"{FULL}.\nMerci.", f"{FULL}.\nMerci."),
        ("Bonjour,\nma ligne est coupée.", "Bonjour,\nma ligne est coupée."),
        (f"{FULL}\n- au numéro", f"{FULL}\n- au numéro"),
        (f"{FULL}\nau numéro\n{FULL} {FULL}", f"{FULL}\nau numéro\n{FULL} {FULL}"),
    ],
)
def test_lines_broken_because_they_were_full_are_joined(text: str, expected: str) -> None:
    """Unless a longer line shows that nothing breaks them."""
    assert unfolded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> tout est cité", "citation seule"),
        ("---------- Forwarded message ---------\nDe : Noa", "message transféré"),
        ("", "rien"),
    ],
)
def test_a_message_without_a_word_says_what_it_holds(
    text: str, expected: str, tmp_path: Path
) -> None:
    """In place of a text, as a file that is not in the export would."""
    (item,) = mailbox(tmp_path, letter(text))[0].items
    assert isinstance(item, Message)
    assert (item.text, [file.description for file in item.attachments]) == ("", [expected])


def test_a_key_stays_when_the_mailbox_grows(tmp_path: Path) -> None:
    """It is made from the first message's id."""
    first = letter(Message_ID="<1@e>")
    keys = []
    for letters in ([first], [first, letter(Message_ID="<2@e>", In_Reply_To="<1@e>")]):
        mailbox(tmp_path, *letters)
        with open_source(tmp_path / "boite") as source:
            keys += [listing.key for listing in mail.listings(source, PARIS)]
    assert keys == [keys[0]] * 2
