"""`keys`: no key that opens something travels."""

import pytest

from plugins.gate.passages import Passage
from plugins.gate.rules import keys
from tests.gate.conftest import Site

AGE = "AGE-SECRET-KEY-1" + "Q" * 58
PEM = "-----BEGIN OPENSSH PRIVATE KEY-----"
TOKEN = "ghp_" + "a1" * 18


@pytest.mark.parametrize("key", [AGE, AGE.lower(), PEM, TOKEN])
def test_a_key_is_told_wherever_it_stands(site: Site, key: str) -> None:
    """In a text, a comment, an attribute; never repeated."""
    for body in (f"<p>{key}</p>", f"<p><!-- {key} --></p>", f'<p data-k="{key}">.</p>'):
        site.body(body)
        found = site.found(keys)
        assert {it.partition(" ")[0] for it in found} == {"un/index.html:15"}
        assert not any(key in it for it in found)


def test_what_is_public_of_a_key_passes(site: Site) -> None:
    """A recipient, a certificate, and the words alone."""
    site.body(
        f"<p>age1{'q' * 58} -----BEGIN CERTIFICATE----- BEGIN PRIVATE KEY, AGE-SECRET-KEY-1</p>"
    )
    assert site.found(keys) == []


def test_in_the_history_the_way_out_is_another() -> None:
    """Mending the file would change nothing there."""
    (finding,) = keys.found(Passage("1a2b3c4d5e:notes.txt", 1, "history", f"ligne\n{AGE}"))
    assert finding.line == 2
    assert "Après une fuite" in finding.advice
