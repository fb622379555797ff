"""What an article needs to be posted: cards, carousel, text, links, and how they will look."""
