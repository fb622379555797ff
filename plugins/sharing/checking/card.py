"""The card of a page as LinkedIn would show it, drawn in characters. Pure."""

from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

from plugins.sharing.checking.look import Look
from plugins.sharing.links import host
from plugins.typography.numbers import number

WIDTH = 64
"""Columns: a terminal has 80."""
_ROOM = WIDTH - 4
_TITLE_ROWS, _OTHER_ROWS = 2, 3


def card(seen: Look) -> str:
    """Return the card, in a frame of `WIDTH` columns."""
    rows = [_rule("┌", "┐"), *_boxed(["", *_picture(seen), ""]), _rule("├", "┤")]
    rows += _boxed([*_title(seen), *_wrapped(seen.head.og.get("og:description", ""), _OTHER_ROWS)])
    rows += [*_boxed([host(seen.address) or "(l’adresse du site)"]), _rule("└", "┘")]
    return "\n".join(rows)


def _picture(seen: Look) -> Iterator[str]:
    picture = seen.picture
    if picture is None:
        yield "(pas d’image)"
        return
    weight = f"{number(max(1, round(picture.weight / 1000)))} Ko"
    yield f"[ image {picture.format}, {picture.width} × {picture.height}, {weight} ]"
    if alt := seen.head.og.get("og:image:alt"):
        yield from _wrapped(f"« {alt} »", _OTHER_ROWS)


def _title(seen: Look) -> list[str]:
    return _wrapped(seen.head.og.get("og:title", "") or "(sans titre)", _TITLE_ROWS)


def _wrapped(text: str, most: int) -> list[str]:
    """Cut a text into `most` rows at ordinary spaces; the last one shows what is left out."""
    rows = [""]
    for word in text.replace("\n", " ").split(" "):
        longer = f"{rows[-1]} {word}".strip()
        if cell_len(longer) <= _ROOM:
            rows[-1] = longer
        else:
            rows += chop_cells(word, _ROOM)
    rows = [row for row in rows if row]
    if len(rows) > most:
        rows = [*rows[: most - 1], set_cell_size(rows[most - 1], _ROOM - 1).rstrip() + "…"]
    return rows


def _boxed(lines: list[str]) -> list[str]:
    return [f"│ {line}{' ' * (_ROOM - cell_len(line))} │" for line in lines]


def _rule(left: str, right: str) -> str:
    return left + "─" * (WIDTH - 2) + right
