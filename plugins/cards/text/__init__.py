"""Text on a card: which font, which order, how wide, where lines break."""
