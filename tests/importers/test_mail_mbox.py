"""Mailboxes and messages as bytes."""

from io import BytesIO

import pytest

from plugins.importers.mail_mbox import BLOCK, is_mbox, is_message, messages
from tests.importers.letters import FROM, letter


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
