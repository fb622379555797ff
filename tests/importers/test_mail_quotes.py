"""What someone wrote in an e-mail, without quotes, forwarded headers and signatures."""

from pathlib import Path

import pytest

from plugins.importers.mail_quotes import forwards, own
from tests.golden import cases


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("mail_quotes.txt")))
def test_only_what_its_author_wrote_is_kept(given: str, expected: str) -> None:
    """Each case of mail_quotes.txt is cut as it says."""
    assert expected == own(given)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---------- Forwarded message ---------\nDe : Sacha", True),
        ("Début du message réexpédié :\nDe : Sacha", True),
        ("Merci de me transférer ce message", False),
    ],
)
def test_a_forward_is_told(text: str, expected: bool) -> None:
    """By the line that mail programs write, at the beginning of a line."""
    assert forwards(text) is expected
