"""The YAML between the `---` lines that open a text, decoded into a typed value."""

import re
from datetime import date, datetime, time, tzinfo
from typing import Annotated, Literal

import msgspec

from plugins.documents.decode import decode, moment
from plugins.documents.mistakes import Mistake, Mistakes, quote

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_FENCED = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

Text = Annotated[str, msgspec.Meta(min_length=1)]
Status = Literal["published", "draft", "hidden"]


class CardOptions(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How an article wants its social card: `quote` is ranges of messages, such as 4-6."""

    layout: Literal["title", "conversation"] | None = None
    quote: str | None = None


class FrontMatter(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What an author says of a text before it begins. A page may go without a date."""

    title: Text
    slug: Text
    date: str | None = None
    modified: str | None = None
    summary: str | None = None
    tags: tuple[Text, ...] = ()
    category: Text | None = None
    author: Text | None = None
    lang: Text | None = None
    case: Text | None = None
    card: CardOptions | None = None
    status: Status = "published"


def split(text: str, path: str) -> tuple[str, str, int]:
    """Return the YAML, the body, and the line of the file at which the body begins.

    Raises `Mistakes` when there is no front matter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
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
    found = decode(yaml, FrontMatter, path, first_line=2)
    mistakes = []
    if not SLUG.fullmatch(found.slug):
        expected = "attendu des lettres sans accent, des chiffres et des tirets, comme tu-captes"
        mistakes.append(_mistake(yaml, path, "slug", f"trouvé {quote(found.slug)}, {expected}."))
    if dated and found.date is None:
        mistakes.append(Mistake(path, 1, "il manque la clé « date », comme 2021-03-05 08:30."))
    for key in ("date", "modified"):
        value = getattr(found, key)
        if value is not None and not _is_day(value):
            expected = "attendu une date comme 2021-03-05 08:30"
            mistakes.append(_mistake(yaml, path, key, f"trouvé {quote(value)}, {expected}."))
    if mistakes:
        raise Mistakes(*mistakes)
    return found


def instant(text: str, zone: tzinfo) -> datetime:
    """Return the instant that a checked date says, on `zone`'s clock; midnight for a bare day."""
    at = moment(text, zone)
    if isinstance(at, datetime):
        return at.astimezone(zone)
    return datetime.combine(at, time(), zone) if isinstance(at, date) else datetime.now(zone)


def _is_day(text: str) -> bool:
    try:
        return not isinstance(moment(text, datetime.now().astimezone().tzinfo), time)  # type: ignore[arg-type]
    except ValueError:
        return False


def _mistake(yaml: str, path: str, key: str, message: str) -> Mistake:
    lines = [n for n, line in enumerate(yaml.split("\n"), 2) if line.startswith(f"{key}:")]
    return Mistake(path, lines[0] if lines else 1, f"clé « {key} » : {message}")
