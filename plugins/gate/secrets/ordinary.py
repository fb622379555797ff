"""Ordinary words, folded: what may stand by itself in a sentence, and be no piece of a name."""

from plugins.anonymity.common import COMMON, LEADING
from plugins.anonymity.first_names import FIRST_NAMES
from plugins.anonymity.fold import listed
from plugins.anonymity.words import ALLOWED, BRANDS, GENERIC, PARTICLES, PLACES, SPEECH
from plugins.detect.reading.vocabulary import STATES, STOP

FUNCTION = STOP | PARTICLES | SPEECH
"""Words after which another one is expected: « du », « ça », « la »."""
ORDINARY = FUNCTION | COMMON | LEADING | ALLOWED | GENERIC | PLACES | STATES | FIRST_NAMES
PUBLIC = BRANDS | GENERIC
"""What companies and functions are called: nobody's secret."""
WORDS = listed(
    "la le en un de du et ou il on ma ta sa je tu ce se me te ne ni si au as es eu mi re pa ah oh "
    "eh ok non oui les des ces mes tes ses sur par pas est son ton mon nos vos eux lui qui que dos "
    "ami ici ans bon car dit dix fin jeu mal mer net nez nom nul or pur rue sec six sol tel top "
    "vie vol a y o tv pc sa sas sarl pm dm sms ht ttc svp stp"
)
"""Initials that are these words are known only in a signature."""
