"""A table, cell by cell."""

from plugins.markdown.tables import Table


def test_cells_follow_the_alignment_of_their_column() -> None:
    """A row may hold more cells than the table has columns."""
    table = Table(("Left", "None"))
    table.head()
    headings = ['<th scope="col" class="left">', '<th scope="col">']
    assert headings == [table.cell(), table.cell()]
    table.body()
    table.row()
    assert ['<td class="left">', "<td>", "<td>"] == [table.cell() for _ in range(3)]


def test_cells_end_as_they_began() -> None:
    """Headings in the head, data in the body."""
    table = Table(("None",))
    table.head()
    assert "</th>" == table.cell_end()
    table.body()
    assert "</td>" == table.cell_end()
