"""The search of secrets in a text, in any written form."""

import hashlib
import inspect
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType

from plugins.anonymity import common, first_names, naming, spellings, words
from plugins.detect.reading import spelling, vocabulary
from plugins.gate.passages import Surface
from plugins.gate.secrets import (
    accept,
    dates,
    escapes,
    lookalikes,
    names,
    needle,
    numbers,
    occurrence,
    ordinary,
    pieces,
    shorts,
    skeleton,
    spoken,
    standing,
    tokens,
    trie,
    twins,
    values,
)
from plugins.gate.secrets.needle import Needle, Short
from plugins.gate.secrets.occurrence import Occurrence
from plugins.gate.secrets.secret import NAME, Secret
from plugins.gate.secrets.shorts import READ, Shorts
from plugins.gate.secrets.skeleton import Skeleton
from plugins.gate.secrets.twins import Twin

_CODE: tuple[ModuleType, ...] = (
    *(common, first_names, naming, spellings, words, spelling, vocabulary),
    *(accept, dates, escapes, lookalikes, names, needle, numbers, occurrence, ordinary, pieces),
    *(shorts, skeleton, spoken, standing, tokens, trie, twins, values),
)
_LONG = 9
"""Figures that may be dictated with others: « plus trente-trois six… »."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A secret in a text: the offset where it begins there, in code points, and its kind."""

    start: int
    kind: str


class Search:
    """Finds secrets. Made once, used for any number of texts; the time is linear in their size."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._secrets = tuple(sorted(set(secrets)))
        self._needles: dict[bytes, list[Needle]] = defaultdict(list)
        short: list[Short] = []
        for known in dict.fromkeys(it for secret in self._secrets for it in _needles(secret)):
            if isinstance(known, Short):
                short.append(known)
            else:
                self._needles[known.view].append(known)
        self._words = trie.Words(self._needles)
        self._shorts = Shorts(short)
        self._figures = [
            it for those in self._needles.values() for it in those if it.rule == "figures"
        ]

    @cached_property
    def fingerprint(self) -> str:
        """What changes when the secrets or the code of the search do.

        Whoever has it can try a guess of all the secrets at once: to be kept in `private/`, too.
        """
        digest = hashlib.blake2b(digest_size=16)
        for secret in self._secrets:
            digest.update(f"{secret.kind}\0{secret.text}\0".encode())
        for module in (*_CODE, inspect.getmodule(Search)):
            digest.update(inspect.getsource(module).encode() if module else b"")
        return digest.hexdigest()

    def find(self, text: str, surface: Surface) -> Iterator[Hit]:
        """Yield each secret of a text once for each place where it begins, in order."""
        found = {
            Hit(twin.origin(place), kind)
            for twin in twins.twins(lookalikes.without_controls(text))
            for place, kind in self._in(twin, surface)
        }
        yield from sorted(found)

    def _in(self, twin: Twin, surface: Surface) -> Iterator[tuple[int, str]]:
        read = Skeleton(twin.text)
        for place, word in self._words.find(read.view):
            met = Occurrence(twin.text, read.places(place, place + len(word)))
            decoded = twin.decoded(met.places[0], met.places[-1] + 1)
            for sought in self._needles[word]:
                if accept.accepts(sought, met, surface, decoded=decoded):
                    yield met.places[0], sought.kind
        yield from self._shorts.find(read, surface)
        if surface in READ:
            for piece in twin.pieces:
                kind = self._shorts.whole(piece.text) if piece.decoded else None
                if kind:
                    yield piece.start, kind
        yield from self._dictated(read)

    def _dictated(self, read: Skeleton) -> Iterator[tuple[int, str]]:
        if not (self._figures and spoken.dictates(read)):
            return
        for number in spelling.dictated(read.text):
            if not any(it.isalpha() for it in read.text[number.start : number.end]):
                continue
            for sought in self._figures:
                long = len(sought.letters) >= _LONG and sought.letters in number.figures
                if long or sought.letters == number.figures:
                    yield number.start, sought.kind


def _needles(secret: Secret) -> Iterator[Needle | Short]:
    if secret.kind == NAME:
        return names.needles(secret.text, secret.kind)
    return values.needles(secret.text, secret.kind)
