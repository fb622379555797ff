"""What publishing prints, at once: French spaces that do not break, lines folded in a terminal."""

from plugins.sealing.speech import complain, tell


def say(line: str) -> None:
    """Tell how it goes."""
    tell(line)


def refuse(message: str, status: int = 1) -> int:
    """Tell why nothing is done, and return the exit status."""
    complain(f"\n{message}")
    return status
