"""French typography: spaces and apostrophes of the prose, dates, durations and numbers."""

from collections.abc import Callable
from typing import Any

from plugins.typography import dates
from plugins.typography.spaces import apply, unbroken

__all__ = ["FILTERS", "apply", "unbroken"]

FILTERS: dict[str, Callable[..., Any]] = {
    "typographic": apply,
    "day": dates.day,
    "iso": dates.iso,
}
"""What the templates use."""
