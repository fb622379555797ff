"""A table, cell by cell: columns aligned by a class, headings that name their column."""

from dataclasses import dataclass

OPEN = '<div class="table" role="region" aria-label="Tableau" tabindex="0"><table>'
CLOSE = "</tbody></table></div>\n"


@dataclass(slots=True)
class Table:
    """The table being written. `alignments` are those of its columns, as pulldown-cmark says them.

    Tables do not nest.
    """

    alignments: tuple[str, ...] = ()
    in_head: bool = False
    column: int = 0

    def head(self) -> str:
        """Open the row of headings."""
        self.in_head, self.column = True, 0
        return "<thead><tr>"

    def body(self) -> str:
        """Close the row of headings, and open the body."""
        self.in_head = False
        return "</tr></thead><tbody>\n"

    def row(self) -> str:
        """Open a row."""
        self.column = 0
        return "<tr>"

    def cell(self) -> str:
        """Open the next cell of the row."""
        sides = self.alignments
        side = sides[self.column].lower() if self.column < len(sides) else "none"
        self.column += 1
        attribute = "" if side == "none" else f' class="{side}"'
        return f'<th scope="col"{attribute}>' if self.in_head else f"<td{attribute}>"

    def cell_end(self) -> str:
        """Close a cell."""
        return "</th>" if self.in_head else "</td>"
