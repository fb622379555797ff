"""`memory`: what was read is read once, and a memory that is damaged is empty."""

from pathlib import Path

import pytest

from plugins.gate.facts import Facts
from plugins.gate.memory import Memory
from plugins.gate.references import Address, Scope
from plugins.model import Finding

FACTS = Facts(
    findings=(Finding("", 3, "links", "corrigez"),),
    scopes=(Scope("https://example.org/", frozenset({"a"}), (Address(1, "b/", False),)),),
    ids=frozenset({"a", "b"}),
    titled=True,
    said={"og:title": ("Titre", 2)},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where a memory with one thing in it was saved."""
    memory = Memory(tmp_path / "cache" / "gate", "termes")
    memory.add(b"un", FACTS)
    memory.save()
    return tmp_path / "cache" / "gate"


def test_what_was_read_is_remembered(file: Path) -> None:
    """Whole: findings, addresses, ids, heads."""
    assert Memory(file, "termes").get(b"un") == FACTS


def test_other_terms_are_another_memory(file: Path) -> None:
    """What was clean under one vault may not be under the next."""
    assert Memory(file, "autres termes").get(b"un") is None


def test_a_damaged_memory_is_empty(file: Path) -> None:
    """Any flipped byte, and any cut, is noticed."""
    data = file.read_bytes()
    for place in range(0, len(data), 7):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert Memory(file, "termes").get(b"un") is None
        file.write_bytes(data[:place])
        assert Memory(file, "termes").get(b"un") is None


def test_what_is_no_longer_there_is_forgotten(file: Path) -> None:
    """Only what this reading used or learnt is kept."""
    memory = Memory(file, "termes")
    memory.add(b"deux", Facts())
    memory.save()
    again = Memory(file, "termes")
    assert (again.get(b"un"), again.get(b"deux")) == (None, Facts())


def test_a_memory_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reading goes on: it will only be slow the next time."""
    (tmp_path / "cache").write_text("un fichier, pas un dossier")
    memory = Memory(tmp_path / "cache" / "gate", "")
    memory.add(b"un", FACTS)
    memory.save()
    assert ".cache/ ne s’écrit pas" in capsys.readouterr().err
