"""Handles and logins: @name, names announced without @, Wi-Fi network names, access accounts.

A handle made of a brand and words of service is public: « @Orange_conseil ». Each network has its
own rules; what is common is asked: letters, figures, `_`, `.`, at most forty characters.

>>> from plugins.detect.reading.overlaps import texts
>>> text = "@Orange_conseil mon pseudo est camille.d75, sur Twitter : @cam_d"
>>> texts(text, find(text))
['camille.d75', '@cam_d']
"""

import re
from collections.abc import Iterator

from plugins.detect.reading.brands import is_brand
from plugins.detect.reading.needs import Needs
from plugins.detect.reading.public import is_date
from plugins.detect.reading.text import Reading, read, spans
from plugins.detect.reading.vocabulary import STATES, lexicon
from plugins.model import Span

KIND = "identifiant"
AT = re.compile(r"(?<![\w.@/])@[\w](?:[\w.-]{0,40}\w)?(?:@[\w-]+(?:\.[\w-]+)+)?")
NO_HANDLE = re.compile(r"@(?:\d{1,2}(?:h\d*|:\d\d)?|mac|ip|mail|email|wifi|home|tous|all)")

NAME = r"[\"'(]?@? ?(?<![a-z\d_.])(?P<name>[a-z\d_][\w.#/\-]{1,40})"
NETWORK = (
    r"(?:twitter|(?<=sur )x|insta(?:gram)?|facebook|fb|tik ?tok|snap(?:chat)?|discord|"
    r"telegram|skype|twitch|"
    r"linkedin|mastodon|bluesky|bsky|messenger|threads|steam|psn|xbox|youtube|reddit|"
    r"vinted|leboncoin)"
)
SERVICE = (
    r"(?:franceconnect|google|apple|icloud|microsoft|windows|outlook|gmail|ameli|caf|impots|"
    r"netflix|"
    r"spotify|amazon|paypal|ovh|edf|engie|sncf|teams|zoom|deezer|ubisoft|epic|nintendo|blizzard|"
    r"battlenet|roblox|ebay|airbnb|uber|doctolib)"
)
"""What one has an account with, between the announcing word and the name."""
NETWORKS = lexicon(
    "twitter x insta instagram facebook fb tiktok tik snap snapchat discord telegram skype "
    "twitch linkedin mastodon bluesky bsky messenger threads steam psn xbox youtube reddit "
    "vinted leboncoin"
)
NAMING = lexicon(
    "pseudo pseudos pseudonyme login identifiant identifiants username user gamertag handle "
    "ssid alias"
)
NOUN = (
    r"(?:pseudos?|pseudonyme|login|identifiants?|username|user ?name|user|"
    r"nom d'utilisateur|gamertag|"
    r"handle|ssid|alias|nom (?:du|de mon|de ma|de la) (?:wi-?fi|reseau|compte|box))(?![a-z])"
)
OF = (
    rf"(?: (?:sur|de|du|d'|d|{NETWORK}|{SERVICE}|client|compte|connexion|mon|mail|orange|sfr|sosh|"
    rf"free|bouygues|"
    r"red|internet|espace|wifi|wi-fi|la|le|box|livebox|reseau|ma|mes|utilisateur|acces|"
    r"forum)(?![a-z]))*+"
)
TOLD = (
    r" ?(?:,? (?:est|c'est|c est|c|sera|etait|sous|"
    r"voici)(?: bien)?(?: le)?(?: suivant)?(?![a-z\d]))?"
    r" ?[:=>→-]{0,2} ?"
)
NAMED = re.compile(rf"{NOUN}{OF}(?P<told>{TOLD}){NAME}")
AFTER_COLON = re.compile(rf"{NOUN}[^\d\n:=!?.,;\[@]{{0,40}}?(?P<told> ?[:=]) ?{NAME}")
FURTHER = re.compile(rf"{NOUN}(?: [a-z'-]{{1,14}}){{0,5}}?(?:,? (?:c'est|est))? {NAME}")
BEYOND = re.compile(
    rf"{NOUN}(?: [a-z'-]{{1,14}}){{0,2}}? (?P<name>(?=[a-z]*(?:\d|_|"
    rf"[.#][a-z]))[a-z\d_][\w.#]{{3,40}})"
)
"""Behind a word or two, a name that looks like one: « identifiant famille nzinga.l »."""
NETWORK_NAME = re.compile(
    r"(?:reseau|wi-?fi|box) (?P<name>(?!wi|box|reseau)(?=[a-z\d]*_)[a-z\d_]{5,32})(?!\w)"
)
"""Of a home: with `_`, which no standard nor frequency has."""
ON_NETWORK = re.compile(
    rf"{NETWORK}(?: ?(?:[:=]|c'est|c est|cest|c(?= )|est|,? ?je suis|,? ?moi c'est|,? ?sous le "
    rf"(?:nom|"
    rf"pseudo)(?: de)?|sous))?"
    rf" ?:? ?{NAME}"
)
CALLED = re.compile(
    rf"(?:(?:compte|profil|chaine|page)(?: (?:sur )?(?:{NETWORK}|{SERVICE}))?"
    rf"|{NETWORK}) (?:s'appelle|se nomme|est sous le nom"
    rf"(?: de)?|intitulee?) ?:? ?{NAME}"
)
MYSELF = re.compile(
    rf"(?:moi c'est|moi c est|moi cest|je m'appelle|mon nom c'est|mon nom est) ?:? ?{NAME} (?:sur"
    rf"|dans) "
    rf"(?:mon |le )?{NETWORK}(?![a-z])"
)
PRIVATE = re.compile(
    r"(?:insta(?:gram)?|snap(?:chat)?|discord|telegram|skype|steam|psn|twitch|tik ?tok) ?[:=] ?"
    r"@? ?(?P<name>[a-z\d_][\w.]{2,30})(?= ?(?:$|[;\n/)]|\.(?:\s|$)|, ?[a-z]+ ?[:=]))"
)
"""Where one is a person, not where companies answer: « snap : leamrt »."""
FOLDER = re.compile(
    r"(?:[a-z]:)?[\\/](?:users|utilisateurs|home|documents and settings)[\\/]"
    r"(?P<name>[^\\/\n:*?\"<>|]{2,40}(?=\\)|[^\\/\s:*?\"<>|]{2,40}(?=[\\/\s]|$))"
)
"""A folder of someone's on a computer: `C:\\Users\\name\\Desktop`."""
FOLDERS = lexicon("users utilisateurs home settings")
NOBODY = lexicon("public default admin administrateur administrator user utilisateur all shared")
ACCOUNT = re.compile(rf"(?:compte|profil)(?: (?:{NETWORK}|{SERVICE})) ?(?:est|:|c'est|=)? ?{NAME}")
UNDER = re.compile(rf"(?:nom|compte|profil)(?: de| d'utilisateur)? (?:: ?)?{NAME}")
BY_NOUN = ((NAMING | {"nom"}, NAMED), (NAMING, AFTER_COLON), (NAMING, FURTHER), (NAMING, BEYOND))
"""Words, and what they begin. Only the group `told` says that any word that follows is a name."""
BY_NETWORK = (
    (NETWORKS, ON_NETWORK),
    (lexicon("reseau wifi wi box"), NETWORK_NAME),
    (lexicon("compte profil"), ACCOUNT),
    (lexicon("nom compte profil"), UNDER),
)
BY_CALLING = (
    (lexicon("compte profil chaine page") | NETWORKS, CALLED),
    (lexicon("moi je mon"), MYSELF),
    (NETWORKS, PRIVATE),
)
"""Whatever stands there is a name."""
"""Names of networks and accounts go with many words: what follows must look like no word."""
ANNOUNCING = NAMING | NETWORKS | lexicon("nom compte profil chaine page reseau wifi wi box")
REVERSED = re.compile(
    rf"(?P<name>[a-z\d_][\w.]{{2,40}}) (?:sur|dans) (?:mon |le )?{NETWORK}(?![a-z])"
)
UNUSUAL = re.compile(r"\d|_|[a-z][.#][a-z\d]")
CAMEL = re.compile(r"[a-z](?:[A-Z]|[-\u2010-\u2015](?:\w+[-\u2010-\u2015])*[A-Z])")
SITE = re.compile(r"\.(?:fr|com|org|net|gouv|eu)$")
CLOSED = re.compile(r" ?(?:$|[,;\n]|\.(?:\s|$))")

BOX = re.compile(r"[a-z]+[-_](?=[a-f]*\d)[\da-f]{4,10}(?![a-z\d])")
BOXES = lexicon("livebox bbox freebox sfr neuf numericable box wifi red")
ACCESS = re.compile(
    r"(?:(?:desktop|laptop|win)-(?=[a-z\d]{7,11}(?![a-z\d]))|(?:fti|fbx|np"
    r"|dsl)/?)(?=[a-z]*\d)[a-z\d]{5,12}(?:@\w+)?(?![a-z\d])"
)
ACCESSES = lexicon("fti fbx np dsl desktop laptop win")
"""Accounts of access, and what Windows calls a computer: `DESKTOP-7JK2Q1M`."""

NEEDS = Needs(
    words=ANNOUNCING,
    beside_figures=BOXES | ACCESSES,
    signs={"@": 1, "\\": 2, "/home/": 1, "/users/": 1},
)


def find(text: str) -> Iterator[Span]:
    """Yield the handles and logins of a text."""
    reading = read(text)
    if "@" in reading.plain:
        for match in AT.finditer(reading.plain):
            if not (is_brand(match[0]) or NO_HANDLE.fullmatch(match[0])):
                yield Span(*match.span(), KIND)
    yield from _announced(reading)
    if not FOLDERS.isdisjoint(reading.words):
        yield from _folders(reading)
    for words, pattern in ((BOXES, BOX), (ACCESSES, ACCESS)) if reading.digits else ():
        yield from spans(reading.matches(words, pattern), KIND)


def _folders(reading: Reading) -> Iterator[Span]:
    """Yield the names of those whose folders are shown, unless an address is."""
    for match in FOLDER.finditer(reading.plain):
        before = reading.plain[max(0, match.start() - 1) : match.start()]
        if match["name"] not in NOBODY and not before.strip("\"'(«:=> "):
            yield Span(*match.span("name"), KIND)


def _announced(reading: Reading) -> Iterator[Span]:
    if ANNOUNCING.isdisjoint(reading.words):
        return
    for words, pattern in BY_NOUN:
        for match in reading.matches(words, pattern):
            told = _is_told(reading, match) or CAMEL.search(reading.text, *match.span("name"))
            yield from _named(match, told=bool(told))
    for words, pattern in BY_NETWORK:
        for match in reading.matches(words, pattern):
            yield from _named(match, told=False)
    for words, pattern in BY_CALLING:
        for match in reading.matches(words, pattern):
            yield from _named(match, told=True)
    if not NETWORKS.isdisjoint(reading.words):
        for match in REVERSED.finditer(reading.plain):
            yield from _named(match, told=False)


def _is_told(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether what follows is a name whatever it looks like: « login rcastel, mdp… »."""
    told = match.groupdict().get("told")
    if told is None:
        return False
    closed = CLOSED.match(reading.plain, match.end("name")) is not None
    return bool(told.strip()) or (closed and match[0].startswith(("login", "user")))


def _named(match: re.Match[str], *, told: bool) -> Iterator[Span]:
    """Yield a name, unless it is a word of the sentence."""
    name, start = match["name"].rstrip(".-/#"), match.start("name")
    if len(name) < 3 or name in STATES or is_date(name) or is_brand(name) or SITE.search(name):
        return
    if told or (UNUSUAL.search(name) and any(c.isalpha() for c in name)):
        yield Span(start, start + len(name), KIND)
