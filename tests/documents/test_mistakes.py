"""How mistakes are told."""

from plugins.documents.mistakes import Mistake, quote, summary
from tests.golden import visible


def test_a_summary_counts_sorts_and_says_each_once() -> None:
    """The list ends the build: by file, then by line, no line twice."""
    second, first = Mistake("b.md", 9, "x"), Mistake("a.md", 2, "y")
    told = summary([second, first, second])
    expected = "2 erreurs dans vos textes (rien n’est publié)·:\n  a.md:2·: y\n  b.md:9·: x"
    assert expected == visible(told)


def test_one_mistake_is_singular() -> None:
    """« 1 erreur »."""
    assert summary([Mistake("a.md", None, "y")]).startswith("1 erreur dans")


def test_a_long_quotation_is_shortened() -> None:
    """What was found is shown on one line, sixty characters at most."""
    assert "« " + "a" * 59 + "… »" == quote("a" * 80)
    assert "« a b »" == quote("a\n  b")
