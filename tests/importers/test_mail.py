"""E-mail: threads, people, and whose mailbox it is."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.importers import mail
from plugins.importers.source import open_source
from plugins.model import Message, Thread
from tests.importers.letters import letter, mailbox

PARIS = ZoneInfo("Europe/Paris")


def texts(threads: tuple[Thread, ...]) -> list[list[str]]:
    """Return what each thread says."""
    return [[item.text for item in thread.items] for thread in threads]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---------- Forwarded message ---------\nDe : Noa", ["message transféré"]),
        ("> tout est cité", []),
        ("", []),
    ],
)
def test_what_someone_only_forwards_is_described(
    text: str, expected: list[str], tmp_path: Path
) -> None:
    """His message has no word of his own, and it is not lost."""
    (item,) = mailbox(tmp_path, letter(text))[0].items
    assert isinstance(item, Message)
    assert (item.text, [file.description for file in item.attachments]) == ("", expected)


def test_a_key_stays_when_the_mailbox_grows(tmp_path: Path) -> None:
    """It is made from the first message's id."""
    first = letter(Message_ID="<1@e>")
    keys = []
    for letters in ([first], [first, letter(Message_ID="<2@e>", In_Reply_To="<1@e>")]):
        mailbox(tmp_path, *letters)
        with open_source(tmp_path / "boite") as source:
            keys += [listing.key for listing in mail.listings(source, PARIS)]
    assert keys == [keys[0]] * 2
