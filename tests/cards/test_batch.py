"""Many cards at once."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from plugins.cards import batch, store
from plugins.cards.store import Drawn
from plugins.model import Card

ROOT = Path(__file__).resolve().parent.parent.parent
CARDS = [Card(f"a{n}", "title", f"Carte {n}", "Tu captes ?") for n in range(16)]
SCRIPT = """
import sys
from pathlib import Path
from plugins.cards import batch
from plugins.model import Card

if __name__ == "__main__":
    cards = [Card("a", "title", f"Carte {n} " + "mot " * 40, "Tu captes ?") for n in range(2000)]
    print("prêt", flush=True)
    batch.draw_all(cards, Path(sys.argv[1]))
"""


def pictures(drawings: list[Drawn]) -> list[bytes]:
    """Return the bytes of drawings."""
    return [drawing.png for drawing in drawings]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Return the pictures of the cards, drawn one by one."""
    cache = tmp_path_factory.mktemp("cache")
    return [store.drawn(card, cache).png for card in CARDS]


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_two_processes_draw_the_same_cards_in_order(
    method: str, tmp_path: Path, expected: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the second one starts, on Linux or on macOS, and however they share the work."""
    monkeypatch.setattr(batch, "_cores", lambda: 2)
    monkeypatch.setattr(multiprocessing, "get_start_method", lambda: method)
    assert pictures(batch.draw_all(CARDS, tmp_path)) == expected
    assert len(store.entries(tmp_path)) == len(CARDS)
    assert multiprocessing.active_children() == []


def test_few_cards_or_one_core_are_for_one_process(
    tmp_path: Path, expected: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process would start later than the work ends."""

    def refused(*_: object) -> Any:
        raise AssertionError

    monkeypatch.setattr(multiprocessing, "get_context", refused)
    assert pictures(batch.draw_all(CARDS[:5], tmp_path)) == expected[:5]
    monkeypatch.setattr(batch, "_cores", lambda: 1)
    assert pictures(batch.draw_all(CARDS, tmp_path)) == expected


def test_only_what_is_missing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others come from the cache, and a card that comes twice is drawn once."""
    store.drawn(CARDS[0], tmp_path)
    drawn: list[str] = []
    made = store.made

    def counted(card: Card, *others: Any) -> Drawn:
        drawn.append(card.slug)
        return made(card, *others)

    monkeypatch.setattr(batch, "made", counted)
    batch.draw_all([CARDS[0], CARDS[1], CARDS[1], CARDS[2]], tmp_path)
    assert drawn == ["a1", "a2"]


def test_no_card_takes_no_work(tmp_path: Path) -> None:
    """A site without articles has nothing to draw, and no cache."""
    assert batch.draw_all([], tmp_path / "cache") == []
    assert not (tmp_path / "cache").exists()


def test_what_the_helper_cannot_draw_is_told_by_the_parent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both meet the same error; it is raised once, here."""
    made = store.made

    def refused(card: Card, *others: Any) -> Drawn:
        if card.slug == "a15":
            raise ValueError("le fichier relu n’est pas le bon")
        return made(card, *others)

    monkeypatch.setattr(batch, "_cores", lambda: 2)
    monkeypatch.setattr(batch, "made", refused)
    with pytest.raises(ValueError, match="relu"):
        batch.draw_all(CARDS, tmp_path)


def test_a_helper_that_is_killed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No memory left, for instance: in French, without a traceback, and what is drawn stays."""
    parent, made = os.getpid(), store.made

    def killed(*args: Any) -> Drawn:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.02)
        return made(*args)

    monkeypatch.setattr(batch, "_cores", lambda: 2)
    monkeypatch.setattr(batch, "made", killed)
    monkeypatch.setattr(multiprocessing, "get_start_method", lambda: "fork")
    with pytest.raises(OSError, match=r"second processus .* tué \(signal 9\)"):
        batch.draw_all(CARDS, tmp_path)
    assert store.entries(tmp_path) != {}


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_leaves_no_process_and_no_half_file(
    sent: signal.Signals, tmp_path: Path
) -> None:
    """Ctrl-C or worse: the helper ends too, and every entry is whole."""
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as run:
        assert run.stdout is not None
        run.stdout.readline()
        while len(store.entries(tmp_path)) < 20:
            time.sleep(0.02)
        (os.killpg if sent == signal.SIGINT else os.kill)(run.pid, sent)
        error = run.communicate()[1].decode()  # ends when every process that writes there has
    assert error.count("Traceback") == (1 if sent == signal.SIGINT else 0)
    known = store.entries(tmp_path)
    assert [name for name in known if store.kept(name, known) is None] == []
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".tmp")] == []


def test_a_bar_shows_on_a_terminal_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Here there is none: nothing is printed."""
    batch.draw_all(CARDS[:3], tmp_path)
    assert capfd.readouterr() == ("", "")
