"""The order of a series."""

from types import SimpleNamespace as Article

from plugins.model import Series
from plugins.series.order import in_order, navigate, parts_taken_twice


def articles(*parts: int) -> list[Article]:
    """Return articles of those parts."""
    return [
        Article(part=part, slug=f"a{part}", relative_source_path=f"s/{part:02}-a{part}.md")
        for part in parts
    ]


def test_parts_are_in_order_whatever_their_files_order() -> None:
    """1, 2, 3."""
    assert [1, 2, 3] == [article.part for article in in_order(articles(3, 1, 2))]


def test_a_part_has_one_file() -> None:
    """The second is told."""
    first, second = articles(2, 2)
    second.slug, second.relative_source_path = "b", "s/02-b.md"
    (mistake,) = parts_taken_twice([second, first])
    assert "s/02-b.md : la partie 02 est déjà celle de 02-a2.md" in str(mistake)


def test_each_part_knows_its_neighbours() -> None:
    """The first has none before it, the last none after."""
    one, two, three = articles(1, 2, 3)
    navigate(Series("s", "S", "", (one, two, three)), [one, two, three])
    assert [None, one, two] == [a.previous_part for a in (one, two, three)]
    assert [two, three, None] == [a.next_part for a in (one, two, three)]
    assert [3, 3, 3] == [a.total for a in (one, two, three)]


def test_a_draft_sees_its_neighbours_and_they_do_not_see_it() -> None:
    """A published part leads to published parts only."""
    one, draft, three = articles(1, 2, 3)
    navigate(Series("s", "S", "", (one, three)), [one, draft, three])
    assert (one, three) == (draft.previous_part, draft.next_part)
    assert three is one.next_part
