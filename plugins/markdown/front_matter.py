"""The YAML between the `---` lines that open a text, decoded into a typed value."""

import re
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any, Literal

import msgspec

from plugins.documents.decode import Language, Words, decode, fitting, moment
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.model import Theme
from plugins.slugs import SLUG, slug_of

_FENCED = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEYS = re.compile(r"^(?=\w+:)", re.MULTILINE)

Status = Literal["published", "draft", "hidden"]


class CardOptions(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How an article wants its social card.

    `quote` is ranges of messages, such as 4-6; `lead` shows the card above the text as well.
    """

    layout: Literal["title", "conversation", "quote", "figures"] | None = None
    quote: str | None = None
    theme: Theme = "light"
    lead: bool = False


class PostOptions(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What an author writes of the post that shares an article; `inv share` makes up the rest."""

    hook: Words | None = None
    body: Words | None = None


class FrontMatter(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What an author says of a text before it begins. A page may go without a date.

    `aliases` are its former addresses; `withdrawn` is the day since which it is no longer online.
    """

    title: Words
    slug: Words
    date: str | None = None
    modified: str | None = None
    summary: str | None = None
    tags: tuple[Words, ...] = ()
    category: Words | None = None
    author: Words | None = None
    lang: Language | None = None
    case: Words | None = None
    card: CardOptions | None = None
    post: PostOptions | None = None
    status: Status = "published"
    aliases: tuple[Words, ...] = ()
    withdrawn: str | None = None


def split(text: str, path: str) -> tuple[str, str, int]:
    """Return the YAML, the body, and the line of the file at which the body begins.

    Raises `Mistakes` when there is no front matter.
    """
    match = _FENCED.match(text)
    if not match:
        message = (
            "il manque l’en-tête : attendu une ligne « --- », puis title, slug et date, "
            "puis une autre ligne « --- »."
        )
        raise Mistakes(Mistake(path, 1, message))
    return match["yaml"], text[match.end() :], text.count("\n", 0, match.end()) + 1


def read(yaml: str, path: str, *, dated: bool) -> FrontMatter:
    """Decode a front matter; `dated` texts must say when. Raises `Mistakes`."""
    mistakes: list[Mistake] = []
    try:
        found = decode(yaml, FrontMatter, path, first_line=2)
    except Mistakes as wrong:
        mistakes += wrong.mistakes
        found = salvage(yaml)
    mistakes += _unaddressable(found, yaml, path)
    if not SLUG.fullmatch(found.slug):
        expected = "attendu des lettres sans accent, des chiffres et des tirets, comme tu-captes"
        mistakes.append(_mistake(yaml, path, "slug", f"trouvé {quote(found.slug)}, {expected}."))
    is_told = bool(mistakes) and line_of(yaml, "date") is not None
    if dated and found.date is None and not is_told:
        mistakes.append(Mistake(path, 1, "il manque la clé « date », comme 2021-03-05 08:30."))
    for key in ("date", "modified", "withdrawn"):
        value = getattr(found, key)
        if value is not None and not _is_day(value):
            expected = "attendu une date comme 2021-03-05 08:30"
            mistakes.append(_mistake(yaml, path, key, f"trouvé {quote(value)}, {expected}."))
    if found.withdrawn is None and line_of(yaml, "withdrawn"):
        message = "il manque le jour du retrait, comme 2021-03-05."
        mistakes.append(_mistake(yaml, path, "withdrawn", message))
    if mistakes:
        raise Mistakes(*mistakes)
    return found


def line_of(yaml: str, key: str) -> int | None:
    """Return the line of the file at which a key stands, even with nothing after it, or None."""
    lines = (n for n, line in enumerate(yaml.split("\n"), 2) if line.startswith(f"{key}:"))
    return next(lines, None)


def salvage(yaml: str) -> FrontMatter:
    """Return what holds of a wrong front matter, to read its body with all the same.

    Key by key: one that nobody can read leaves the others alone.
    """
    held: dict[str, Any] = {"title": "?", "slug": "x"}
    for lines in _KEYS.split(yaml):
        held |= fitting(lines, FrontMatter)
    return FrontMatter(**held)


def _unaddressable(found: FrontMatter, yaml: str, path: str) -> list[Mistake]:
    """A tag or a category has a page, whose address needs a letter or a digit."""
    named = [("tags", tag) for tag in found.tags]
    named += [("category", found.category)] if found.category else []
    return [
        _mistake(yaml, path, key, f"trouvé {quote(name)}, attendu au moins une lettre.")
        for key, name in named
        if not slug_of(name)
    ]


def instant(text: str, zone: tzinfo) -> datetime:
    """Return the instant that a checked date says, on `zone`'s clock; midnight for a bare day."""
    at = moment(text, zone)
    if isinstance(at, datetime):
        return at.astimezone(zone)
    return datetime.combine(at, time(), zone) if isinstance(at, date) else datetime.now(zone)


def _is_day(text: str) -> bool:
    try:
        at = moment(text, UTC)
        return not isinstance(at, time) and 1 < at.year < 9999
    except (ValueError, OverflowError):
        return False


def _mistake(yaml: str, path: str, key: str, message: str) -> Mistake:
    return Mistake(path, line_of(yaml, key) or 1, f"clé « {key} » : {message}")
