"""What is found in a message, spelling by spelling, and what stays."""

import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.marked import write
from plugins.detect import find
from plugins.masks import MASKS
from plugins.model import Span
from tests.detect.examples import FILES, SPELLINGS, examples, marked, places

EXAMPLES = [example for file in FILES for example in examples(file)]
PIECES = st.sampled_from(
    (
        "06 39 98 12 34",
        "code ",
        "n° ",
        "12 rue des Lilas",
        "92130 Issy",
        "@",
        "mdp : ",
        "é",
        "😀",
        "\n",
    )
)


def without_accents(text: str) -> str:
    """Return the text without its accents, of the same length."""
    return "".join(unicodedata.normalize("NFD", character)[0] for character in text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_examples_are_hidden_as_they_are_marked(file: Path) -> None:
    """What is marked, of that kind, to the character, and nothing else."""
    lines = examples(file)
    expected = [write(line.text, line.hidden) for line in lines]
    assert expected == marked([line.text for line in lines])


@pytest.mark.parametrize(
    "change",
    [
        without_accents,
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace("'", "’").replace("-", "\u2011"),
    ],
    ids=["sans accents", "espaces insécables", "espaces fines", "apostrophes et tirets"],
)
def test_typography_changes_nothing(change: Callable[[str], str]) -> None:
    """Accents, kinds of spaces, apostrophes and dashes may change: the same places are hidden."""
    texts = [change(example.text) for example in EXAMPLES]
    expected = [places(example.hidden) for example in EXAMPLES]
    assert expected == [places(find(text)) for text in texts]


@pytest.mark.parametrize("change", [str.lower, str.upper], ids=["minuscules", "capitales"])
def test_most_is_hidden_without_capitals_to_tell(change: Callable[[str], str]) -> None:
    """In lower case or in capitals alone, 97 of 100 identifiers are still hidden whole."""
    hidden = missed = 0
    for file in (*SPELLINGS, FILES[-2]):
        for example in examples(file):
            text = "".join(change(c) if len(change(c)) == 1 else c for c in example.text)
            found = find(text)
            hidden += len(example.hidden)
            missed += sum(not any(covers(it, gold) for it in found) for gold in example.hidden)
    assert missed < 0.03 * hidden


def covers(span: Span, other: Span) -> bool:
    """Tell whether a span hides the whole of another."""
    return span.start <= other.start and other.end <= span.end


@given(st.text(max_size=60) | st.lists(PIECES, max_size=12).map("".join))
def test_any_text_gives_spans_in_order(text: str) -> None:
    """Never over one another, never empty, each of a known kind."""
    spans = find(text)
    assert list(spans) == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert {span.kind for span in spans} <= set(MASKS)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0️⃣6️⃣ 3️⃣9️⃣ 9️⃣8️⃣ 1️⃣2️⃣ 3️⃣4️⃣ !", "0️⃣6️⃣ 3️⃣9️⃣ 9️⃣8️⃣ 1️⃣2️⃣ 3️⃣4️⃣"),
        ("au \u202a+33 6 39 98 12 34\u202c.", "+33 6 39 98 12 34"),
        ("06\u200b39\u200b98\u200b12\u200b34", "06\u200b39\u200b98\u200b12\u200b34"),
        (
            unicodedata.normalize("NFD", "né le 12 février 1980"),
            unicodedata.normalize("NFD", "12 février 1980"),
        ),
        ("😀😀 le ０６ ３９ ９８ １２ ３４", "０６ ３９ ９８ １２ ３４"),
    ],
)
def test_invisible_characters_hide_nothing(text: str, shown: str) -> None:
    """Offsets count the code points of the text as it came, marks included."""
    assert [shown] == [text[span.start : span.end] for span in find(text)]


def test_what_a_brand_publishes_stays() -> None:
    """Whatever its case, with or without @; the rest of the message is still hidden."""
    text = "Écrivez à @Livrevite_aide ou contact@livrevite.example.org, pas à @camille_d75"
    public = frozenset(("livrevite_AIDE", "contact@livrevite.example.org"))
    assert ["@camille_d75"] == [text[s.start : s.end] for s in find(text, public=public)]


@pytest.mark.parametrize("mask", MASKS)
def test_what_is_masked_stays_masked(mask: str) -> None:
    """A second reading finds nothing in a mask, even behind what announces it."""
    assert () == find(f"mdp : [{mask}], mon code est [{mask}], né le [{mask}], ref [{mask}].")


def test_a_long_text_is_read_to_its_end() -> None:
    """Thousands of lines give thousands of spans."""
    assert 5000 == len(find("Mon portable : 06 39 98 12 34, merci.\n" * 5000))


@pytest.mark.parametrize(
    "seed",
    [
        "a.",
        "a@",
        "1 ",
        "12 rue ",
        "code 1",
        "mot de passe est ",
        "zero ",
        "né le ",
        "résidence les ",
        "x*",
        "pnr ",
        "0 ",
        "@",
        "é",
        "06 ",
        "rue ",
        "A1-",
        "SNCF AB ",
    ],
)
def test_no_text_makes_a_detector_stumble(seed: str) -> None:
    """A hundred thousand characters made to match nearly everywhere end like any other text."""
    text = (seed * 100_000)[:100_000] + "\nmerci, 06 39 98 12 34"
    assert "06 39 98 12 34" in {text[span.start : span.end][-14:] for span in find(text)}
