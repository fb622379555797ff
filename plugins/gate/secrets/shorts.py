"""Secrets under five letters or figures: whole words where people read, and signatures anywhere.

« Ana » is in « banane »: so only a whole word counts, in visible text, attributes, feeds and names
of files. Initials count in capitals; those that are a French word (« LA », « EN ») only sign:
`- LA`, `^LA`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.gate.passages import Surface
from plugins.gate.secrets.needle import Needle, Short
from plugins.gate.secrets.occurrence import Occurrence
from plugins.gate.secrets.skeleton import Skeleton
from plugins.gate.secrets.standing import counts

READ: frozenset[Surface] = frozenset(("text", "attribute", "name", "feed"))
_NEVER = rb"(?!)"
_WORD_END = re.compile(rb"[A-Za-z.]")
_BEGINS = re.compile(rb"(?:^|[\s\"'>.,;:!?()])$")
_ENDS = re.compile(rb"[ \t]*[.!]?[ \t]*(?:$|[\r\n\"'<\\)]| {2}|\^|- )")


class Shorts:
    """Finds short secrets in the skeleton of a text."""

    def __init__(self, shorts: Iterable[Short]) -> None:
        self._known: dict[str, list[Short]] = defaultdict(list)
        for short in dict.fromkeys(shorts):
            self._known[short.letters].append(short)
        words = [it for it, those in self._known.items() if any(short.word for short in those)]
        self._words = frozenset(word.encode() for word in words)
        capitals = [word.capitalize() for word in words if word.isalpha() and len(word) > 2]
        dotted = [
            r"\.[ \-]?".join(word.upper())
            for word in words
            if any(it.exact for it in self._known[word])
        ]
        self._word = _one_of(words, rb"(?<![A-Za-z0-9])(%s)(?![A-Za-z0-9])", re.IGNORECASE)
        self._joint = _one_of(capitals, rb"(%s)(?![a-z])")
        self._dotted = _one_of(dotted, rb"(%s)(?![A-Za-z])")
        signs = rb"[-^]{1,2}[ \t]?(%s)(?![A-Za-z0-9])"
        self._signed = _one_of(self._known, signs, re.IGNORECASE)

    def find(self, skeleton: Skeleton, surface: Surface) -> Iterator[tuple[int, str]]:
        """Yield the place in the text, and the kind, of each short secret."""
        yield from self._signatures(skeleton, surface)
        if surface in READ and self._words:
            yield from self._joints(skeleton, surface)
            if not self._words.isdisjoint(skeleton.words):
                for match in self._word.finditer(skeleton.plain):
                    yield from self._accepted(match, skeleton, surface)

    def whole(self, text: str) -> str | None:
        """Return the kind of the short secret that a decoded text is, and nothing else."""
        words = Skeleton(text).plain.decode().split()
        known = self._known.get(words[0].strip(".-").lower(), []) if len(words) == 1 else []
        return next((short.kind for short in known if len(short.letters) > 2), None)

    def _joints(self, skeleton: Skeleton, surface: Surface) -> Iterator[tuple[int, str]]:
        plain = skeleton.plain
        for match in self._joint.finditer(plain):
            if plain[max(0, match.start() - 1) : match.start()].islower():
                yield from self._accepted(match, skeleton, surface)
        for match in self._dotted.finditer(plain):
            if _WORD_END.match(plain[max(0, match.start() - 1) : match.start()]):
                continue
            letters = re.sub(r"[^A-Z]", "", match[1].decode()).lower()
            yield skeleton.from_plain(match.start()), self._known[letters][0].kind

    def _accepted(
        self, match: re.Match[bytes], skeleton: Skeleton, surface: Surface
    ) -> Iterator[tuple[int, str]]:
        letters = match[1].decode()
        start, end = match.span(1)
        if letters.isdigit() and _is_of_a_number(skeleton.plain, start, end):
            return
        place = skeleton.from_plain(start)
        met = Occurrence(skeleton.text, [skeleton.from_plain(it) for it in range(start, end)])
        for short in self._known[letters.lower()]:
            if not short.word or (short.exact and not _is_exact(letters, met)):
                continue
            needle = Needle(short.letters, short.kind, "name", when=short.when)
            if met.is_disguised or counts(short.when, needle, met, surface):
                yield place, short.kind
                return

    def _signatures(self, skeleton: Skeleton, surface: Surface) -> Iterator[tuple[int, str]]:
        plain = skeleton.plain
        for match in self._signed.finditer(plain):
            letters = match[1].decode()
            before = plain[max(0, match.start() - 1) : match.start()]
            free = surface in READ and match[0].startswith(b"^")
            typed = surface in READ or not letters.islower()
            if (free or (_BEGINS.match(before) and _ENDS.match(plain, match.end()))) and typed:
                short = self._known[letters.lower()][0]
                if not short.letters.isdigit():
                    yield skeleton.from_plain(match.start(1)), short.kind


def _is_exact(letters: str, met: Occurrence) -> bool:
    """Tell initials in capitals from a part of another word: « CD-ROM »."""
    return letters.isupper() and not re.match(r"-[A-Za-z]{2}", met.after)


def _is_of_a_number(plain: bytes, start: int, end: int) -> bool:
    before, after = plain[max(0, start - 2) : start], plain[end : end + 2]
    return re.match(rb"\d[.,]", before) is not None or re.match(rb"[.,]\d", after) is not None


def _one_of(words: Iterable[str], around: bytes, flags: int = 0) -> re.Pattern[bytes]:
    listed = sorted(words, key=len, reverse=True)
    return re.compile(around % ("|".join(listed).encode() or _NEVER), flags)
