"""The vault's identifiers, sought in any written form.

    secret      vaults and rosters -> what must not be published
    names       a name -> needles: its parts, their orders, initials
    values      anything else -> needles: numbers, addresses, e-mail
    dates       a date of birth -> needles
    needle      what is sought, and where it counts
    ordinary    everyday words
    lookalikes  a character -> the letters that an eye reads
    skeleton    a text -> letters and figures alone
    trie        many needles, one pass
    escapes     what entities, percent signs, backslashes and mojibake say
    tokens      what base64, hexadecimal and IDNA words say
    pieces      what a decoded text is made of
    twins       a text and all that it says once decoded
    occurrence  where a needle was met
    accept      whether it is the secret there
    numbers     the same for numbers and dates
    standing    where a common word is a name
    spoken      whether a text may dictate a number
    shorts      secrets under five characters
    search      all of it, on one text

A text is reduced to its letters, in which all needles are sought at once; what stands between them
is looked at only where one is met. Not sought: reversed texts, other ciphers (ROT13), compressed
bytes, letters drawn in a picture, a word translated, `c4m1ll3`.
"""

from plugins.gate.secrets.search import Hit, Search
from plugins.gate.secrets.secret import Secret, secrets_of

__all__ = ["Hit", "Search", "Secret", "secrets_of"]
