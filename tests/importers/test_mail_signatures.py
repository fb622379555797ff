"""The contact lines that end an e-mail are cut; what is said to somebody is not."""

import pytest

from plugins.importers.mail_quotes import own
from plugins.importers.mail_signatures import without_signature

SAID = "Ma ligne est coupée."
CONTACT = "06 39 98 12 34"


@pytest.mark.parametrize("closing", ["Cordialement,", "Bien à vous", "Merci d’avance !", "Cdlt"])
@pytest.mark.parametrize(
    "under",
    [
        [CONTACT],
        [f"Tél. : {CONTACT}"],
        ["", "Service client", "3 rue des Lilas", "75011 Paris", "www.example.org"],
        ["Responsable qualité", f"Mobile {CONTACT} - lea@example.org"],
    ],
)
def test_contact_lines_are_cut(closing: str, under: list[str]) -> None:
    """With the name that the header tells; the closing word stays."""
    body = "\n".join([SAID, "", closing, "Léa Martin", *under, ""])
    assert f"{SAID}\n\n{closing}" == own(body, "Martin Léa")


def test_a_name_that_the_header_does_not_tell_stays() -> None:
    """The roster proposes it."""
    body = f"{SAID}\n\nCordialement,\nLéa Martin\n{CONTACT}"
    assert f"{SAID}\n\nCordialement,\nLéa Martin" == own(body, "Service client")


@pytest.mark.parametrize(
    "tail",
    [
        ["Cordialement,", "Léa Martin"],
        ["Cordialement,", "Léa Martin", f"PS : rappelez-moi au {CONTACT}"],
        ["Cordialement,", "Léa Martin", CONTACT, "Je ne répondrai plus."],
        ["Léa Martin", CONTACT],
        ["Merci, mon numéro :", CONTACT],
        ["Cordialement,", *["Léa Martin"] * 12, CONTACT],
    ],
)
def test_what_is_said_stays(tail: list[str]) -> None:
    """A name alone, a postscript, a number that is given."""
    lines = [SAID, *tail]
    assert lines == without_signature(lines, "Léa Martin")
