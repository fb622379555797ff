"""`allowed`: what the author publishes on purpose, each with a reason."""

import pytest

from plugins.documents.mistakes import Mistakes
from plugins.gate.allowed import Allowed, read

LIST = """
[[text]]
text = "contact@example.org"
reason = "l’adresse de contact du site"

[[file]]
sha256 = "{}"
reason = "un formulaire public de l’Arcep"
""".format("0" * 64)


def test_a_list_gives_texts_and_files() -> None:
    """Texts are folded: case and separators do not make another address."""
    allowed = read(LIST)
    assert allowed.allows("Contact@Example.org")
    assert not allowed.allows("contact2@example.org")
    assert allowed.files == {"0" * 64}


def test_no_list_allows_nothing() -> None:
    """An empty file neither."""
    assert read("") == Allowed()
    assert not Allowed().allows("")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[text]]\ntext = "a@example.org"\nreason = "public"', None),
        ('[[text]]\ntext = "a@example.org"', None),
        ('[[texte]]\ntext = "a@example.org"\nreason = "adresse publique"', None),
        ('[[file]]\nsha256 = "abc"\nreason = "formulaire public"', None),
        ('[[text]]\ntext = \nreason = "adresse publique"', 2),
    ],
)
def test_a_list_that_does_not_hold_is_a_mistake(text: str, line: int | None) -> None:
    """No reason, one that says nothing, an unknown key, a mark that is none, broken TOML."""
    with pytest.raises(Mistakes) as found:
        read(text)
    assert [it.line for it in found.value.mistakes] == [line]
    assert "avec une raison" in found.value.mistakes[0].message
