"""The text of a `dm` block written by hand -> Excerpt; each line that does not hold is told."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo

from plugins.bubbles import grammar
from plugins.bubbles.details import with_detail
from plugins.bubbles.header import Header, HeaderReader, opens
from plugins.bubbles.lines import Group, group
from plugins.bubbles.waits import with_silences
from plugins.documents.mistakes import Mistake, Mistakes, quote
from plugins.documents.seen import is_seen
from plugins.model import (
    Cut,
    Day,
    Excerpt,
    Message,
    Moment,
    Note,
    Notice,
    Part,
    Participant,
    Role,
    State,
    Thread,
)


def parse(source: str, path: str, first_line: int, zone: tzinfo, silence: timedelta) -> Excerpt:
    """Read a block. Hours are on `zone`'s clock; a wait of `silence` or more is stated.

    `first_line` is the line of the file `path` at which `source` begins; attachments' paths stay
    as they are written. Raises `Mistakes` with every line that does not hold.
    """
    lines = list(enumerate(re.split(r"\r\n?|\n", source), first_line))
    header, body, problems = _header(lines)
    reader = _Body(header, zone, problems)
    groups, strays = group(body)
    reader.problems += [(n, "cette ligne en retrait ne continue aucun message.") for n in strays]
    for one in groups:
        reader.read(one)
    if not reader.parts and not reader.problems:
        reader.problems.append((first_line, "ce bloc est vide : attendu au moins un message."))
    if reader.problems:
        raise Mistakes(*(Mistake(path, n, f"bloc « dm » : {what}") for n, what in reader.problems))
    return _excerpt(header, reader.parts, silence)


def _header(
    lines: list[tuple[int, str]],
) -> tuple[Header, list[tuple[int, str]], list[tuple[int, str]]]:
    """Return the header, the lines after it, and what is wrong with it."""
    start = next((i for i, (_, line) in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not opens(lines[start][1]):
        return Header(), lines, []
    end = next((i for i in range(start, len(lines)) if not lines[i][1].strip()), len(lines))
    reader = HeaderReader()
    for number, line in lines[start:end]:
        reader.read(number, line)
    return reader.header(), lines[end:], reader.problems


def _excerpt(header: Header, parts: list[Part], silence: timedelta) -> Excerpt:
    items = tuple(part for part in parts if isinstance(part, Message | Notice))
    senders = (item.sender for item in items if isinstance(item, Message))
    names = dict.fromkeys([*header.participants, *senders])
    participants = tuple(
        Participant(name, header.participants.get(name) or _role(name, header.me)) for name in names
    )
    thread = Thread("", header.origin, header.channel, header.brand, participants, items)
    return Excerpt(thread, tuple(with_silences(parts, silence)))


def _role(name: str, me: str) -> Role:
    """An agent's automatic message is the robot's, which `html.role` says message by message."""
    if name == me:
        return "customer"
    return "robot" if name.startswith("Robot") else "agent"


@dataclass(slots=True)
class _Body:
    """Reads the groups of lines in order; `problems` holds (line number, what is wrong)."""

    header: Header
    zone: tzinfo
    problems: list[tuple[int, str]]
    parts: list[Part] = field(default_factory=list)
    day: date | None = None
    count: int = 0

    def read(self, one: Group) -> None:
        """Read one group: a day, a cut, a notice, a note or a message."""
        head = one.head
        if match := grammar.DAY.match(head):
            self._day(one, match["rest"].strip())
        elif match := grammar.CUT.match(head):
            self.parts.append(Cut(int(match["count"]) if match["count"] else None))
        elif match := grammar.NOTICE.match(head):
            self.parts.append(Notice(self._next(), None, match["text"].strip()))
        elif match := grammar.NOTE.match(head):
            text = " ".join([match["text"].strip(), *(line for _, line in one.rest)])
            self.parts.append(Note(text))
            return
        elif match := grammar.MESSAGE.match(head):
            self._message(one, match.groupdict())
            return
        else:
            self._problem(one.number, f"{quote(head)} : {_EXPECTED}")
            return
        self._nothing_continues(one)

    def _problem(self, number: int, what: str) -> None:
        self.problems.append((number, what))

    def _next(self) -> int:
        self.count += 1
        return self.count

    def _nothing_continues(self, one: Group) -> None:
        for number, line in one.rest:
            if line:
                self._problem(number, f"{quote(line)} ne continue aucun message.")

    def _day(self, one: Group, text: str) -> None:
        try:
            self.day = date.fromisoformat(text)
        except ValueError:
            expected = "attendu une date comme == 2021-03-01"
            self._problem(one.number, f"trouvé {quote(text)}, {expected}.")
        else:
            self.parts.append(Day(self.day))

    def _message(self, one: Group, found: dict[str, str | None]) -> None:
        name = (found["name"] or "").strip()
        text = found["text"] or ""
        state = self._state(one.number, found["flags"])
        if text.strip() == grammar.DELETED:
            text, state = "", state | {"deleted"}
        message = Message(self._next(), self._at(one.number, found["time"]), name, text, state)
        message = self._continued(message, one.rest)
        message = replace(message, text=message.text.strip())
        if not is_seen(name):
            self._problem(
                one.number, f"trouvé {quote(name)} comme nom, attendu un nom qui se voie."
            )
        self._check_text(one.number, message)
        self.parts.append(message)

    def _check_text(self, number: int, message: Message) -> None:
        if "deleted" in message.state and message.text:
            self._problem(number, "un message supprimé n’a pas de texte : effacez-le.")
        elif not (message.text or message.attachments or "deleted" in message.state):
            self._problem(number, f"le message de {quote(message.sender)} n’a pas de texte.")

    def _state(self, number: int, flags: str | None) -> frozenset[State]:
        words = [word.strip() for word in (flags or "").split(",") if word.strip()]
        for word in words:
            if word not in grammar.FLAGS:
                known = ", ".join(grammar.FLAGS)
                self._problem(number, f"trouvé ({word}), attendu entre parenthèses : {known}.")
        return frozenset(grammar.FLAGS[word] for word in words if word in grammar.FLAGS)

    def _at(self, number: int, text: str | None) -> Moment | None:
        if text is None:
            return self.day
        try:
            at = time.fromisoformat(grammar.clock(text))
        except ValueError:
            self._problem(number, f"trouvé l’heure {quote(text)}, attendu de 00:00 à 23:59.")
            return None
        return at if self.day is None else datetime.combine(self.day, at, self.zone)

    def _continued(self, message: Message, rest: list[tuple[int, str]]) -> Message:
        """Add to a message the lines that continue it, or that tell something of it."""
        for number, line in rest:
            if match := grammar.DETAIL.match(line):
                value = match["value"].strip()
                try:
                    message = with_detail(message, match["key"], value, self._answered)
                except ValueError as error:
                    self._problem(number, f"{match['key']} : trouvé {quote(value)}, {error}.")
            else:
                text = f"{message.text}\n{grammar.unescape(line)}"
                message = replace(message, text=text)
        return message

    def _answered(self, name: str, hour: str | None) -> int:
        """Return the number of the last message so far of that name, and of that hour if given."""
        for part in reversed(self.parts):
            if isinstance(part, Message) and part.sender == name and _is_at(part.at, hour):
                return part.n
        raise ValueError("aucun message plus haut n’a ce nom et cette heure")


def _is_at(at: Moment | None, hour: str | None) -> bool:
    if hour is None:
        return True
    return isinstance(at, datetime | time) and f"{at:%H:%M}" == grammar.clock(hour)


_EXPECTED = (
    "attendu « Nom 09:12: texte », « == 2021-03-01 », « ... 6 », « -- avis » ou « ## note » ; "
    "la suite d’un message s’écrit en retrait."
)
