"""A mistake in what someone wrote: where it is, what was found, what was expected."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.typography import unbroken

LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake. `path` is relative to the content folder, `line` counts from 1."""

    path: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """Say it on one line, the place first, so that editors can jump to it."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place} : {self.message}"

    def moved(self, lines: int) -> "Mistake":
        """Return the same mistake, `lines` lines further down its file."""
        return self if self.line is None else replace(self, line=self.line + lines)


class Mistakes(Exception):  # noqa: N818 - it holds several, and is named for what it holds
    """What is wrong with one file, all at once."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


def quote(text: object) -> str:
    """Show what was found, shortened, between guillemets."""
    shown = " ".join(str(text).split())
    if len(shown) > LONGEST_QUOTE:
        shown = shown[: LONGEST_QUOTE - 1] + "…"
    return f"« {shown} »"


def summary(mistakes: Iterable[Mistake]) -> str:
    """Return the list that ends a failed build, sorted by place, each mistake once."""
    lines = [str(mistake) for mistake in sorted(set(mistakes), key=_place)]
    head = (
        "1 erreur dans vos textes" if len(lines) == 1 else f"{len(lines)} erreurs dans vos textes"
    )
    told = [f"{head} (rien n’est publié) :", *(f"  {line}" for line in lines)]
    return unbroken("\n".join(told))


def _place(mistake: Mistake) -> tuple[str, int, str]:
    return mistake.path, mistake.line or 0, mistake.message
