"""Figures in what authors write."""

import pytest

from plugins.cases import prose
from plugins.cases.figures import figures
from plugins.model import Figure
from tests.cases.test_figures import THREAD


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{figure:signatures+unit}", "deux signatures différentes"),
        ("{Figure:signatures}, pas plus", "Deux, pas plus"),
        ("{figure:unanswered+unit}", "une relance sans réponse"),
        ("{figure:customer-messages}", "trois"),
        ("{figure:automatic-share+unit}", "50\u00a0% de réponses automatiques"),
        ("{Figure:longest-wait+unit}", "24\u00a0heures sans réponse humaine"),
        ("{figure:first-answer}", "48\u00a0minutes"),
        ("{figure:duration}", "72\u00a0heures"),
        ("{figures:x} {autre}", "{figures:x} {autre}"),
    ],
)
def test_figures_in_prose_are_words(text: str, expected: str) -> None:
    """Numbers in letters, agreed with their unit."""
    assert expected == prose.inline(text, figures([THREAD]))


def test_large_figures_in_prose_are_digits() -> None:
    """Above sixteen."""
    found = {"messages": Figure("messages", 1234, ("message", "messages"), "")}
    assert "1\u202f234 messages" == prose.inline("{figure:messages+unit}", found)


def test_a_row_of_figures_says_what_was_counted_and_where() -> None:
    """Numbers large, units plural, and the origin of the conversation in words."""
    html = prose.block("signatures\n\nunanswered\n", figures([THREAD]), [THREAD])
    assert ">signatures différentes</dt><dd>2</dd>" in html
    assert ">relance sans réponse</dt><dd>1</dd>" in html
    assert "Compté par le logiciel dans l’échange reconstitué." in html


def test_a_row_gives_shares_and_durations_their_own_unit() -> None:
    """The sign or the unit stands by the number."""
    html = prose.block("automatic-share\nlongest-wait", figures([THREAD]), [THREAD])
    assert ">de réponses automatiques</dt><dd>50\u00a0<small>%</small></dd>" in html
    assert ">sans réponse humaine</dt><dd>24\u00a0<small>heures</small></dd>" in html


def test_a_figure_that_cannot_be_counted_is_explained() -> None:
    """Its name is right; hours are missing."""
    with pytest.raises(ValueError, match=r"chiffre « duration » incalculable .* rien ne s’invente"):
        prose.find("duration", figures([]))


@pytest.mark.parametrize(
    ("name", "known", "problem"),
    [
        ("signature", True, "chiffre « signature » inconnu ; connus : messages"),
        ("signatures", False, "l’article n’a pas de dossier"),
    ],
)
def test_an_unknown_figure_is_explained(name: str, known: bool, problem: str) -> None:
    """A misspelt name, or a text without a case."""
    with pytest.raises(ValueError, match=problem):
        prose.find(name, figures([THREAD]) if known else None)
