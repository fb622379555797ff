"""The document post: pages to swipe. Pure but for `slides`, which has them drawn."""
