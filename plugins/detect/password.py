"""Passwords and Wi-Fi keys, when announced: « mdp : … », « mot de passe … », « clé Wi-Fi … ».

No standard says what a password looks like. Behind « : » or quotes anything is one; behind « est »,
or further on, it must have a figure or a symbol.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "mdp : Chaussette42! et la clé wifi est A1B2 C3D4 E5F6. Mot de passe oublié"
>>> texts(text, find(text))
['Chaussette42!', 'A1B2 C3D4 E5F6']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import counts, is_date
from plugins.detect.reading.text import Reading, read
from plugins.detect.reading.vocabulary import STATES, lexicon
from plugins.model import Span

KIND = "mot de passe"
MONTHS = lexicon(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
)
TRIGGERS = lexicon(
    "mdp mdps mot mots password passwd pwd passe pass passphrase cle clef clee wpa wep code key "
    "wifi wi psk"
)
KEY = (
    r"(?:cle|clef|clee|key)(?: (?:de |du |d')?(?:la |ma |mon |le )?)?"
    r"(?: ?(?:de )?(?:securite|reseau|acces|connexion|box|livebox|bbox|freebox))?"
    r" ?(?:de |du |de la |de ma |de mon )?(?:wi-?fi|wpa[23]?|wep|securite|reseau)"
)
NOUN = (
    rf"(?:mdps?|mots? ?de ?passes?|password|passwd|pwd|passphrase|pass(?= ?[:=])|(?<=le "
    rf")pass(?= (?:pour|c'est|c|est|devient) )|"
    rf"m ?d ?p(?= ?[:=])|{KEY}|"
    r"(?:code|mdp) (?:d'acces |du |de la |de ma )?(?:box |livebox |au )?wi-?fi|(?:wpa[23]?|wep|"
    r"psk)(?: key| cle)?(?= ?[:=])|"
    r"wi-?fi(?= ?[:=] ?(?=[^\s]*\d)))(?![a-z\d])"
)
OF = (
    r"(?: \([^()\n]{0,30}\))?(?: (?:d'|(?:de|du|d|la|le|ma|mon|mes|votre|notre|pour|wi-?fi|"
    r"box|livebox|bbox|"
    r"freebox|compte|client|espace|mail|messagerie|email|orange|sfr|sosh|free|bouygues|provisoire|"
    r"temporaire|actuel|actuelle|internet|reseau|ancien|nouveau|admin|session|boite|l|"
    r"sous|sur|etiquette|"
    r"ecrit|note|indique|inscrit|derriere|marque|a|usage|unique|par|defaut|suivant)(?![a-z])))*+"
)
GAP = r"(?:[^\d\n:=!?.;\[]{0,45}?(?= ?[:=]|[ ,]+(?:c'est|est) ))"
VERB = (
    r"(?:(?:est|is|pour|c'est|c est|c|etait|sera|donne|devient)(?: bien| toujours)?(?: le)?(?: "
    r"suivant)?"
    r"(?![a-z\d]))"
)
TOLD = re.compile(rf"{NOUN}(?:{GAP}|{OF})(?P<told> ?{VERB}? ?[:=>→]{{0,2}} ?\n?)")
FURTHER = re.compile(
    rf"{NOUN}[^\d\n:=!?.;\[]{{0,45}}?[ (\"](?=[^\s()\"]*\d)(?P<word>[^\s()\"]{{6,40}})"
)
SECRET = re.compile(
    r"(?:passphrase|phrase (?:secrete|de passe|de recuperation|de securite))(?: (?:est|c'est))?"
    r" ?[:=] ?([a-z\d][^\n.!?;:]{8,90}?)(?= ?(?:$|[\n.!?;]))"
)
"""A sentence that is a password, by its name: « passphrase : trois chats mangent 2 poires »."""
PHRASES = lexicon("passphrase phrase")
QUOTED = re.compile(
    r"\" ?([^\"\n]{3,60}?) ?\"|\(([^()\s]{4,60})\)|`([^`\n]{3,60})`|'([^'\n]{3,60})'(?![a-z])"
)
WORD = re.compile(r"[^\s\"\[\]]{3,64}")
GROUP = re.compile(r"[ -](?=[a-z\d]{4,5}(?![^\s.,;!?)]))(?:[a-z]*\d[a-z\d]*|[a-z]+)")
PHRASE = re.compile(
    r"([^\s\"\[\],;:!?]+(?: [^\s\"\[\],;:!?]+){1,3}?)(?= ?(?:$|[,;!?\n)]|\.(?:\s|$)))"
)
"""Several words up to the end of the clause: « mdp : chat noir 43 »."""
SYMBOL = re.compile(r"\d|[a-z][A-Z]|[!$#@*_+=%&?§/\\^~].*\w")
STRONG = re.compile(
    r"[a-z]\d+[a-z]+\d|\d[a-z]+\d+[a-z]|\d.*[!$#@*_+=%&?]|[!$#@*_+=%&].*\d|[a-z]\d{3}"
)
OTHER = re.compile(
    r"\"?[ ,;/(]{0,3}(?:et |puis |mais )?(?:le |la |l')?(?:nouveau|nouvelle|ancien|ancienne|actuel|"
    r"autre)(?: mdp| mot de passe)?(?: c'est| est)?(?: ?[:=])? \"?([^\s\"\[\]]{4,64})"
)
"""A second one, whose noun is left out: « mdp : "chat", nouveau Chien42! »."""
MIXED = re.compile(
    r"(?<![^\s(«\"'’:])(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[^\W_]{2,30}"
    r"(?:[$#*&+=%§^~!](?=[^\W_])[^\s,;)»\"@/]{1,30}|(?<=\d{4})[!$#*&+=%]+)(?![^\s,;.)»\"])"
)
"""Both cases, figures and a symbol in one word: no word of French, no model is written so."""
SYMBOLS = frozenset("$#*&+=%§^~!")
CHANGING = lexicon(
    "ancien ancienne nouveau nouvelle precedent precedente avant etait mis mettais remis change"
)
"""« L’ancien, c’était Chien2042! »: beside these words, a word so mixed is a password."""
SPOKEN = (
    STATES
    | MONTHS
    | lexicon(
        "mois ans jours heures minutes celui celle minuscules majuscules lettre chiffre majuscule"
        " minuscule impossible recu bonsoir aucune aucun toute pareil idem ancien n'importe"
    )
)
"""Words that stand in no password of several words."""
SPOKEN_OF = lexicon(
    "sais impossible retrouver retrouve comment connais quoi laquelle oublie oubliee perdue perdu "
    "incorrecte refusee invalide demandee marche"
)
CLOSING = ".,;:…)'»\""
FRENCH = re.compile(r"[a-z'-]+")
AFTER = re.compile(r" ?(?:$|[.,;!?\n)]| (?:et|mais|svp|merci|pour|sur|avec|voila)(?![a-z]))")

NEEDS = Needs(words=TRIGGERS | PHRASES, beside_figures=CHANGING)


def find(text: str) -> Iterator[Span]:
    """Yield the passwords that a text announces."""
    reading = read(text)
    for match in reading.matches(TRIGGERS, TOLD):
        place = _password(reading, match)
        if place:
            yield Span(*place, KIND)
            if (other := OTHER.match(reading.plain, place[1])) and SYMBOL.search(
                reading.text[slice(*other.span(1))].rstrip(CLOSING)
            ):
                written = reading.text[slice(*other.span(1))].rstrip(CLOSING)
                yield Span(other.start(1), other.start(1) + len(written), KIND)
    for match in reading.matches(PHRASES, SECRET):
        if SPOKEN_OF.isdisjoint(re.findall("[a-z]+", match[1])):
            yield Span(*match.span(1), KIND)
    for match in reading.matches(TRIGGERS, FURTHER) if reading.digits else ():
        word = match["word"].rstrip(CLOSING)
        if STRONG.search(word) and not is_date(word):
            yield Span(match.start("word"), match.start("word") + len(word), KIND)
    if not reading.digits or SYMBOLS.isdisjoint(text) or CHANGING.isdisjoint(reading.words):
        return
    for match in MIXED.finditer(text):
        yield Span(match.start(), match.start() + len(match[0].rstrip(CLOSING)), KIND)


def _password(reading: Reading, told: re.Match[str]) -> tuple[int, int] | None:
    start = told.end()
    if quoted := QUOTED.match(reading.plain, start):
        return quoted.span(quoted.lastindex or 0)
    word = WORD.match(reading.plain, start)
    if word is None or reading.plain[start - 1] not in " :=>→\n":
        return None
    written = reading.text[start : word.end()].rstrip(CLOSING)
    if written.endswith(("!", "?")) and not SYMBOL.search(written[:-1]):
        written = written.rstrip("!?")
    end = start + len(written)
    if phrase := _phrase(reading, start, told["told"].strip()):
        return phrase
    if not _is_password(reading, start, end, told["told"].strip()):
        return None
    return start, _grouped(reading, end)


def _phrase(reading: Reading, start: int, told: str) -> tuple[int, int] | None:
    """Return the place of a password in several words, none of which is said of passwords."""
    phrase = PHRASE.match(reading.plain, start) if told and told != "est" else None
    if phrase is None or "@" in phrase[1]:
        return None
    words = phrase[1].split()
    plain = all(FRENCH.fullmatch(word) or word.isdigit() for word in words)
    letters = {piece for word in words for piece in re.findall("[a-z]+", word)}
    if not plain or words[0].isdigit() or not SPOKEN.isdisjoint(letters) or len(words[0]) < 3:
        return None
    if any(
        counts(reading.plain, phrase.start() + it.end()) for it in re.finditer(r"\d+", phrase[1])
    ):
        return None
    return phrase.span(1)


def _grouped(reading: Reading, end: int) -> int:
    """Return where a key ends with its further groups: « A1B2 C3D4 »; of letters, in capitals."""
    while group := GROUP.match(reading.plain, end):
        letters = group[0][1:].isalpha()
        if letters and (reading.shouts or not reading.text[end + 1 : group.end()].isupper()):
            break
        end = group.end()
    return end


def _is_password(reading: Reading, start: int, end: int, told: str) -> bool:
    """Tell a password from the sentence that goes on: it has a symbol, or it is plainly told."""
    written, plain = reading.text[start:end], reading.plain[start:end]
    if len(written) < 3 or is_date(plain) or plain.split("'")[-1] in STATES:
        return False
    if SYMBOL.search(written):
        return True
    alone = AFTER.match(reading.plain, end) is not None
    return bool(told) and told != "est" and alone and FRENCH.fullmatch(plain) is not None
