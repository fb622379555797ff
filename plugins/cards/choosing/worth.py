"""What each message of a conversation tells, as a number: `choice` picks by it. Pure."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType

from plugins.cards.talk.stack import role_of
from plugins.cases.figures import QUESTION
from plugins.model import Cut, Excerpt, Message, Part, Silence

WEIGHTS = MappingProxyType(
    {
        "message": 1,
        "question": 1,
        "again": 3,
        "robot": 2,
        "echo": 2,
        "formula": 2,
        "emphasis": 1,
        "turn": 1,
        "unanswered": 3,
        "two sides": 3,
    }
)
"""What a run of messages is worth: the sum of what follows. All of it adds, so that a longer run is
never worth less.

For each message that has words of its own: `message`, that it is there; the silence before it
(`SILENCES`); `question`, the customer asks; `again`, he asks once more: the question of the series,
one that he asked before, or one that nobody answered; `robot`, a machine speaks; `echo`, it repeats
what the other side said, or mostly what its own said; `formula`, words given in place of an answer
(thanks for patience, understanding, apologies); `emphasis`, once each for capitals, `!!` and `…`.

For each message read after the one before it, with nothing cut between them: `turn`, the other side
speaks; `unanswered`, the one before was a question, and a robot, a silence or the customer himself
follows: the heart of the matter. For a whole run: `two sides`, when both speak.
"""

SILENCES = ((72, 4), (24, 3), (6, 2), (1, 1))
"""What a silence is worth, from how many hours on."""
SHINGLE = 4
"""Words in a row that two messages share by repetition, not by chance."""
LOUD = 5
"""Capital letters in a row that are a raised voice; fewer are an abbreviation."""

_PLACEHOLDER = re.compile(r"\s*\[[^\[\]]*\]\s*")
_SENTENCE = re.compile(r"[^.!?…\n]+\?")
_FORMULA = re.compile(
    r"\b(?:(?:merci|remerci\w+)\b[^.!?\n]{0,60}"
    r"\b(?:patience|compréhension|confiance|fidélité|rien)\b"
    r"|compren(?:ds|ons)\b(?! pas)|(?:désolée?s?|navrée?s?|regrett(?:e|ons)|excus(?:es|ons))\b)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[!?]\s?[!?]")
_STRIPPED = ' .,;:!?…«»"()'


@dataclass(frozen=True, slots=True)
class Worth:
    """What a message is worth by itself, and how much more when the one before it is read too."""

    message: Message
    alone: int
    after: int = 0
    is_customer: bool = False
    is_wordless: bool = False


@dataclass(slots=True)
class _Heard:
    """What was said so far: the customer's questions; by side, words in a row."""

    questions: set[str] = field(default_factory=set)
    customer: set[tuple[str, ...]] = field(default_factory=set)
    brand: set[tuple[str, ...]] = field(default_factory=set)


def weighed(excerpt: Excerpt) -> list[Worth]:
    """Return the worth of each message, in order."""
    found: list[Worth] = []
    heard = _Heard()
    before: Worth | None = None
    silence: timedelta | None = None
    for part in excerpt.parts:
        if isinstance(part, Message):
            before = _weigh(part, excerpt, before, silence, heard)
            found.append(before)
        elif isinstance(part, Cut):
            before = None
        silence = _silence(part, silence)
    return found


def _silence(part: Part, silence: timedelta | None) -> timedelta | None:
    """Return the silence that lasts after `part`: a day or a notice does not break it."""
    if isinstance(part, Silence):
        return part.duration
    return None if isinstance(part, Message | Cut) else silence


def _weigh(
    message: Message,
    excerpt: Excerpt,
    before: Worth | None,
    silence: timedelta | None,
    heard: _Heard,
) -> Worth:
    role = role_of(message, excerpt.thread)
    is_customer = role == "customer"
    if is_wordless(message):
        return Worth(message, 0, 0, is_customer, is_wordless=True)
    was_customer = before is not None and before.is_customer
    turned = before is not None and was_customer != is_customer and not before.is_wordless
    alone = WEIGHTS["message"] + _waited(silence) + _said(message.text, is_customer, heard)
    alone += WEIGHTS["robot"] * (role == "robot")
    if is_customer and "?" in message.text:
        alone += _asked(message.text, was_customer, heard)
    after = WEIGHTS["turn"] * turned
    if before and was_customer and "?" in before.message.text:
        after += WEIGHTS["unanswered"] * (is_customer or role == "robot" or silence is not None)
    return Worth(message, alone, after, is_customer)


def is_wordless(message: Message) -> bool:
    """Tell whether nothing of what was said is left: a deleted message, a file, « [oublié] »."""
    return "deleted" in message.state or bool(_PLACEHOLDER.fullmatch(message.text or "[]"))


def _waited(silence: timedelta | None) -> int:
    if silence is None:
        return 0
    hours = silence / timedelta(hours=1)
    return next((worth for least, worth in SILENCES if hours >= least), 0)


def _said(text: str, is_customer: bool, heard: _Heard) -> int:
    """Return what the words are worth, whoever asks or answers."""
    bare = (word.strip(_STRIPPED) for word in text.split())
    loud = any(len(word) >= LOUD and word.isupper() and word.isalpha() for word in bare)
    marks = bool(_MARKS.search(text)) + ("…" in text or "..." in text)
    found = WEIGHTS["emphasis"] * (loud + marks)
    found += WEIGHTS["formula"] * bool(_FORMULA.search(text))
    return found + WEIGHTS["echo"] * _echoes(text, is_customer, heard)


def _asked(text: str, was_customer: bool, heard: _Heard) -> int:
    """Return what the customer's question is worth, and remember it."""
    asked = {" ".join(_words(sentence)) for sentence in _SENTENCE.findall(text)}
    again = was_customer or QUESTION in text.casefold() or not asked.isdisjoint(heard.questions)
    heard.questions |= asked
    return WEIGHTS["question"] + WEIGHTS["again"] * again


def _echoes(text: str, is_customer: bool, heard: _Heard) -> bool:
    """Tell whether a message repeats the other side, or mostly its own, and remember its words."""
    words = _words(text)
    rows = set(zip(*(words[n:] for n in range(SHINGLE)), strict=False))
    own, others = (heard.customer, heard.brand) if is_customer else (heard.brand, heard.customer)
    repeats = bool(rows) and (not rows.isdisjoint(others) or 2 * len(rows & own) >= len(rows))
    own |= rows
    return repeats


def _words(text: str) -> list[str]:
    stripped = (word.strip(_STRIPPED) for word in text.casefold().split())
    return [word for word in stripped if word]
