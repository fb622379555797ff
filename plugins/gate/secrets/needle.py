"""What is sought in the view of a text, and what must be true around it to make it a leak."""

from dataclasses import dataclass
from typing import Literal

from plugins.gate.secrets.skeleton import view_of

Rule = Literal["name", "value", "figures", "joined"]
"""How a needle is read: a `name`; a `value` of letters and figures; `figures` alone; a value whose
parts must be `joined` by something and hold together otherwise (a date, an IP address)."""

When = Literal["anywhere", "capital", "inside", "position", "full", "turned", "initial"]
"""Where a name counts. As in `plugins.anonymity.spellings`: `anywhere`; with a `capital`; with one
`inside` a sentence; in a `position` that only names have. `full`: a whole name of common words;
`turned`: the surname first (« un petit Pierre »); `initial`: an initial and a common word."""


@dataclass(frozen=True, slots=True)
class Needle:
    """Letters and figures, folded, of a secret of some kind.

    `joints` are the places where its own separators stand. `lost` are the places of letters
    that could not be read (« L?onie »). `loose` needs no end of a word on either side.
    """

    letters: str
    kind: str
    rule: Rule
    joints: frozenset[int] = frozenset()
    when: When = "anywhere"
    lost: frozenset[int] = frozenset()
    loose: bool = False

    @property
    def view(self) -> bytes:
        """The needle as a view has it."""
        return view_of(self.letters)


@dataclass(frozen=True, slots=True)
class Short:
    """A secret under five characters: a whole word, or only a signature when not `word`.

    `exact` initials are in capitals.
    """

    letters: str
    kind: str
    when: When = "anywhere"
    exact: bool = False
    word: bool = True


SHORTEST = 5
"""Letters and figures under which a secret is only known as a whole word."""
