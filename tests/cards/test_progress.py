"""The progress bar."""

import re
from io import StringIO

import pytest
from rich.console import Console

from plugins.cards import progress


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Console:
    """Return a terminal that stands for Pelican's."""
    console = Console(file=StringIO(), force_terminal=True, width=80, _environ={})
    monkeypatch.setattr(progress, "console", console)
    return console


def lines(screen: Console) -> list[str]:
    """Return what was written on each line, over and over, without colours."""
    assert isinstance(screen.file, StringIO)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.file.getvalue())
    return re.split(r"[\r\n]+", plain)


def test_the_bar_stands_below_the_spinner_of_a_build(screen: Console) -> None:
    """Neither is written over the other."""
    with screen.status("Generating...") as status, progress.progress("Dessin", 3, 0.0) as show:
        show(1)
        status.update(spinner="line")
    bars = [line for line in lines(screen) if "Dessin" in line]
    assert bars
    assert [line for line in bars if "1/3" not in line or "Generating" in line] == []


def test_what_does_not_last_shows_nothing(screen: Console) -> None:
    """A bar that comes and goes would only be noise."""
    with progress.progress("Dessin", 3, 60.0) as show:
        show(3)
    assert [line for line in lines(screen) if "Dessin" in line] == []
