"""`speech`: what publishing prints can be read where it is read."""

import os
import sys

import pytest

from plugins.publishing.speech import refuse, say


def test_lines_are_folded_between_words_in_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands, which begin with spaces, are not: they are copied whole."""
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((12, 24)))
    say("Rien n’a changé : voilà.")
    assert "Rien n’a\nchangé\u00a0:\nvoilà.\n" == capsys.readouterr().out
    assert 1 == refuse("Tapez ceci alors\n  git pull --no-rebase")
    assert "\nTapez ceci\nalors\n  git pull --no-rebase\n" == capsys.readouterr().err


def test_elsewhere_a_line_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A log is searched by lines."""
    say("mot " * 40 + "fin")
    assert capsys.readouterr().out.count("\n") == 1
