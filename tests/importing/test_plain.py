"""A plain text is cleaned paragraph by paragraph, and keeps its shape."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.importing.plain import text_of, thread_of


@given(st.text("ab \n\t\r\u2028"))
def test_paragraphs_put_end_to_end_are_the_text(text: str) -> None:
    """Whatever its blank lines."""
    assert text == text_of(thread_of(text, "texte"))


def test_each_paragraph_is_a_message() -> None:
    """So that a signature stands at the end of one."""
    thread = thread_of("Bonjour,\nmerci.\n\n \nCamille\n", "texte")
    assert ["Bonjour,\nmerci.", "\n\n \n", "Camille\n"] == [item.text for item in thread.items]
