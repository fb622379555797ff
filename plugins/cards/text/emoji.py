"""Emoji in a text: which characters make one picture (Unicode Technical Standard 51).

Joined sequences, skin tones, flags and keycaps are one picture each. Signs such as ☎ or ©, which
are text by default, are pictures when U+FE0F follows them; those that are pictures by default are
text when U+FE0E does.
"""

import re
from collections.abc import Iterator

_PICTURES = (
    "\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff"
    "⌚⌛⏩-⏬⏰⏳◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓-❕❗➕-➗➰➿⬛⬜⭐⭕"
)
_SIGNS = "©®‼⁉™ℹ←-⇿⌀-⏿Ⓜ▪-◾☀-➿⤴⤵⬀-⯿〰〽㊗㊙"
TONES = "🏻🏼🏽🏾🏿"
_TONE = f"[{TONES}]"
_ONE = rf"(?:[{_SIGNS}]\ufe0f|[{_SIGNS}]{_TONE}|[{_PICTURES}](?!\ufe0e))\ufe0f?{_TONE}?"
_JOINED = rf"(?:{_ONE}|[{_SIGNS}])"  # beside a joiner, U+FE0F is often left out
EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{1,2}"  # a flag is two regional letters; one is a letter
    "|[0-9#*]\ufe0f?\u20e3"  # a keycap
    "|\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f"  # Scotland and its neighbours
    rf"|{_JOINED}(?:\u200d{_JOINED})+|{_ONE}|{_TONE}"
)


def split(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of `text` in order, each with True when it is one emoji.

    >>> list(split("Merci 👍🏽 !"))
    [('Merci ', False), ('👍🏽', True), (' !', False)]
    """
    end = 0
    for match in EMOJI.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield match.group(), True
        end = match.end()
    if end < len(text):
        yield text[end:], False


def code(emoji: str) -> str:
    """Return the name of an emoji's picture without U+FE0F: its code points in hexadecimal.

    >>> code("👍🏽")
    '1f44d-1f3fd'
    """
    return "-".join(f"{ord(character):x}" for character in emoji if character != "\ufe0f")
