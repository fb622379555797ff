"""Why the vault is neither locked nor unlocked."""


class Refusal(Exception):  # noqa: N818 - it is what the author is told
    """The reason, in French, and what to do; it quotes no key and no name.

    `status` is the exit status: 1 when it may not be done, 2 when nobody could tell.
    """

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


UNTOLD = 2
"""The status of what could not be read, asked or decided."""
