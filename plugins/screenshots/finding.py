"""What is private in a text that was read in an image: identifiers, and the names that are known.

Names are those of the rosters in `private/`, confirmed or not: what they give here is only
proposed, or a warning.
"""

from collections.abc import Iterable
from pathlib import Path

from plugins import detect
from plugins.anonymity import PrivacyError, Roster
from plugins.anonymity.finder import Finder
from plugins.anonymity.store import FOLDER, Private
from plugins.anonymity.texts import Texts
from plugins.detect.reading.overlaps import resolve
from plugins.model import Span
from plugins.screenshots.errors import Refusal
from plugins.screenshots.proposals import Find

PEOPLE = ("customer", "agent", "other")
"""Who has a name to hide: robots and systems have none."""


def finder(root: Path) -> Find:
    """Return what looks for private things in a text, for the project at `root`.

    Raises Refusal when a roster cannot be read, or when git could publish `private/`.
    """
    try:
        return find_with(known_rosters(root))
    except PrivacyError as error:
        raise Refusal(str(error)) from None


def known_rosters(root: Path) -> tuple[Roster, ...]:
    """Return the rosters of every thread. Raises PrivacyError as `Private` does."""
    if not (root / FOLDER).is_dir():
        return ()
    private = Private(root)
    rosters = (private.roster(thread) for thread in private.threads())
    return tuple(roster for roster in rosters if roster is not None)


def find_with(rosters: Iterable[Roster]) -> Find:
    """Return a finder of identifiers, of the names of rosters, and of what they mark."""
    known = tuple(rosters)
    names = Finder([one for roster in known for one in roster.people if one.role in PEOPLE])
    marks = {text: kind for roster in known for text, kind in roster.marked}
    marked = Texts(marks)

    def find(text: str) -> tuple[Span, ...]:
        found = [*detect.find(text)]
        found += (Span(name.start, name.end, "nom") for name in names.find(text))
        found += (Span(start, end, marks[given]) for start, end, given in marked.find(text))
        return resolve(found)

    return find
