"""The lines that open a `dm` block written by hand: where, with whom, and how true it is."""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import get_args

import yaml

from plugins.bubbles.grammar import ORIGINS
from plugins.documents.mistakes import quote
from plugins.model import Origin, Role

KEYS = ("channel", "with", "origin", "me", "participants")
ROLES: tuple[Role, ...] = get_args(Role)
CUSTOMER = "Moi"

MEANT = {"brand": "with", "canal": "channel", "avec": "with", "origine": "origin"}
"""Words that one writes for a key."""

_KEY = re.compile(r"(?P<key>[A-Za-z]+)\s*:(?:\s+(?P<value>.*))?$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says; a block written by hand claims no more than a reconstruction."""

    channel: str = "MP"
    brand: str = ""
    origin: Origin = "reconstructed"
    me: str = CUSTOMER
    participants: dict[str, Role] = field(default_factory=dict)


@dataclass(slots=True)
class HeaderReader:
    """Reads header lines one by one; `problems` holds (line number, what is wrong)."""

    values: dict[str, object] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        """Take one line in."""
        match = _KEY.match(line.strip())
        key = match["key"] if match else ""
        if not match or key not in KEYS:
            self.problems.append((number, _unknown(line, key)))
        elif key in self.values:
            self.problems.append((number, f"clé {quote(key)} : donnée deux fois."))
        else:
            try:
                self.values[key] = _value(key, (match["value"] or "").strip())
            except ValueError as error:
                self.problems.append((number, f"clé {quote(key)} : {error}"))

    def header(self) -> Header:
        """Return what was read."""
        names = {"with": "brand"}
        return Header(**{names.get(k, k): v for k, v in self.values.items()})  # type: ignore[arg-type]


def opens(line: str) -> bool:
    """Tell whether a first line begins a header: a known key, one misspelt or translated."""
    match = _KEY.match(line.strip())
    if not match:
        return False
    key = match["key"].lower()
    long = len(key) > 3 and get_close_matches(key, KEYS, n=1, cutoff=0.75)
    return key in KEYS or key in MEANT or bool(long)


def _value(key: str, text: str) -> object:
    if not text:
        raise ValueError("il manque sa valeur, après les deux points.")
    if key == "origin" and text not in ORIGINS:
        raise ValueError(f"trouvé {quote(text)}, attendu {' ou '.join(ORIGINS)}.")
    return _participants(text) if key == "participants" else text


def _participants(text: str) -> dict[str, str]:
    expected = "attendu {Nom: rôle, …}, rôle parmi " + ", ".join(ROLES)
    try:
        value = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - reads text only, builds no object
    except yaml.YAMLError:
        value = None
    if not isinstance(value, dict) or not all(role in ROLES for role in value.values()):
        raise ValueError(f"trouvé {quote(text)}, {expected}.")
    return value


def _unknown(line: str, key: str) -> str:
    close = MEANT.get(key.lower()) or next(iter(get_close_matches(key.lower(), KEYS, n=1)), None)
    if key:
        hint = f"vouliez-vous dire « {close} » ?" if close else f"connues : {', '.join(KEYS)}."
        return f"clé d’en-tête {quote(key)} inconnue ; {hint}"
    return (
        f"trouvé {quote(line)} dans l’en-tête, attendu « clé: valeur » ; "
        "une ligne vide sépare l’en-tête des messages."
    )
