"""The names that a thread seems to hold, for a person to confirm. Pure; nothing is masked here.

They come from the participants, the signatures, the greetings and presentations, the notices, the
e-mail addresses and the first names in use; each says why it is proposed.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.anonymity import mentions
from plugins.anonymity.cast import is_public_name
from plugins.anonymity.fold import fold
from plugins.anonymity.forms import names_given
from plugins.anonymity.naming import LIGATURES, key_of, pieces_of, read
from plugins.anonymity.roster import Person, Roster, with_aliases
from plugins.anonymity.spellings import squeeze
from plugins.anonymity.ways import SPOTTED, WRITER
from plugins.model import Message, Notice, Thread


def propose_roster(thread: Thread) -> Roster:
    """Return the people of a raw thread, unconfirmed, in order of appearance, with aliases."""
    people: list[_Candidate] = []
    for candidate in sorted(_candidates(thread), key=lambda c: c.weight):
        _add(people, candidate)
    people.sort(key=lambda candidate: candidate.rank)
    return Roster(tuple(with_aliases(candidate.person for candidate in people)))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Someone proposed, and the rank of the first thing that proposes that person."""

    rank: int
    person: Person

    @property
    def spotted(self) -> bool:
        """Whether nothing says what that person is in the thread."""
        return self.person.why.startswith(SPOTTED)

    @property
    def weight(self) -> tuple[bool, int, int]:
        """What sorts first is what others are compared with: participants, then fuller names."""
        return self.rank >= 0, -len(pieces_of(self.person.name)), self.rank


def _candidates(thread: Thread) -> Iterator[_Candidate]:
    """Yield each name once for each way in which it is given."""
    met: set[tuple[str, str, str]] = set()
    customers: list[_Candidate] = []
    for rank, participant in enumerate(thread.participants, -len(thread.participants)):
        if not is_public_name(participant.alias, thread.brand):
            person = Person(participant.alias, participant.role, "", (), "participant de l’export")
            candidate = _Candidate(rank, person)
            customers += [candidate] if person.role == "customer" else []
            yield candidate
    question: Message | None = None
    for item in thread.items:
        writer = thread.role_of(item.sender) if isinstance(item, Message) else "system"
        for mention in (*_mentions(item), *_answers(question, item)):
            role = mentions.standing(mention.whose, writer)
            if (mention.name, role, mention.why) in met:
                continue
            met.add((mention.name, role, mention.why))
            if not is_public_name(mention.name, thread.brand):
                why = f"{mention.why} (message {item.n})"
                candidate = _Candidate(len(met), Person(mention.name, role, "", (), why))
                yield _unless_customer(candidate, customers)
        question = item if isinstance(item, Message) else question


def _unless_customer(new: _Candidate, customers: Sequence[_Candidate]) -> _Candidate:
    """Where the customer's name is known, another name is not the customer's: « au nom de… »."""
    if not customers or new.person.role != "customer":
        return new
    if any(_may_be_same(customer, new) for customer in customers):
        return new
    return replace(new, person=replace(new.person, role="other"))


def _mentions(item: Message | Notice) -> Iterator[mentions.Mention]:
    text = unicodedata.normalize("NFC", item.text)
    if isinstance(item, Notice):
        yield from mentions.newcomers(text)
    else:
        yield from mentions.signatures(text)
        yield from mentions.given(text)
        yield from mentions.spotted(text)


def _answers(question: Message | None, item: Message | Notice) -> Iterator[mentions.Mention]:
    """Yield the name that answers the other side's « votre nom ? »."""
    if question and isinstance(item, Message) and question.sender != item.sender:
        for span in names_given(question.text, item.text):
            name = item.text[span.start : span.end]
            yield mentions.Mention(name, WRITER, "réponse à la question du nom")


def _add(people: list[_Candidate], new: _Candidate) -> None:
    """Add a person, or a way to write the name of the one who is most likely the same."""
    same = [index for index, known in enumerate(people) if _may_be_same(known, new)]
    if not same:
        people.append(new)
        return
    index = min(same, key=lambda index: _likeness(people[index].person, new.person))
    people[index] = _merged(people[index], new)


def _may_be_same(one: _Candidate, other: _Candidate) -> bool:
    roles = {one.person.role, other.person.role}
    if len(roles) > 1 and "other" not in roles and not (one.spotted or other.spotted):
        return False
    if squeeze(fold(one.person.name).text) == squeeze(fold(other.person.name).text):
        return True
    known, new = _words(one.person.name), _words(other.person.name)
    if known and new and (known <= new or new <= known):
        return True
    if key_of(other.person.name) in (key_of(n) for n in (one.person.name, *one.person.forms)):
        return True
    return _are_initials(other.person.name, one.person.name)


def _likeness(known: Person, new: Person) -> tuple[bool, bool]:
    """Sort first whoever has the very same name, then whoever has the same role."""
    return key_of(known.name) != key_of(new.name), known.role != new.role


def _merged(known: _Candidate, new: _Candidate) -> _Candidate:
    """The known name stays; the other becomes a form of it, unless it is found anyway."""
    person, other = known.person, new.person
    tells = known.spotted and not new.spotted
    unknown = person.role == "other" and not new.spotted
    role = other.role if tells or unknown else person.role
    forms = dict.fromkeys(person.forms)
    part = new.spotted and any(_words(other.name) <= set(unit) for unit in _units(person.name))
    if not part and not _units(other.name) <= _units(person.name):
        forms[other.name] = None
    first = min(known, new, key=lambda candidate: candidate.rank)
    why = other.why if tells else first.person.why
    return _Candidate(first.rank, replace(person, role=role, forms=tuple(forms), why=why))


def _are_initials(short: str, full: str) -> bool:
    """Tell whether « CD » may be Camille Durand."""
    units = read(full).units
    initials = {
        "".join(unit[0][0] for unit in units),
        "".join(piece[0] for unit in units for piece in unit),
    }
    return len(units) > 1 and short.isupper() and squeeze(fold(short).text) in initials


def _words(name: str) -> frozenset[str]:
    """Return the words of a name; single letters only when there is nothing else."""
    pieces = pieces_of(name)
    return frozenset(piece for piece in pieces if len(piece) > 1) or pieces


def _units(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(read(name.translate(LIGATURES)).units)
