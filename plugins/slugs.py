"""A title to the words of its address: ASCII letters and digits, joined by hyphens."""

import re

from pelican.utils import slugify

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a slug is made of: ASCII letters and digits, joined by hyphens."""

LONGEST = 80
"""Characters: beyond it an address is no longer read, and a file name may no longer be written."""

_NUMBER = re.compile(r"\b([nN])[°º]")
"""The sign of « n° 3 », which would be spelled `ndeg`."""

_SEPARATORS = ((r"[^a-z0-9]+", "-"),)


def slug_of(title: str) -> str:
    """Return the slug of a title, which is empty when no letter or digit is left.

    >>> slug_of("L’été où j’ai capté")
    'l-ete-ou-j-ai-capte'
    """
    slug: str = slugify(_NUMBER.sub(r"\1 ", title), regex_subs=_SEPARATORS).strip("-")
    return slug if len(slug) <= LONGEST else _whole_words(slug)


def _whole_words(slug: str) -> str:
    start, _, _ = slug[: LONGEST + 1].rpartition("-")
    return start or slug[:LONGEST]
