"""The ways of hiding that `anonymity.py` compares. Each imports what it needs only when it runs.

A method takes who stands in a thread (name, role) and what they say (name, text), and returns the
spans that it would hide in each message.
"""

import re
from collections.abc import Callable, Sequence
from importlib import import_module

from plugins.model import Message, Participant, Redaction, Role, Span, Thread

Said = Sequence[tuple[str, str]]
Hide = Callable[[dict[str, str], Said], list[list[Span]]]
PEER = "Presidio + spaCy"
ABSENT = 3
"""Exit status of a method that is not installed."""

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b")
CARD = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
NIR = re.compile(r"\b[12](?: ?\d){12,14}\b")
IPV4 = re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b")


def find() -> Hide:
    """The detectors alone, message by message."""
    detect = import_module("plugins.detect")
    return lambda _, said: [list(detect.find(text)) for _, text in said]


def confirmed() -> Hide:
    """The whole thread, with a roster that a person confirmed."""
    anonymity = import_module("plugins.anonymity")

    def hide(people: dict[str, str], said: Said) -> list[list[Span]]:
        roster = anonymity.Roster.of(people)
        return _replaced(anonymity.redact(thread(people, said), roster), said)

    return hide


def proposed() -> Hide:
    """The whole thread, with the roster as it is proposed, that nobody confirmed."""
    anonymity = import_module("plugins.anonymity")

    def hide(people: dict[str, str], said: Said) -> list[list[Span]]:
        raw = thread(people, said)
        return _replaced(anonymity.redact(raw, anonymity.propose_roster(raw)), said)

    return hide


def plain() -> Hide:
    """The usual regular expressions, their keys checked, and libphonenumber."""
    phonenumbers = import_module("phonenumbers")
    keys = ((IBAN, "stdnum.iban"), (CARD, "stdnum.luhn"), (NIR, "stdnum.fr.nir"))
    checked = [(pattern, import_module(name).is_valid) for pattern, name in keys]

    def spans(text: str) -> list[Span]:
        phones = phonenumbers.PhoneNumberMatcher(text, "FR")
        found = [Span(it.start, it.end, "téléphone") for it in phones]
        for pattern in (EMAIL, IPV4):
            found += [Span(*it.span(), "e-mail") for it in pattern.finditer(text)]
        for pattern, is_valid in checked:
            found += [Span(*m.span(), "IBAN") for m in pattern.finditer(text) if is_valid(m[0])]
        return found

    return lambda _, said: [spans(text) for _, text in said]


def analyzer() -> Hide:
    """Presidio, with spaCy's medium French model, and told to read French phone numbers.

    Raises ImportError when either is absent.
    """
    presidio = import_module("presidio_analyzer")
    recognizers = import_module("presidio_analyzer.predefined_recognizers")
    nlp = import_module("presidio_analyzer.nlp_engine")
    model = "fr_core_news_md"
    import_module(model)
    settings = {"nlp_engine_name": "spacy", "models": [{"lang_code": "fr", "model_name": model}]}
    engine = presidio.AnalyzerEngine(
        nlp_engine=nlp.NlpEngineProvider(nlp_configuration=settings).create_engine(),
        supported_languages=["fr"],
    )
    engine.registry.add_recognizer(
        recognizers.PhoneRecognizer(supported_regions=("FR",), supported_language="fr")
    )

    def spans(text: str) -> list[Span]:
        return [
            Span(it.start, it.end, it.entity_type) for it in engine.analyze(text, language="fr")
        ]

    return lambda _, said: [spans(text) for _, text in said]


def thread(people: dict[str, str], said: Said) -> Thread:
    """Return a raw thread of what is said, as an importer gives it."""
    roles: dict[str, Role] = {"customer": "customer", "robot": "robot"}
    return Thread(
        slug="mesure",
        origin="imported",
        channel="Chat",
        brand="",
        participants=tuple(
            Participant(name, roles.get(role, "agent")) for name, role in people.items()
        ),
        items=tuple(Message(n, None, sender, text) for n, (sender, text) in enumerate(said, 1)),
    )


def _replaced(redaction: Redaction, said: Said) -> list[list[Span]]:
    found: list[list[Span]] = [[] for _ in said]
    for replacement in redaction.replacements:
        found[replacement.n - 1].append(replacement.span)
    return found


METHODS: dict[str, Callable[[], Hide]] = {
    "find seul": find,
    "redact, noms confirmés": confirmed,
    "redact, noms proposés": proposed,
    "regex + phonenumbers": plain,
    PEER: analyzer,
}
