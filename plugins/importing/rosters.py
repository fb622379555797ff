"""A roster <-> the text of a file that a person reads, corrects, and gives to `--roster`. Pure.

Two forms are read: the one written here, and the short one, a name and what it is on each line
(`Camille: agent`), as `Roster.of` takes it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import msgspec
import yaml

from plugins.anonymity.roster import Person, Roster, Standing, with_aliases
from plugins.documents.decode import Loader, Words, decode
from plugins.documents.mistakes import Mistake, Mistakes
from plugins.documents.seen import is_seen
from plugins.importing.scalars import quoted
from plugins.importing.speech import Refusal
from plugins.masks import MASKS

TOP = """\
# Qui parle ou dont on parle, et sous quel nom vos lecteurs le verront.
# 1. Relisez chaque personne : « role » (customer : vous ; agent, robot, system ; other : une
#    personne dont on parle) et « alias ». Ôtez ce qui n’est pas un nom.
# 2. Complétez « keep », les textes à laisser en clair, et « mask », ceux à masquer partout.
# 3. Remplacez « confirmed: false » par « confirmed: true ».
"""


class _Person(msgspec.Struct, forbid_unknown_fields=True):
    name: Words
    role: Standing
    alias: str = ""
    forms: tuple[Words, ...] = ()
    why: str = ""


class _Marked(msgspec.Struct, forbid_unknown_fields=True, rename={"kind": "as"}):
    text: Words
    kind: str


class _File(msgspec.Struct, forbid_unknown_fields=True):
    confirmed: bool
    people: tuple[_Person, ...] = ()
    keep: tuple[Words, ...] = ()
    mask: tuple[_Marked, ...] = ()


class _Short(msgspec.Struct):
    names: dict[str, Annotated[str, msgspec.Meta(min_length=1)]]


_OURS = frozenset({*_File.__struct_encode_fields__, *_Person.__struct_encode_fields__})
_QUOTED = re.compile(r"«([^»]*)»")


def text_of(roster: Roster) -> str:
    """Return the file of a roster, with what to do about it on top."""
    return TOP + "\n".join([*_lines(roster), ""])


def roster_of(text: str, name: str) -> Roster:
    """Read a roster's file; `name` is what mistakes call it. Missing aliases are given in order.

    Raises `Mistakes`, which quote no name, and `Refusal` when nobody has confirmed it.
    """
    found = as_told(text, name)
    return replace(found, people=tuple(with_aliases(found.people)))


def as_told(text: str, name: str) -> Roster:
    """Read the same, aliases empty where the file gives none. Raises as `roster_of` does."""
    try:
        return _read(text, name)
    except Mistakes as found:
        raise Mistakes(*map(_discreet, found.mistakes)) from None


def _read(text: str, name: str) -> Roster:
    if not _is_whole(text):
        return _short(text, name)
    found = decode(text, _File, name)
    unknown = [one.kind for one in found.mask if one.kind not in MASKS]
    if unknown:
        known = ", ".join(MASKS)
        raise Mistakes(Mistake(name, None, f"clé « mask » : masque inconnu ; connus : {known}."))
    if not found.confirmed:
        raise Refusal(
            "Ce registre des noms n’est pas confirmé : relisez-le, puis remplacez "
            "« confirmed: false » par « confirmed: true »."
        )
    people = [Person(p.name, p.role, _alias(p), p.forms, p.why) for p in found.people]
    marked = tuple((one.text, one.kind) for one in found.mask)
    return Roster(tuple(people), True, frozenset(found.keep), marked)


def _alias(person: _Person) -> str:
    return person.alias.strip() if is_seen(person.alias) else ""


def _discreet(mistake: Mistake) -> Mistake:
    """Say the same without a name: what is between quotes stays only if it is a word of ours."""
    return replace(mistake, message=_QUOTED.sub(_word_of_ours, mistake.message))


def _word_of_ours(match: re.Match[str]) -> str:
    word = match[1].strip().rpartition(".")[2]
    return match[0] if word in _OURS else "« … »"


def _short(text: str, name: str) -> Roster:
    indented = "".join(f" {line}\n" for line in text.split("\n"))
    found = decode(f"names:\n{indented}", _Short, name, first_line=0)
    try:
        roster = Roster.of(found.names)
    except ValueError as error:
        raise Mistakes(Mistake(name, None, str(error))) from None
    return replace(roster, people=tuple(replace(person, alias="") for person in roster.people))


def _is_whole(text: str) -> bool:
    """Tell the two forms apart by the keys at the top; a broken file is read as the whole one."""
    try:
        root = yaml.compose(text, Loader)
    except yaml.YAMLError:
        return True
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    keys = {str(key.value) for key, _ in pairs}
    return not keys or "people" in keys or "confirmed" in keys


def _lines(roster: Roster) -> Iterator[str]:
    yield f"confirmed: {'true' if roster.confirmed else 'false'}"
    yield "people:" if roster.people else "people: []"
    for person in roster.people:
        yield f"- name: {quoted(person.name)}"
        yield f"  role: {person.role}"
        yield f"  alias: {quoted(person.alias)}"
        yield f"  forms: [{', '.join(map(quoted, person.forms))}]"
        yield f"  why: {quoted(person.why)}"
    yield "keep:" if roster.kept else "keep: []"
    yield from (f"- {quoted(text)}" for text in sorted(roster.kept))
    yield "mask:" if roster.marked else "mask: []"
    yield from (f"- {{text: {quoted(text)}, as: {kind}}}" for text, kind in roster.marked)
