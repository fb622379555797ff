"""Names, what is private in texts, and the private folder."""
