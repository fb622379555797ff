"""The age format: who opens, who does not, and what is damaged."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.sealing import age
from plugins.sealing.refusal import Refusal

KEY = age.new_key()
MINE = age.recipient_of(KEY)


def refused(data: bytes, keys: list[str]) -> tuple[str, int]:
    """Return the first words of the refusal to open, and its status."""
    with pytest.raises(Refusal) as caught:
        age.unseal(data, keys)
    return str(caught.value).split(",")[0].split(" :")[0].strip("\u00a0"), caught.value.status


@settings(max_examples=30)
@given(st.binary(max_size=70_000))
def test_what_is_sealed_is_unsealed(data: bytes) -> None:
    """Any bytes, over one block of age's stream and over several."""
    assert data == age.unseal(age.seal(data, [MINE]), [KEY])


def test_each_recipient_opens_with_any_of_its_keys() -> None:
    """The right one need not be the first."""
    other = age.new_key()
    sealed = age.seal(b"texte", [MINE, age.recipient_of(other)])
    assert [b"texte"] * 3 == [age.unseal(sealed, keys) for keys in ([KEY], [other], [other, KEY])]


def test_it_is_an_age_file_without_a_passphrase() -> None:
    """Its first line is that of the format, and no stanza is `scrypt`."""
    sealed = age.seal(b"texte", [MINE])
    assert sealed.startswith(b"age-encryption.org/v1\n-> X25519 ")
    assert b"scrypt" not in sealed


def test_another_key_is_told_from_a_damaged_file() -> None:
    """The remedies differ."""
    sealed = age.seal(b"texte", [MINE])
    assert ("vault.age ne s’ouvre pas avec cette clé", 2) == refused(sealed, [age.new_key()])
    assert ("vault.age est abîmé", 2) == refused(sealed + b"x", [KEY])


def test_every_flipped_bit_is_refused() -> None:
    """Wherever it is, of the header or of the text, and without a traceback."""
    sealed = age.seal(b"Camille" * 20, [MINE])
    told = {
        refused(sealed[:n] + bytes([sealed[n] ^ 1 << n % 8]) + sealed[n + 1 :], [KEY])
        for n in range(len(sealed))
    }
    assert {("vault.age ne s’ouvre pas avec cette clé", 2), ("vault.age est abîmé", 2)} >= told


def test_every_cut_is_refused() -> None:
    """A download that stopped is no vault, at any length."""
    sealed = age.seal(b"Camille", [MINE])
    told = {refused(sealed[:length], [KEY])[1] for length in range(len(sealed))}
    assert {2} == told


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_without_a_traceback(data: bytes) -> None:
    """Even after the format's own first line."""
    assert 2 == refused(data, [KEY])[1]
    assert 2 == refused(b"age-encryption.org/v1\n" + data, [KEY])[1]


def test_a_key_is_told_from_a_recipient() -> None:
    """And both from anything else."""
    texts = (KEY, MINE, KEY[:-1], "", "AGE-SECRET-KEY-1")
    assert [True, False, False, False, False] == [age.is_key(text) for text in texts]
    assert [False, True, False, False, False] == [age.is_recipient(text) for text in texts]
