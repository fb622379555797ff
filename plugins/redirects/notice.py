"""How the page that says that a text is gone is known again: by what its template alone writes."""

import re

MARK = '<header class="hero lost" data-withdrawn="'
"""What `theme/templates/withdrawn.html` alone writes; a text cannot: its quotes are escaped."""

_DAY = re.compile(re.escape(MARK) + r"(\d{4}-\d{2}-\d{2})\"")


def is_notice(html: str) -> bool:
    """Whether a page says that a text was withdrawn."""
    return _DAY.search(html) is not None
