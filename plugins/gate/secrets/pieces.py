"""A piece of a decoded text: what it says, where it stands, where it comes from."""

from dataclasses import dataclass

from plugins.gate.secrets.lookalikes import BREAK, without_controls


@dataclass(frozen=True, slots=True)
class Piece:
    """`start` is its place in the decoded text, `source` in the text that was decoded."""

    start: int
    source: int
    text: str
    decoded: bool


class Pieces(list[Piece]):
    """Pieces, as they are found."""

    def __init__(self) -> None:
        super().__init__()
        self.length = 0

    def take(self, source: int, text: str, *, decoded: bool) -> None:
        """Add a piece after the last one."""
        self._add(Piece(self.length, source, without_controls(text), decoded))

    def stop(self, source: int) -> None:
        """Add an end: nothing that is found goes on across it."""
        self._add(Piece(self.length, source, f" {BREAK} ", decoded=False))

    def _add(self, piece: Piece) -> None:
        if piece.text:
            self.append(piece)
            self.length += len(piece.text)
