"""How the pages of old addresses are known again: by what their templates alone write."""

import re

MARK = '<header class="hero lost" data-withdrawn="'
"""What `theme/templates/withdrawn.html` alone writes; a text cannot: its quotes are escaped."""

_DAY = re.compile(re.escape(MARK) + r"(\d{4}-\d{2}-\d{2})\"")


def is_notice(html: str) -> bool:
    """Whether a page says that a text was withdrawn."""
    return _DAY.search(html) is not None


def is_redirect(html: str) -> bool:
    """Whether a page only leads to another one."""
    return '<meta http-equiv="refresh"' in html
