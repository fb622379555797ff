"""`allow.toml`: what the author publishes on purpose, each with a reason. Pure.

    [[text]]
    text = "contact@example.org"
    reason = "l’adresse de contact du site, obligatoire dans les mentions légales"

    [[file]]
    sha256 = "…"
    reason = "le formulaire type de l’Arcep, un document public"

An entry shows in a diff, and is read by whoever reviews it. It never lets through what the vault
holds, but for the author's own name.
"""

import re
import tomllib
from dataclasses import dataclass
from typing import Annotated

import msgspec

from plugins.documents.mistakes import Mistake, Mistakes
from plugins.gate.secrets.skeleton import letters_of

PATH = "allow.toml"
_LINE = re.compile(r"at line (\d+)")
_Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
_Reason = Annotated[str, msgspec.Meta(min_length=10)]
_Text = Annotated[str, msgspec.Meta(min_length=2)]


class _AllowedText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: _Text
    reason: _Reason


class _AllowedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sha256: _Hash
    reason: _Reason


class _List(msgspec.Struct, forbid_unknown_fields=True):
    text: tuple[_AllowedText, ...] = ()
    file: tuple[_AllowedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Allowed:
    """Texts that may be shown, folded, and SHA-256 of files that nobody can read but may stay."""

    texts: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()

    def allows(self, text: str) -> bool:
        """Tell whether a text is one of those, case, accents and separators aside."""
        return folded(text) in self.texts


def read(text: str) -> Allowed:
    """Read the list. Raises Mistakes, with the line when it is known."""
    try:
        found = msgspec.convert(tomllib.loads(text), _List)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise _mistake(int(line[1]) if line else None) from None
    except (msgspec.ValidationError, RecursionError):
        raise _mistake(None) from None
    return Allowed(
        frozenset(folded(it.text) for it in found.text),
        frozenset(it.sha256 for it in found.file),
    )


def folded(text: str) -> str:
    """Return the letters and digits of a text, folded."""
    return letters_of(text)


def _mistake(line: int | None) -> Mistakes:
    return Mistakes(
        Mistake(
            PATH,
            line,
            "liste illisible : attendu des blocs [[text]] (text, reason) ou [[file]] (sha256, "
            "reason), chacun avec une raison de dix caractères au moins.",
        )
    )
