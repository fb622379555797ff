"""Cards on disk."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.cards import store
from plugins.cards.draw import check, draw
from plugins.model import Card
from tests.cards.samples import card

CARD = Card("allo", "title", "Allô ?", "Tu captes ?", 2, 5)


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with each card drawn."""
    drawn: list[str] = []

    def counted(*args: object) -> bytes:
        drawn.append("card")
        return draw(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "draw", counted)
    return drawn


def test_a_card_is_drawn_once(tmp_path: Path, count: list[str]) -> None:
    """The second time, the same bytes come from the cache."""
    first, second = store.drawn(CARD, tmp_path), store.drawn(CARD, tmp_path)
    assert (first, len(count)) == (second, 1)


@pytest.mark.parametrize(
    "damage", [lambda png: png[:-9], lambda _: b"", lambda png: png[:60] + b"?" + png[61:]]
)
def test_a_damaged_entry_is_drawn_anew(tmp_path: Path, count: list[str], damage: object) -> None:
    """The cache is never believed: a file that is not a whole picture is replaced."""
    first = store.drawn(CARD, tmp_path)
    (entry,) = tmp_path.iterdir()
    entry.write_bytes(damage(first.png))  # type: ignore[operator]
    assert (store.drawn(CARD, tmp_path), len(count)) == (first, 2)
    assert entry.read_bytes() == first.png


def test_the_same_card_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two empty caches end up with the same picture."""
    assert store.drawn(CARD, tmp_path / "a") == store.drawn(CARD, tmp_path / "b")


def test_a_changed_title_gives_another_name(tmp_path: Path) -> None:
    """The file is named by its content, after the slug."""
    other = replace(CARD, title="Allô !")
    paths = [
        store.publish(store.drawn(one, tmp_path).png, "allo", tmp_path) for one in (CARD, other)
    ]
    assert paths[0] != paths[1]
    assert all(
        path.startswith("cards/allo-") and len(path) == len("cards/allo-0123456789.png")
        for path in paths
    )
    check((tmp_path / paths[0]).read_bytes(), CARD.size)


def test_an_unchanged_file_is_not_written(tmp_path: Path) -> None:
    """The second publication leaves the file, and its date, alone."""
    png = store.drawn(CARD, tmp_path).png
    file = tmp_path / store.publish(png, "allo", tmp_path)
    before = file.stat().st_mtime_ns
    store.publish(png, "allo", tmp_path)
    assert file.stat().st_mtime_ns == before


def test_nothing_temporary_is_left(tmp_path: Path) -> None:
    """After a card is kept, its folder holds the card alone."""
    store.drawn(CARD, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [f"{store.key(CARD)}.png"]


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, part=3),
        replace(CARD, theme="dark"),
        replace(CARD, kicker="Autre"),
        card("layout: conversation\ntitle: Un\n\nMoi: Allô"),
        card("layout: conversation\ntitle: Un\n\nMoi (auto): Allô"),
    ],
)
def test_the_key_holds_all_that_a_card_says(other: Card) -> None:
    """A card that differs in anything that it shows has another key."""
    assert store.key(other) != store.key(CARD)


def test_the_key_holds_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another drawing library, or none to shape letters, has another key."""
    before = store.key(CARD)
    store._tools.cache_clear()
    monkeypatch.setattr(store, "ENGINE", "pillow 0 basic")
    after = store.key(CARD)
    store._tools.cache_clear()
    assert before != after


def test_a_card_with_a_missing_character_is_not_kept(tmp_path: Path) -> None:
    """It is drawn at every build, so that every build warns."""
    made = store.drawn(replace(CARD, title="あ"), tmp_path)
    assert (made.uncovered, list(tmp_path.iterdir())) == (("あ",), [])
