"""The project's own side of `benchmarks/cards.py`: its drawing, its rebuilds, and what it compares.

`python card_methods.py both|alone KIT FOLDER` draws the cards of a kit into a folder, with two
processes or with one. It imports no more than that needs.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.card_set import Told, told  # noqa: E402
from plugins.model import Card, Excerpt, Message, Participant, Thread  # noqa: E402

PEOPLE = {"customer": "Moi", "agent": "Agent A"}
READ = 2
"""Messages that are read whole on a card; what follows runs off it."""


def card(one: Told) -> Card:
    """Return the card of a title and messages."""
    talk = excerpt(one)
    shown = Thread(
        "a", "reconstructed", "X", "Exemple", talk.thread.participants, talk.messages[:READ]
    )
    return Card(
        one["slug"], "conversation", one["title"], "Tu captes ?", 2, 5, Excerpt(shown, talk.parts)
    )


def excerpt(one: Told) -> Excerpt:
    """Return the messages as an article quotes them."""
    people = tuple(Participant(alias, role) for role, alias in PEOPLE.items())  # type: ignore[arg-type]
    items = tuple(
        Message(n, None, PEOPLE[message["role"]], message["text"])
        for n, message in enumerate(one["messages"], 1)
    )
    return Excerpt(Thread("a", "reconstructed", "X", "Exemple", people, items), items)


def draw(how: str, file: str, folder: Path) -> None:
    """Draw a kit's cards, keep them, and publish them: what a build does with an empty cache."""
    from plugins.cards import batch, store  # noqa: PLC0415

    if how == "alone":
        batch.FEW = sys.maxsize
    cards = [card(one) for one in json.loads(Path(file).read_text(encoding="utf-8"))["cards"]]
    for one, drawing in zip(cards, batch.draw_all(cards, folder / "cache"), strict=True):
        store.publish(drawing, one.slug, folder)
    for published in (folder / store.FOLDER).iterdir():
        published.rename(folder / published.name)


def kit(cards: Sequence[Told]) -> dict[str, Any]:
    """Return what every method reads: the cards, the same fonts and the same pictures."""
    from plugins.cards import pictures  # noqa: PLC0415
    from plugins.cards.text import faces  # noqa: PLC0415

    arabic = next(file for file in faces.fallbacks() if "Arabic" in file.name)
    fonts = {"title": faces.path("title"), "text": faces.path("text"), "arabic": arabic}
    folder = pictures.path("🙏")
    return {
        "cards": list(cards),
        "fonts": {name: str(file) for name, file in fonts.items()},
        "emoji": str(folder.parent if folder else ""),
    }


def scripts(pictures: Mapping[str, Path], probes: Sequence[str]) -> str:
    """Return ✓ or – for accents, emoji and Arabic, as the pictures of the probes show them."""
    from PIL import Image  # noqa: PLC0415

    opened = {
        name: Image.open(file).convert("RGB")
        for name, file in zip(probes, pictures.values(), strict=True)
    }
    seen = {name: picture.tobytes() for name, picture in opened.items()}

    def differ(*names: str) -> bool:
        return len({seen[name] for name in names}) == len(names)

    colours = opened["emoji"].getcolors(1 << 24) or []
    yellow = sum(n for n, (red, green, blue) in colours if red > 200 and green > 130 and blue < 110)  # type: ignore[misc]
    found = (
        differ("plain", "accents", "other accents"),
        differ("emoji", "other emoji") and yellow > 100,
        differ("arabic", "apart", "other arabic"),
    )
    return " ".join("✓" if it else "–" for it in found)


def rebuilds(count: int, runs: int, folder: Path) -> Iterator[tuple[float, int]]:
    """Yield the seconds that cards take in builds that change nothing, and the cards redrawn.

    A process each, as a build is; the first one, which draws them all, is not yielded.
    """
    import subprocess  # noqa: PLC0415

    for turn in range(runs + 1):
        command = [sys.executable, __file__, "rebuild", str(count), str(folder)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        if turn:
            seconds, drawn = done.stdout.split()
            yield float(seconds), int(drawn)


def rebuild(count: int, folder: Path) -> None:
    """Make the cards of a site whose output was deleted; print the seconds and the cards drawn."""
    import shutil  # noqa: PLC0415
    from time import perf_counter  # noqa: PLC0415
    from types import SimpleNamespace  # noqa: PLC0415

    from plugins.cards import site, store  # noqa: PLC0415

    shutil.rmtree(folder / "output", ignore_errors=True)
    drawn = []
    draw_one = store.draw
    store.draw = lambda *shapes: drawn.append(1) or draw_one(*shapes)  # type: ignore[func-returns-value]
    articles = [
        SimpleNamespace(
            slug=one["slug"], title=one["title"], excerpts=(excerpt(one),), series=object(),
            part=2, total=5, relative_source_path=f"articles/{one['slug']}.md",
        )
        for one in told(count)
    ]  # fmt: skip
    settings = {"SITENAME": "Tu captes ?", "CACHE_PATH": str(folder / "kept"), "MISTAKES": []}
    generator = SimpleNamespace(
        settings=settings | {"OUTPUT_PATH": str(folder / "output")},
        context={"articles": articles}, articles=articles, drafts=[], hidden_articles=[],
    )  # fmt: skip
    start = perf_counter()
    site.check_options(generator)
    site.add_cards([generator])
    print(perf_counter() - start, len(drawn))


if __name__ == "__main__":
    if sys.argv[1] == "rebuild":
        rebuild(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        draw(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
