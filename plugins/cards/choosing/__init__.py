"""What a card shows of an article: the messages that tell the most, the figures. Pure."""
