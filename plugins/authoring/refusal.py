"""Why an article cannot be begun."""


class Refusal(Exception):  # noqa: N818 - it is what the author is told
    """The reason, in French, and what to do."""
