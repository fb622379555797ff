"""A conversation on a card: its bubbles, which stack up, and where they stand. Pure."""
