"""Footnotes: numbered by their first call, gathered at the end, each with its way back.

Ids begin with the article's slug, so that pages and feeds that join articles hold none twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

RETURN = "↩\ufe0e"  # the text form: the plain arrow becomes an emoji on phones


@dataclass(slots=True)
class Footnotes:
    """The calls and the notes of one text, while it is rendered."""

    slug: str
    calls: dict[str, int] = field(default_factory=dict)
    notes: dict[str, tuple[str, int]] = field(default_factory=dict)
    open: list[tuple[str, int, list[str]]] = field(default_factory=list)

    def reference(self, label: str) -> str:
        """Return the HTML of one call of the note `label`."""
        self.calls[label] = self.calls.get(label, 0) + 1
        number = list(self.calls).index(label) + 1
        return (
            f'<sup class="call"><a href="#{self._note(number)}" '
            f'id="{self._call(number, self.calls[label])}" aria-label="Note {number}">'
            f"{number}</a></sup>"
        )

    def begin(self, label: str, line: int, out: list[str]) -> None:
        """Begin the text of a note; `out` is what was being written, and is given back by `end`."""
        self.open.append((label, line, out))

    def end(self, html: str) -> list[str]:
        """Keep the text of the note begun last, and return what was being written before it."""
        label, line, out = self.open.pop()
        self.notes[label] = (html, line)
        return out

    def html(self, problem: Callable[[int, str], None]) -> str:
        """Return the section of notes, if any; a note that nothing calls is a problem."""
        for label, (_, line) in self.notes.items():
            if label not in self.calls:
                problem(line, f"la note [^{label}] n’est appelée nulle part.")
        if not self.calls:
            return ""
        rows = "".join(self._row(label, number) for number, label in enumerate(self.calls, 1))
        return f'<section class="footnotes" aria-label="Notes"><ol>\n{rows}</ol></section>\n'

    def _row(self, label: str, number: int) -> str:
        html = self.notes.get(label, ("", 0))[0].rstrip()
        ranks = range(1, self.calls[label] + 1)
        back = " ".join(self._way_back(number, rank) for rank in ranks)
        lone = not html.endswith("</p>")
        html = f"{html}<p>{back}</p>" if lone else f"{html[:-4]}\u00a0{back}</p>"
        return f'<li id="{self._note(number)}">{html}</li>\n'

    def _way_back(self, number: int, rank: int) -> str:
        told = f"Retour à l’appel {number}"
        return f'<a href="#{self._call(number, rank)}" aria-label="{told}">{RETURN}</a>'

    def _note(self, number: int) -> str:
        return escape(f"{self.slug}-note-{number}")

    def _call(self, number: int, rank: int) -> str:
        suffix = f"-{rank}" if rank > 1 else ""
        return escape(f"{self.slug}-appel-{number}{suffix}")
