"""Cards on disk."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import time

import pytest

from plugins.cards import store
from plugins.cards.draw import draw
from plugins.cards.png import check
from plugins.model import Card
from tests.cards.samples import card

CARD = Card("allo", "title", "Allô ?", "Tu captes ?", 2, 5)
OTHER = replace(CARD, title="Allô !")


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows with each card drawn."""
    drawn: list[str] = []

    def counted(*args: object) -> bytes:
        drawn.append("card")
        return draw(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "draw", counted)
    return drawn


def entry(cache: Path, one: Card = CARD) -> Path:
    """Return the file that keeps a card."""
    return store.entries(cache)[store.key(one)]


def test_a_card_is_drawn_once(tmp_path: Path, count: list[str]) -> None:
    """The second time, the same bytes come from the cache."""
    first, second = store.drawn(CARD, tmp_path), store.drawn(CARD, tmp_path)
    assert (first, len(count)) == (second, 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda png: png[:-9],
        lambda _: b"",
        lambda png: png[:60] + b"?" + png[61:],
        lambda png: png + b"\0",
        lambda _: draw([], (1200, 627), "dark"),
    ],
)
def test_a_damaged_entry_is_drawn_anew(
    tmp_path: Path, count: list[str], damage: Callable[[bytes], bytes]
) -> None:
    """The cache is never believed: whatever is not the very picture that was kept is replaced."""
    first = store.drawn(CARD, tmp_path)
    entry(tmp_path).write_bytes(damage(first.png))
    assert (store.drawn(CARD, tmp_path), len(count)) == (first, 2)
    assert entry(tmp_path).read_bytes() == first.png


def test_swapped_entries_are_drawn_anew(tmp_path: Path, count: list[str]) -> None:
    """Each picture is whole, but stands under the name of the other."""
    drawings = [store.drawn(one, tmp_path) for one in (CARD, OTHER)]
    one, other = entry(tmp_path), entry(tmp_path, OTHER)
    one.rename(tmp_path / "third")
    other.rename(one)
    (tmp_path / "third").rename(other)
    assert [store.drawn(one, tmp_path) for one in (CARD, OTHER)] == drawings
    assert len(count) == 4


def test_an_entry_under_the_key_of_another_card_is_drawn_anew(
    tmp_path: Path, count: list[str]
) -> None:
    """The hash in the name holds the key too."""
    store.drawn(CARD, tmp_path)
    file = entry(tmp_path)
    file.rename(file.with_name(file.name.replace(store.key(CARD), store.key(OTHER))))
    store.drawn(OTHER, tmp_path)
    assert len(count) == 2


def test_the_same_card_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two empty caches end up with the same picture."""
    assert store.drawn(CARD, tmp_path / "a") == store.drawn(CARD, tmp_path / "b")


def test_a_disk_that_gives_back_something_else_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written is read again before it counts."""
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"autre chose")
    with pytest.raises(ValueError, match="relu"):
        store.made(CARD, store.key(CARD), tmp_path)


def test_a_changed_title_gives_another_name(tmp_path: Path) -> None:
    """The file is named by its content, after the slug."""
    paths = [store.publish(store.drawn(one, tmp_path), "allo", tmp_path) for one in (CARD, OTHER)]
    assert paths[0] != paths[1]
    assert all(
        path.startswith("cards/allo-") and len(path) == len("cards/allo-0123456789.png")
        for path in paths
    )
    check((tmp_path / paths[0]).read_bytes(), CARD.size)


def test_an_unchanged_file_is_not_written(tmp_path: Path) -> None:
    """The second publication leaves the file, and its date, alone."""
    drawing = store.drawn(CARD, tmp_path / "cache")
    file = tmp_path / store.publish(drawing, "allo", tmp_path)
    before = file.stat().st_mtime_ns
    store.publish(drawing, "allo", tmp_path)
    assert file.stat().st_mtime_ns == before


def test_another_file_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    """What stands in the output is compared, not believed."""
    drawing = store.drawn(CARD, tmp_path / "cache")
    file = tmp_path / store.publish(drawing, "allo", tmp_path)
    file.unlink()
    file.write_bytes(b"autre chose")
    store.publish(drawing, "allo", tmp_path)
    assert file.read_bytes() == drawing.png


def test_a_disk_without_links_has_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An output folder on another disk has the same files."""

    def refused(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refused)
    drawing = store.drawn(CARD, tmp_path / "cache")
    assert (tmp_path / store.publish(drawing, "allo", tmp_path)).read_bytes() == drawing.png


def test_a_published_file_that_is_changed_costs_a_drawing(tmp_path: Path, count: list[str]) -> None:
    """It may be the entry under a second name: the entry is then drawn anew, and replaces it."""
    drawing = store.drawn(CARD, tmp_path / "cache")
    file = tmp_path / store.publish(drawing, "allo", tmp_path)
    file.write_bytes(b"autre chose")
    store.publish(store.drawn(CARD, tmp_path / "cache"), "allo", tmp_path)
    assert (file.read_bytes(), len(count)) == (drawing.png, 2)


def test_nothing_temporary_is_left(tmp_path: Path) -> None:
    """After a card is kept, its folder holds the card alone."""
    store.drawn(CARD, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [entry(tmp_path).name]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that could not be written is taken away, and the error told."""

    def full(file: Path, _: bytes) -> None:
        file.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        store.drawn(CARD, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_serves_no_more_goes_away(tmp_path: Path) -> None:
    """After a month without use an entry is thrown away, and one that serves stays."""
    for one in (CARD, OTHER):
        store.drawn(one, tmp_path)
    long_ago = time() - store.KEPT_FOR - 60
    for one in (CARD, OTHER):
        os.utime(entry(tmp_path, one), (time() - 2 * 86_400, long_ago))
    store.drawn(CARD, tmp_path)
    assert time() - entry(tmp_path).stat().st_atime < 60
    os.utime(entry(tmp_path, OTHER), (long_ago, long_ago))
    assert list(store.entries(tmp_path)) == [store.key(CARD)]


def test_a_cache_that_cannot_be_marked_nor_swept_still_serves(
    tmp_path: Path, count: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only disk, or another owner: however old, a sound entry is taken."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    first = store.drawn(CARD, tmp_path)
    long_ago = time() - store.KEPT_FOR - 60
    os.utime(entry(tmp_path), (long_ago, long_ago))
    monkeypatch.setattr(Path, "unlink", refused)
    monkeypatch.setattr(os, "utime", refused)
    assert (store.drawn(CARD, tmp_path), len(count)) == (first, 1)


def test_a_cache_taken_away_is_made_again(tmp_path: Path, count: list[str]) -> None:
    """The folder is nobody's but the cache's: it may go at any moment."""
    first = store.drawn(CARD, tmp_path / "cache")
    shutil.rmtree(tmp_path / "cache")
    assert (store.drawn(CARD, tmp_path / "cache"), len(count)) == (first, 2)


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


def test_the_slug_is_not_drawn() -> None:
    """An article that changes its address keeps its card."""
    assert store.key(replace(CARD, slug="autre")) == store.key(CARD)


def test_the_messages_that_a_card_shows_are_kept_with_it(tmp_path: Path, count: list[str]) -> None:
    """What tells it in words does not measure it again."""
    one = card("layout: conversation\ntitle: Un\n\nMoi: Allô\n-- Agent A arrive\nAgent A: あ")
    found = [store.drawn(one, tmp_path).seen for _ in range(2)]
    assert (found, len(count)) == ([(1, 3), (1, 3)], 1)
    assert store.drawn(CARD, tmp_path).seen == ()


def test_the_key_holds_what_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other code, another font or another library has another key."""
    before = store.key(CARD)
    store._tools.cache_clear()
    monkeypatch.setattr(store, "tools", lambda: "autre chose")
    after = store.key(CARD)
    store._tools.cache_clear()
    assert before != after


def test_missing_characters_are_kept_with_the_card(tmp_path: Path, count: list[str]) -> None:
    """They are told again at every build, without drawing again."""
    lacking = replace(CARD, title="あ")
    told = [store.drawn(lacking, tmp_path).uncovered for _ in range(2)]
    assert (told, len(count)) == ([("あ",), ("あ",)], 1)


def test_a_list_of_missing_characters_that_is_lost_costs_a_drawing(
    tmp_path: Path, count: list[str]
) -> None:
    """The hash in the name holds the list too."""
    lacking = replace(CARD, title="あ")
    store.drawn(lacking, tmp_path)
    entry(tmp_path, lacking).with_suffix(".txt").write_text("い", "utf-8")
    assert (store.drawn(lacking, tmp_path).uncovered, len(count)) == (("あ",), 2)
