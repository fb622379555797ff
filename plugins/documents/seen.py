"""What a reader sees of a text."""

import re

_VISIBLE = re.compile(
    r"[^\s\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufeff]"
)
"""A character that is neither a blank nor one of those that Unicode draws as nothing."""


def is_seen(text: str) -> bool:
    """Tell whether a text shows anything at all.

    >>> is_seen("Agent A"), is_seen("\\u200b \\ufeff")
    (True, False)
    """
    return _VISIBLE.search(text) is not None
