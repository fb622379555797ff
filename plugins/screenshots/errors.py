"""Why nothing is written, in French."""


class Refusal(Exception):  # noqa: N818 - it is what the author is told
    """What is wrong with an image, a box or a name, and what to do."""
