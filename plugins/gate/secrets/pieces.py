"""A piece of a decoded text: what it says, where it stands, where it comes from."""

from dataclasses import dataclass

from plugins.gate.secrets.lookalikes import BREAK


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
        if text:
            self.append(Piece(self.length, source, text, decoded))
            self.length += len(text)

    def stop(self, source: int) -> None:
        """Add an end: nothing that is found goes on across it."""
        self.take(source, f" {BREAK} ", decoded=False)
