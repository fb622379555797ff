"""Why a file cannot be searched."""


class UnreadableError(ValueError):
    """In a few words of French that say nothing of what the file holds."""
