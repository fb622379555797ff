"""Social cards: for each article a PNG with its title and real bubbles, drawn from its data.

`compose` makes a `Card` of an article, `layouts` make shapes of it, `draw` a picture of these,
`store` keeps it; `site` does so for a whole build.
"""

from pelican import signals

from plugins.cards.site import add_cards, check_options


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_finalized.connect(check_options)
    signals.all_generators_finalized.connect(add_cards)
