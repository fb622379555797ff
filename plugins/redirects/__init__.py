"""What stands at an old address: a way to the new one, or a word that the text was withdrawn.

paths.py reads what an author writes in `aliases:`, sources.py the front matters, claims.py says
which addresses are taken, generator.py has the pages written.
"""

from typing import Any

from pelican import signals

from plugins.redirects.generator import RedirectsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(add_generator)


def add_generator(_pelican: Any) -> type[RedirectsGenerator]:
    """Write the pages of old addresses."""
    return RedirectsGenerator
