"""Passwords and pseudonyms that are words: « chat noir 43 » behind « votre mot de passe ? ».

Nothing in them tells what they are: the question must ask for them, not about them (« votre mot de
passe fonctionne ? »), and no word of speech may stand in the answer.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.anonymity.asking import asked
from plugins.anonymity.fold import fold
from plugins.anonymity.words import GENERIC, SPEECH
from plugins.detect.reading import public
from plugins.detect.reading.vocabulary import STATES
from plugins.model import Span

KINDS = ("mot de passe", "identifiant")
_TELLS = re.compile(
    r"\b(?:quel(?:le)?s?|donne\w*|communiqu\w*|indiqu\w*|rappel\w*|precis\w*|envoye\w*"
    r"|c'est quoi)\b"
    r"|^\W*(?:(?:bonjour|merci|parfait|bien|ok|d'accord|et|aussi|puis)\W+){0,3}"
    r"(?:(?:votre|ton|vos|le|la|mot|mdp|pseudo|login|identifiant)\b)(?!.*\b(?:est|sont|a|ont|sera"
    r"|vous"
    r"|fonctionne\w*|marche\w*|change\w*|ok|bon|toujours|deja|deux|meme)\b)"
)
_ANSWER = re.compile(
    r"\W*(?:(?:c['’]est|c est|oui|alors|euh|voici|voilà|le (?:mdp|mot de passe|pseudo) (?:est"
    r"|c['’]est)"
    r"|mon \w+(?: de passe)? (?:est|c['’]est))[ ,:]+){0,3}"
    r"([^\s\[\]]+(?: [^\s\[\]]+){0,3}?)[\s.!]*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"passe|mdp|cl[ée]|clef|identif|pseudo|login|utilisateur|compte|profil|nom sur", re.IGNORECASE
)
"""What a question that asks for one holds, in a text that is not folded: looked up first."""
_WORD = re.compile(r"[^\W\d]{3,30}")
_PIECES = re.compile(r"[^\W\d]+")
_NO_SECRETS = SPEECH | STATES | GENERIC
_LONGEST = 40
"""Characters of an answer of that kind."""


def secrets(question: str, text: str) -> Iterator[Span]:
    """Yield the password, or the pseudonym, that a text is when the question asks for it.

    >>> [[text[it.start:it.end] for it in secrets("Votre mot de passe ?", text)]
    ...  for text in ("c’est chat noir 43", "chatnoir", "attendez 2 minutes", "je sais pas")]
    [['chat noir 43'], ['chatnoir'], [], []]
    """
    if len(text) > _LONGEST or not _ABOUT.search(question):
        return
    told = asked(question)
    kind = next((it for it in KINDS if it in told), None)
    if kind is None or not _asks(question):
        return
    answer = _ANSWER.fullmatch(text)
    if answer and _is_secret(answer[1], kind):
        yield Span(*answer.span(1), kind)


@lru_cache(maxsize=8)
def _asks(question: str) -> bool:
    return _TELLS.search(fold(question).text) is not None


def _is_secret(written: str, kind: str) -> bool:
    plain = fold(written).text
    if not _NO_SECRETS.isdisjoint(_PIECES.findall(plain)):
        return False
    if _WORD.fullmatch(plain):
        return True
    figures = re.finditer(r"\d+", plain)
    if public.is_date(plain) or any(public.counts(plain, it.end()) for it in figures):
        return False
    return kind == KINDS[0] and " " in plain and sum(map(str.isalpha, plain)) > 2
