"""The texts of keys: what is taken, what is refused, and never quoted."""

import pytest

from plugins.sealing import age
from plugins.sealing.keys import recipients, secret_keys, with_key, with_recipient
from plugins.sealing.refusal import Refusal

ONE, TWO = age.new_key(), age.new_key()
MINE, YOURS = age.recipient_of(ONE), age.recipient_of(TWO)


def refused(read: object, *words: str) -> str:
    """Return why a text of keys is refused; it quotes no line."""
    assert callable(read)
    with pytest.raises(Refusal) as caught:
        read(*words)
    assert [] == [key for key in (ONE, TWO, MINE, YOURS) if key[:25] in str(caught.value)]
    return str(caught.value)


def test_keys_are_read_one_a_line() -> None:
    """As age's own tool writes them, with comments, from any editor."""
    text = f"\ufeff# créée hier\r\n{ONE}\r\n\r\n  {TWO}  \r\n"
    assert (ONE, TWO) == secret_keys(text, "X")


def test_a_new_key_goes_before_the_former_ones() -> None:
    """Which still open what was locked for them."""
    assert (TWO, ONE) == secret_keys(with_key(with_key("", ONE), TWO), "X")


def test_recipients_are_sorted_each_once() -> None:
    """So that the order of the lines changes nothing to vault.age."""
    assert tuple(sorted((MINE, YOURS))) == recipients(f"{YOURS}\n# moi\n{MINE}\n{YOURS}")


def test_a_recipient_is_added_on_a_line_of_its_own() -> None:
    """Even when the last one was left open; the head explains the file."""
    text = with_recipient(with_recipient("", MINE).rstrip("\n"), YOURS)
    assert text.startswith("# Qui peut ouvrir vault.age")
    assert tuple(sorted((MINE, YOURS))) == recipients(text)


def test_no_line_is_no_key() -> None:
    """Which is not a mistake of the text."""
    assert ((), ()) == (secret_keys("# rien\n", "X"), recipients(""))


def test_a_key_cut_short_is_refused_with_its_line() -> None:
    """Pasted from a terminal that folds."""
    assert "X, ligne 2\u00a0:" in refused(secret_keys, f"#\n{ONE[:40]}\n{ONE[40:]}", "X").replace(
        " :", "\u00a0:"
    )


def test_a_recipient_given_as_a_key_is_named() -> None:
    """The two are easily taken for each other."""
    assert "c’est un destinataire" in refused(secret_keys, MINE, "X")


@pytest.mark.parametrize("key", [ONE, ONE.lower()])
def test_a_key_among_the_recipients_is_an_alarm(key: str) -> None:
    """That file is tracked: the key may be public already."""
    assert "c’est une clé SECRÈTE" in refused(recipients, f"{MINE}\n{key}\n")


@pytest.mark.parametrize("line", ["age1xyz", "claire@example.org", "ssh-ed25519 AAAA", "Ω"])
def test_a_recipient_that_is_not_one_is_refused(line: str) -> None:
    """With the form that is expected."""
    assert "vault.recipients, ligne 1" in refused(recipients, line)
