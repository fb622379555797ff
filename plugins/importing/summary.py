"""What an import tells once it is done. Pure: clean things only, counts and aliases."""

from collections import Counter
from collections.abc import Iterator

from plugins import masks
from plugins.anonymity.roster import Roster
from plugins.importing.merge import Merge
from plugins.model import Doubt, Message, Role, Thread

ROLES: dict[Role, str] = {
    "customer": "client",
    "agent": "agent",
    "robot": "robot",
    "system": "système",
}


def summary(merged: Merge, roster: Roster, doubts: tuple[Doubt, ...]) -> str:
    """Return the French lines that close an import; what was new or changed, when it came again."""
    return "\n".join(_lines(merged, roster, doubts))


def quotation(thread: Thread) -> str:
    """Return the `dm` block that quotes a whole conversation, to paste in an article."""
    numbers = sorted(item.n for item in thread.items)
    ends = f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else f"{numbers[0]}"
    return f"```dm {thread.slug} {ends}\n```"


def _lines(merged: Merge, roster: Roster, doubts: tuple[Doubt, ...]) -> Iterator[str]:
    thread = merged.thread
    count = sum(isinstance(item, Message) for item in thread.items)
    notices = len(thread.items) - count
    yield f"  Messages : {count}{f' (et {notices} avis)' if notices else ''}"
    if len(merged.added) < len(thread.items):
        added = _several(len(merged.added), "nouveau", "nouveaux")
        yield f"  Depuis la dernière fois : {added}, {_several(len(merged.changed), 'changé')}"
    yield f"  Masques : {_masks(thread) or 'aucun'}"
    yield f"  Noms : {', '.join(_people(thread, roster))}"
    yield f"  Doutes laissés : {_doubts(doubts)}"


def _masks(thread: Thread) -> str:
    counts: Counter[str] = Counter()
    for item in thread.items:
        counts.update(piece for piece, mask in masks.split(item.text) if mask)
    return ", ".join(f"{count} [{kind}]" for kind, count in counts.most_common())


def _people(thread: Thread, roster: Roster) -> Iterator[str]:
    """Yield aliases: whoever speaks with his role, then those who are only named."""
    yield from (f"{person.alias} ({ROLES[person.role]})" for person in thread.participants)
    speakers = {person.alias for person in thread.participants}
    named = dict.fromkeys(person.alias for person in roster.people if person.alias not in speakers)
    yield from (f"{alias} (dont on parle)" for alias in named)


def _doubts(doubts: tuple[Doubt, ...]) -> str:
    if not doubts:
        return "aucun"
    numbers = list(dict.fromkeys(doubt.n for doubt in doubts))
    shown = ", ".join(str(n) for n in numbers[:12]) + (", …" if len(numbers) > 12 else "")
    word = "message" if len(numbers) == 1 else "messages"
    return f"{len(doubts)} ({word} {shown})"


def _several(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count < 2 else many or one + 's'}"
