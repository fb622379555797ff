"""Social cards: for each article a PNG with its title and real bubbles, drawn from its data.

`compose` makes a `Card` of an article, with the messages that `choosing` finds telling; `layouts`
make shapes of it, `talk` those of bubbles and `text` those of lines; `draw` makes a picture of
shapes, `store` keeps it, `batch` makes many; `site` does so for a whole build.
"""


def register() -> None:
    """Connect to Pelican, which is imported here: drawing needs none of it, nor does a helper."""
    from pelican import signals  # noqa: PLC0415

    from plugins.cards.site import add_cards, check_options  # noqa: PLC0415

    signals.article_generator_finalized.connect(check_options)
    signals.all_generators_finalized.connect(add_cards)
